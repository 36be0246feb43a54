// The accounts of one event side by side, as a person reads it: each account has a letter; under each slot stand the values with the letters of
// those that give them. Any number of accounts fits, and the lines stay as wide as the terminal.

import type { ComparedValue, Comparison, SlotComparison } from '../../domain/index.ts';
import { bothNames, hanging, INDENT, joinFacts, type LineContext, lineContext } from './block-lines.ts';
import type { Presentation } from './presentation.ts';
import { displayWidth, isolate, padTo, printable, type Style, wrap } from './terminal-text.ts';
import { articleName } from './write-event-detail.ts';
import { eventLines, shortId } from './write-timeline-event.ts';

const LABELS = ['place', 'casualties', 'origins', 'open'] as const;
const STYLES: Readonly<Record<SlotComparison['verdict'], Style>> = {
  agree: 'green',
  contradict: 'red',
  single: 'dim',
  silent: 'dim',
};

/** Ends with a line feed. */
export function writeComparison(comparison: Comparison, presentation: Presentation): string {
  const { speaker } = presentation;
  const context = lineContext(presentation, LABELS);
  const { paint } = context;
  const letters = new Map(comparison.accounts.map(({ id }, index) => [id, letterOf(index)]));
  const accounts = comparison.accounts.flatMap(({ id, article }) => {
    const facts = [articleName(article), ...(article.published === null ? [] : [article.published]), paint('dim', shortId(id))];
    const letter = padTo(letters.get(id) ?? '', 3);
    return joinFacts(facts, context.width - 3).map(
      (line, index) => `${INDENT}${index === 0 ? paint('bold', letter) : '   '}${line}`,
    );
  });
  const slots = comparison.slots.filter(({ verdict }) => verdict !== 'silent').map((slot) => slotLines(context, slot, letters));
  const names = nameLines(context, comparison);
  const parts = [
    eventLines(context, comparison.event),
    [paint('bold', speaker.say('section.accounts')), ...accounts],
    ...slots,
    ...(names.length === 0 ? [] : [[paint('bold', speaker.say('section.names')), ...names]]),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A, B … Z, A1, B1 … */
const letterOf = (index: number): string =>
  `${String.fromCharCode(65 + (index % 26))}${index < 26 ? '' : Math.floor(index / 26)}`;

function slotLines(context: LineContext, slot: SlotComparison, letters: ReadonlyMap<string, string>): readonly string[] {
  const { speaker, paint } = context;
  const of = (accounts: readonly string[]): string => accounts.map((id) => letters.get(id) ?? '').join(' ');
  return [
    `${paint('bold', speaker.say(`slot.${slot.slot}`))} \u00B7 ${paint(STYLES[slot.verdict], speaker.say(`compare.${slot.verdict}`))}`,
    ...slot.values.flatMap((value) => {
      const sign = value.verdict === 'contradicts' ? paint('red', '\u2260') : ' ';
      return beside(context, `${sign} ${valueText(context, slot, value)}`, of(value.accounts));
    }),
    ...(slot.silent.length === 0 ? [] : beside(context, `  ${paint('dim', speaker.say('compare.silent'))}`, of(slot.silent))),
  ];
}

/** A value, and the letters beside its first line where they fit, else below. */
function beside({ width }: LineContext, value: string, letters: string): readonly string[] {
  const room = width - displayWidth(letters) - 2;
  if (room < width / 2)
    return [...wrap(value, width), ...wrap(letters, width - 4).map((line) => `    ${line}`)].map((line) => INDENT + line);
  const lines = wrap(value, room);
  return lines.map((line, index) => INDENT + (index === 0 ? `${padTo(line, room)}  ${letters}` : `  ${line}`));
}

function valueText(context: LineContext, { slot }: SlotComparison, { entities, text }: ComparedValue): string {
  if (text === null) return entities.map(({ name }) => bothNames(context, name)).join(' + ');
  return slot === 'status' ? context.speaker.say(`status.${text}`) : text;
}

function nameLines(context: LineContext, { names }: Comparison): readonly string[] {
  const { presentation, speaker } = context;
  return [...Map.groupBy(names, ({ entity }) => entity.id).values()].flatMap((same) => [
    ...hanging(INDENT, bothNames(context, (same[0] as (typeof names)[number]).entity.name), presentation.columns),
    ...same.flatMap(({ outlet, words }) =>
      hanging(
        `${INDENT}  \u2013 `,
        `${isolate(printable(outlet ?? speaker.say('actor.noOutlet')))}: ${words.map((one) => isolate(printable(one))).join(' \u00B7 ')}`,
        presentation.columns,
      ),
    ),
  ]);
}
