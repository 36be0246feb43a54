// What each article tells of the event, in its own words, with the analyst's yes or no.

import type { EventAnswer } from '../../../domain/api-views.ts';
import type { AccountView } from '../../../domain/index.ts';
import { say } from '../../language/say.ts';
import { BothNames } from '../../parts/inert-text.tsx';
import { ArticleLine } from '../../record/article-line.tsx';
import { Deed } from '../../record/deed.tsx';
import { EvidenceText } from '../../record/evidence.tsx';
import { FiguresText } from '../../record/figures.tsx';
import { useReview } from '../../record/use-review.tsx';
import { When } from '../../record/when.tsx';

export function Accounts({ event, onChange }: { readonly event: EventAnswer; readonly onChange: () => void }) {
  return (
    <section aria-labelledby="accounts">
      <h2 id="accounts">{say('section.accounts')}</h2>
      <ol class="accounts">
        {event.tellings.map((account) => (
          <li key={account.id} class="sheet">
            <Account account={account} canSplit={event.accounts > 1} onChange={onChange} />
          </li>
        ))}
      </ol>
      {event.tellings.length < event.accounts && (
        <p class="faint">{say('event.moreAccounts', { count: event.accounts - event.tellings.length })}</p>
      )}
    </section>
  );
}

interface AccountProps {
  readonly account: AccountView;
  readonly canSplit: boolean;
  readonly onChange: () => void;
}

function Account({ account, canSplit, onChange }: AccountProps) {
  const { review, notice } = useReview(onChange);
  return (
    <>
      <p class="account-head">
        <ArticleLine article={account.article} />
      </p>
      {account.evidence.map((evidence) => (
        <EvidenceText key={evidence.span.join()} evidence={evidence} />
      ))}
      <p class="small account-told">
        <span>
          {say(`status.${account.status}`)}: <Deed event={account} isLinked />
        </span>
        {account.date !== null && <When interval={account.date} />}
        {account.casualties !== null && <FiguresText figures={account.casualties} />}
      </p>
      <ul class="small account-chains">
        {account.chains.map((chain) => (
          <li key={chain.map(({ name }) => name.ar + name.en).join('>')}>
            {chain.map(({ name, kind }, index) => (
              <span key={`${kind} ${name.en} ${name.ar}`}>
                {index > 0 && <i class="chain-arrow" aria-hidden="true" />}
                <BothNames name={name} />
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p class="account-actions">
        <button type="button" class="plain" onClick={() => review({ action: 'accept', account: account.id })}>
          {say('review.do.accept')}
        </button>
        <button type="button" class="plain" onClick={() => review({ action: 'reject', account: account.id })}>
          {say('review.do.reject')}
        </button>
        {canSplit && (
          <button type="button" class="plain" onClick={() => review({ action: 'split', accounts: [account.id] })}>
            {say('review.do.split')}
          </button>
        )}
      </p>
      {notice}
    </>
  );
}
