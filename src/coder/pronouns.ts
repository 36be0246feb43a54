// Finds whom a pronoun or a dropped subject means: the nearest earlier referent that agrees with it, people before things.

import type { SuffixPronoun } from '../arabic/clitics.ts';
import { AND } from '../arabic/function-words.ts';
import { isAmong, isBeing, isSomebody, NOBODY } from './referent-lists.ts';
import type { Chunk, Referent } from './types.ts';

const WINDOW = 40;
/** How far back an entity's mentions count towards its being the topic. */
const TOPIC = 80;

type Agreement = Pick<SuffixPronoun, 'gender' | 'number'> & Partial<Pick<SuffixPronoun, 'person'>>;

/** Whether a referent may be meant by a pronoun of this gender and number. */
export function agrees(referent: Referent, pronoun: Agreement): boolean {
  const isPerson = isSomebody(referent);
  if (pronoun.number === 'dual') return referent.number === 'dual';
  if (pronoun.number === 'plural') return referent.number === 'plural' || referent.kind === 'group';
  if (isPerson) return pronoun.gender !== 'feminine' || referent.gender === 'feminine';
  if (referent.number === 'plural' && referent.kind === 'group')
    return pronoun.gender === 'feminine' && (referent.gender !== 'masculine' || referent.how !== 'description');
  if (referent.gender !== null && pronoun.gender !== null) return referent.gender === pronoun.gender;
  return true;
}

/**
 * The referents meant by a pronoun at a chunk. Looks back over the sentence and the one before it: a subject (a bare phrase) beats an
 * object of a preposition, a person beats a body. `ofNames`: whoever was named last, not whom the text goes on about (`استقبله الوزير. وقال`:
 * the host speaks).
 */
export function findAntecedent(
  chunks: readonly Chunk[],
  resolved: readonly (readonly Referent[])[],
  at: number,
  pronoun: Agreement,
  exclude: readonly string[] = [],
  ofNames = false,
): readonly Referent[] {
  if (pronoun.number === 'dual') return pairBefore(chunks, resolved, at, exclude);
  const here = (chunks[at] as Chunk).sentence;
  let best = NOBODY;
  let bestScore = 0;
  const isSingular = pronoun.number === 'singular';
  // `وهذه زيارته الثانية`: a pronoun that is written reaches a sentence further than a dropped subject.
  const reach = isSingular && pronoun.person === 3 ? 2 : 1;
  let seeksTopic = isSingular && !ofNames;
  const first = Math.max(0, at - WINDOW);
  for (let position = at - 1; position >= first; position--) {
    const chunk = chunks[position] as Chunk;
    if (here - chunk.sentence > reach) break;
    const distance = (at - position) * 0.3;
    if (seeksTopic && chunk.sentence < here && chunk.pronoun?.person === 3 && isNewSubject(chunks[position + 1])) {
      seeksTopic = false;
      const topic = findAntecedent(chunks, resolved, position, chunk.pronoun, exclude, true).filter(
        (one) => isSomebody(one) && agrees(one, pronoun),
      );
      const score = 26 - distance;
      if (topic.length === 1 && score > bestScore) {
        best = topic;
        bestScore = score;
      }
    }
    const referents = resolved[position] as readonly Referent[];
    const nearest = firstMeant(referents, pronoun, exclude);
    if (nearest === null) continue;
    const isSubject = chunk.phrase?.preposition === null && !chunk.phrase.genitive && !isObject(chunks, position);
    const merit =
      10 +
      (isSubject ? 6 : 0) +
      (isSomebody(nearest) && isSingular && (pronoun.gender !== 'feminine' || nearest.gender === 'feminine') ? 6 : 0) +
      (chunk.sentence === here ? 4 : 0) -
      (isSingular && isOneOfSeveral(chunks, position) ? 4 : 0) -
      // The agency or the source that tells it is hardly spoken of.
      (nearest.entity.startsWith('outlet:') || (nearest.class === 'source' && !ofNames) ? 8 : 0);
    // Mentions are counted only for whom they can help.
    if (MOST_SALIENT + merit - distance <= bestScore) continue;
    const score = salienceOf(resolved, at, nearest.entity) + merit - distance;
    if (score > bestScore) {
      bestScore = score;
      best = referents.filter((one) => isMeant(one, pronoun, exclude));
    }
  }
  return best.map(dropped);
}

const mayBeMeant = (one: Referent, exclude: readonly string[]): boolean => isBeing(one) && !exclude.includes(one.entity);

const isMeant = (one: Referent, pronoun: Agreement, exclude: readonly string[]): boolean =>
  mayBeMeant(one, exclude) && agrees(one, pronoun);

function firstMeant(referents: readonly Referent[], pronoun: Agreement, exclude: readonly string[]): Referent | null {
  for (const one of referents) if (isMeant(one, pronoun, exclude)) return one;
  return null;
}

/** The last two who are alike, in this sentence and the one before it; where none are, the last two. */
function pairBefore(
  chunks: readonly Chunk[],
  resolved: readonly (readonly Referent[])[],
  at: number,
  exclude: readonly string[],
): readonly Referent[] {
  const here = (chunks[at] as Chunk).sentence;
  const all: Referent[] = [];
  for (let position = at - 1; position >= Math.max(0, at - WINDOW); position--) {
    if (here - (chunks[position] as Chunk).sentence > 1) break;
    const referents = resolved[position] as readonly Referent[];
    if (referents.length === 0) continue;
    for (const one of referents) if (mayBeMeant(one, exclude) && !isAmong(all, one)) all.unshift(one);
    const alike = twoAlike(all);
    if (alike) return alike.map(dropped);
  }
  return all.length >= 2 ? all.slice(-2).map(dropped) : NOBODY;
}

/** Whom the text keeps speaking of is likelier meant than whom it has just named. */
function salienceOf(resolved: readonly (readonly Referent[])[], at: number, entity: string): number {
  let further = -1;
  for (let position = at - 1; position >= Math.max(0, at - TOPIC); position--)
    for (const one of resolved[position] as readonly Referent[])
      if (one.entity === entity && ++further * PER_MENTION >= MOST_SALIENT) return MOST_SALIENT;
  return Math.max(0, further) * PER_MENTION;
}

const PER_MENTION = 1.5;
const MOST_SALIENT = 4;

/** `استقبله الوزير`: of the two he goes on being spoken of who is only a pronoun by now. */
const isNewSubject = (next: Chunk | undefined): boolean => next?.phrase != null && next.phrase.preposition === null;

/** `برنامجه يشمل الوزيرين`: a bare phrase after a verb that has its subject before it. */
function isObject(chunks: readonly Chunk[], position: number): boolean {
  let first = position;
  while (first > 0 && (chunks[first] as Chunk).phrase?.conjunction === AND) first--;
  const [verb, subject] = [chunks[first - 1], chunks[first - 2]];
  return (
    verb?.kind === 'verb' &&
    subject?.kind === 'noun' &&
    subject.sentence === verb.sentence &&
    subject.phrase?.preposition === null
  );
}

/** `التقى لافروف صالح في روسيا … اجتماعهما`: two people, or two bodies, and not one of each; the last that have names. */
function twoAlike(all: readonly Referent[]): readonly Referent[] | null {
  const named = all.filter(({ how }) => how !== 'description');
  const people = named.filter(isSomebody);
  const bodies = named.filter((one) => !isSomebody(one));
  return people.length > 1 ? people.slice(-2) : bodies.length > 1 ? bodies.slice(-2) : null;
}

/** `الوزيران X وY`: of several joined with waw no one alone is meant. */
const isOneOfSeveral = (chunks: readonly Chunk[], position: number): boolean =>
  (chunks[position] as Chunk).phrase?.conjunction === AND || chunks[position + 1]?.phrase?.conjunction === AND;

/** The same referent where the text has no words of its own for it: the words are those that it refers back to. */
export const dropped = (referent: Referent): Referent => ({ ...referent, isDropped: true });
