// One event in one sentence, in one language: what it is, by whom, towards whom, where, what became of it. Not when: calendars and digits are the
// reader's choice.

import type { EventView, NamedEntity } from '../../domain/index.ts';
import type { Speaker } from '../../domain/speak.ts';

type Told = Pick<EventView, 'type' | 'modes' | 'outcome' | 'actor' | 'recipient' | 'place'>;

export function eventSentence({ type, modes, outcome, actor, recipient, place }: Told, { language, say }: Speaker): string {
  const names = (entities: readonly NamedEntity[]): string =>
    listed(
      entities.map(({ name }) => name[language]),
      say('sentence.and'),
    );
  const kinds = modes.map((mode) => say(`mode.${mode}`));
  const parts = [
    say(`sentence.${type}`),
    ...(kinds.length > 0 ? [`(${kinds.join(', ')})`] : []),
    ...(actor.length > 0 ? [say('sentence.by', { actor: names(actor) })] : []),
    ...(recipient.length > 0 ? [say(`sentence.${type}.recipient`, { recipient: names(recipient) })] : []),
    ...(place === null ? [] : [say('sentence.at', { place: place.name[language] })]),
  ];
  return `${parts.join(' ')}: ${say(`outcome.${outcome}`)}`;
}

/** Arabic joins its "and" to the word that follows. */
function listed(names: readonly string[], and: string): string {
  const distinct = [...new Set(names)];
  const joint = and.length === 1 ? ` ${and}` : ` ${and} `;
  return distinct.length < 2
    ? (distinct[0] ?? '')
    : `${distinct.slice(0, -1).join(and.length === 1 ? joint : ', ')}${joint}${distinct.at(-1)}`;
}
