// Reads several holders of one post told together, one for each state that they hold it in: `وزيرا خارجية مصر والأردن`, `نظيريه السعودي
// والأميركي`, `الرئيسان الروسي فلاديمير بوتين والتركي رجب طيب أردوغان`; or by their names alone, `الوزيران سامح شكري وأيمن الصفدي`.

import * as F from '../../arabic/function-words.ts';
import type { Referent } from '../types.ts';
import { endOfWord, isPlain, isPluralForm, nisbasOf, type PhraseContext, skipQuotes, wordAt } from './phrase-context.ts';
import { type NameRead, readName, readTitles } from './read-name.ts';

export interface SeveralHolders {
  readonly to: number;
  readonly referents: readonly Referent[];
  /** The states named by adjective, and the words that name them. */
  readonly nisbas: readonly string[];
  readonly nisbaWords: readonly number[];
}

/** The post in one state (null: no state is named), over the words `[from, to)`. */
export type MakePost = (owner: string | null, range: { readonly from: number; readonly to: number }) => Referent;

interface Holder {
  readonly owner: string;
  readonly isNisba: boolean;
  readonly from: number;
  /** Where the state's word ends, and where the holder's name does. */
  readonly to: number;
  readonly end: number;
  readonly named: Referent | null;
}

/** The holders whose states or names stand from `at` on, right after the post; null when fewer than two are told. `from`: where the phrase begins. */
export function readSeveralHolders(
  context: PhraseContext,
  at: number,
  { from, post }: { readonly from: number; readonly post: MakePost },
): SeveralHolders | null {
  const sentence = context.words[from]?.sentence ?? 0;
  const holders = holdersAt(context, afterEach(context, at, sentence), sentence);
  const last = holders.at(-1);
  // `الرئيسان الأميركي والروسي دونالد ترامب وفلاديمير بوتين`: the names stand in the order of the states.
  const isNamedInTurn = holders.slice(0, -1).some((one) => one.named !== null);
  const names = isNamedInTurn ? [] : namesAt(context, last?.to ?? at, sentence);
  if (holders.length === 0) {
    const people = names.map(({ referent }) => ({ ...referent, role: referent.role ?? post(null, { from, to: at }).role }));
    return names.length < 2 ? null : { to: names.at(-1)?.to ?? at, referents: people, nisbas: [], nisbaWords: [] };
  }
  if (holders.length < 2) return null;
  const areNamed = names.length === holders.length;
  const referents = holders.map((one, index) => {
    const made = post(one.owner, { from, to: one.to });
    const person = areNamed ? names[index]?.referent : one.named;
    if (!person) return made;
    return {
      ...person,
      role: made.role ?? person.role,
      country: person.country ?? made.country,
      sectors: person.sectors.length > 0 ? person.sectors : made.sectors,
      class: person.class ?? made.class,
    };
  });
  const byNisba = holders.filter((one) => one.isNisba);
  return {
    to: (areNamed ? names.at(-1)?.to : last?.end) ?? at,
    referents,
    nisbas: byNisba.map((one) => one.owner),
    nisbaWords: byNisba.map((one) => one.from),
  };
}

/** `وزراء خارجية كل من مصر والأردن` */
function afterEach(context: PhraseContext, at: number, sentence: number): number {
  return wordAt(context, at, sentence)?.form === F.EACH ? endOfWord(context, at) : at;
}

/** States that waw joins, by adjective or by name but not by both, each with the holder's name where it follows. */
function holdersAt(context: PhraseContext, at: number, sentence: number): readonly Holder[] {
  const holders: Holder[] = [];
  for (let next = at; ; ) {
    const index = skipQuotes(context, next);
    const word = wordAt(context, index, sentence);
    const isFirst = holders.length === 0;
    if (!word || word.preposition !== null || word.conjunction !== (isFirst ? null : F.AND)) break;
    const [nisba] = word.article && word.tag !== 'verb' && !isPluralForm(word) ? nisbasOf(word) : [];
    const hit = context.hitAt[index];
    const target = hit?.from === index ? hit.targets.find((one) => one.kind === 'entity' && one.id.startsWith('state:')) : null;
    const owner = nisba ?? (target?.kind === 'entity' && target.how !== 'member' ? target.id : undefined);
    const isNisba = nisba !== undefined;
    if (owner === undefined || (!isFirst && isNisba !== holders[0]?.isNisba)) break;
    const to = isNisba ? index + 1 : (hit?.to ?? index + 1);
    const named = nameAt(context, to, sentence, null);
    holders.push({ owner, isNisba, from: index, to, end: named?.to ?? to, named: named?.referent ?? null });
    next = named?.to ?? to;
  }
  return holders;
}

/** Names that waw joins. */
function namesAt(context: PhraseContext, at: number, sentence: number): readonly NameRead[] {
  const names: NameRead[] = [];
  for (let next = at; ; ) {
    const named = nameAt(context, next, sentence, names.length === 0 ? null : F.AND);
    if (!named) return names;
    names.push(named);
    next = named.to;
  }
}

function nameAt(context: PhraseContext, at: number, sentence: number, conjunction: string | null): NameRead | null {
  const word = wordAt(context, skipQuotes(context, at), sentence);
  if (!word || word.preposition !== null || word.conjunction !== conjunction) return null;
  const start = isPlain(word) ? readTitles(context, at) : at;
  return readName(context, start, word.tag === 'name' || start > at, start);
}
