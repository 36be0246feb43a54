// The accounts side by side, a row for each part of the event: who says what most say, who contradicts it, who is silent. The sign and the words tell
// it; the colour only helps.

import type { ComparedSlot, Comparison, SlotComparison, Verdict } from '../../../domain/index.ts';
import { writeInterval } from '../../language/dates.ts';
import { say, wordFor } from '../../language/say.ts';
import { Namings } from '../../parts/namings.tsx';
import { OutletName } from '../../record/article-line.tsx';
import { Parties } from '../../record/deed.tsx';
import { When } from '../../record/when.tsx';
import { addressOf } from '../../shell/address.ts';

const SIGNS: Readonly<Record<Verdict, string>> = { agrees: '=', contradicts: '\u2260', silent: '\u00B7' };

export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const { accounts, slots, names } = comparison;
  return (
    <section aria-labelledby="comparison">
      <h2 id="comparison">{say('event.comparison')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard. */}
      <div class="comparison sheet" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {accounts.map(({ id, article }) => (
                <th key={id} scope="col">
                  <a href={addressOf('report', article.id)}>
                    <OutletName outlet={article.outlet} />
                  </a>
                  {article.written !== null && (
                    <span class="faint small">
                      <When interval={article.written} />
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slots
              .filter(({ verdict }) => verdict !== 'silent')
              .map((slot) => (
                <tr key={slot.slot}>
                  <th scope="row">
                    {say(`slot.${slot.slot}`)}
                    <span class={`small verdict-${slot.verdict}`}>{say(`compare.${slot.verdict}`)}</span>
                  </th>
                  {accounts.map(({ id }) => (
                    <Cell key={id} slot={slot} account={id} />
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
      {names.length > 0 && (
        <>
          <h2>{say('section.names')}</h2>
          <Namings
            namings={names.map(({ entity, outlet, words }) => ({
              key: `${entity.id} ${outlet}`,
              heading: (
                <>
                  <Parties parties={[entity]} isLinked /> {'\u00B7'} <OutletName outlet={outlet} />
                </>
              ),
              words,
            }))}
          />
        </>
      )}
    </section>
  );
}

function Cell({ slot, account }: { readonly slot: SlotComparison; readonly account: string }) {
  const value = slot.values.find(({ accounts }) => accounts.includes(account));
  const verdict: Verdict = value?.verdict ?? 'silent';
  return (
    <td class={`cell-${verdict}`}>
      <span class="sign" aria-hidden="true">
        {SIGNS[verdict]}
      </span>
      <span class="visually-hidden">{say(`verdict.${verdict}`)}: </span>
      {value === undefined ? null : value.entities.length > 0 ? (
        <Parties parties={value.entities} isLinked />
      ) : (
        <bdi>{writeValue(slot.slot, value.text ?? '')}</bdi>
      )}
    </td>
  );
}

function writeValue(slot: ComparedSlot, text: string): string {
  if (slot === 'type') {
    const [type = '', ...modes] = text.split(' \u00B7 ');
    return [wordFor('sentence', type), ...modes.map((mode) => wordFor('mode', mode))].join(' \u00B7 ');
  }
  if (slot === 'status') return wordFor('status', text);
  if (slot !== 'date') return text;
  const [start = '', end = start] = text.split(' \u2026 ');
  return writeInterval({ start, end });
}
