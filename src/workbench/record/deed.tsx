// What happened, in one sentence of the reader's language: the act, by whom, towards whom, where. The words are those of the API's sentences.

import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import type { EventView, NamedEntity } from '../../domain/index.ts';
import { TRAITS } from '../language/languages.ts';
import { language, say, wordFor, writeCodes } from '../language/say.ts';
import { BothNames } from '../parts/inert-text.tsx';
import { addressOf } from '../shell/address.ts';

type Told = Pick<EventView, 'type' | 'modes' | 'actor' | 'recipient' | 'place'>;

interface DeedProps {
  readonly event: Told;
  /** Names lead to their pages. */
  readonly isLinked?: boolean;
}

export function Deed({ event, isLinked = false }: DeedProps) {
  const { type, modes, actor, recipient, place } = event;
  return (
    <span class="deed">
      <b>{say(`sentence.${type}`)}</b>
      {modes.length > 0 && ` (${writeCodes('mode', modes)})`}
      {actor.length > 0 && <Filled sentence="sentence.by" name="actor" value={<Parties parties={actor} isLinked={isLinked} />} />}
      {recipient.length > 0 && (
        <Filled
          sentence={`sentence.${type}.recipient`}
          name="recipient"
          value={<Parties parties={recipient} isLinked={isLinked} />}
        />
      )}
      {place !== null && <Filled sentence="sentence.at" name="place" value={<Party party={place} isLinked={isLinked} />} />}
    </span>
  );
}

/** A sentence with one of its values drawn, not written; a space before it. */
function Filled({
  sentence,
  name,
  value,
}: {
  readonly sentence: string;
  readonly name: string;
  readonly value: ComponentChildren;
}) {
  const [before = '', after = ''] = say(sentence).split(`{${name}}`);
  return (
    <>
      {' '}
      {before}
      {value}
      {after}
    </>
  );
}

/** Names with commas between them, each once. */
export function Parties({
  parties,
  isLinked = false,
}: {
  readonly parties: readonly NamedEntity[];
  readonly isLinked?: boolean;
}) {
  const between = TRAITS[language.value].comma;
  return (
    <>
      {parties
        .filter(({ id }, index) => parties.findIndex((party) => party.id === id) === index)
        .map((party, index) => (
          <Fragment key={party.id}>
            {index > 0 && between}
            <Party party={party} isLinked={isLinked} />
          </Fragment>
        ))}
    </>
  );
}

export function Party({ party, isLinked = false }: { readonly party: NamedEntity; readonly isLinked?: boolean }) {
  if (!isLinked) return <BothNames name={party.name} />;
  return (
    <a class="party" href={addressOf('actor', party.id)} title={wordFor('entityKind', party.kind)}>
      <BothNames name={party.name} />
    </a>
  );
}
