// Finds whom a pronoun or a dropped subject means: the nearest earlier referent that agrees with it, people before things.

import type { SuffixPronoun } from '../arabic/clitics.ts';
import { AND } from '../arabic/function-words.ts';
import type { Chunk, Referent } from './types.ts';

const WINDOW = 40;
/** How far back an entity's mentions count towards its being the topic. */
const TOPIC = 80;

type Agreement = Pick<SuffixPronoun, 'gender' | 'number'> & Partial<Pick<SuffixPronoun, 'person'>>;

const ACTS = new Set<Referent['kind']>(['person', 'role', 'state', 'organization', 'group']);

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
  const here = (chunks[at] as Chunk).sentence;
  let best: readonly Referent[] = [];
  let bestScore = 0;
  const isSingular = pronoun.number === 'singular';
  // `وهذه زيارته الثانية`: a pronoun that is written reaches a sentence further than a dropped subject.
  const reach = isSingular && pronoun.person === 3 ? 2 : 1;
  const pair: Referent[] = [];
  let topic: readonly Referent[] | null = isSingular && !ofNames ? null : [];
  for (let position = at - 1; position >= Math.max(0, at - WINDOW); position--) {
    const chunk = chunks[position] as Chunk;
    if (here - chunk.sentence > reach) break;
    if (topic === null && chunk.sentence < here && chunk.pronoun?.person === 3 && isNewSubject(chunks[position + 1])) {
      topic = findAntecedent(chunks, resolved, position, chunk.pronoun, exclude, true).filter(
        (one) => isSomebody(one) && agrees(one, pronoun),
      );
      const score = 26 - (at - position) * 0.3;
      if (topic.length === 1 && score > bestScore) [best, bestScore] = [topic, score];
    }
    const referents = resolved[position] ?? [];
    if (referents.length === 0) continue;
    const mayBeMeant = (one: Referent): boolean => ACTS.has(one.kind) && !exclude.includes(one.entity);
    if (pronoun.number === 'dual') {
      for (const one of referents) if (mayBeMeant(one) && !pair.some((other) => other.entity === one.entity)) pair.unshift(one);
      const alike = twoAlike(pair);
      if (alike) return alike.map(dropped);
      continue;
    }
    const fits = (one: Referent): boolean => mayBeMeant(one) && agrees(one, pronoun);
    const first = referents.find(fits);
    if (!first) continue;
    const isSubject = chunk.phrase?.preposition === null && !chunk.phrase.genitive && !isObject(chunks, position);
    const isPerson = isSomebody(first);
    const merit =
      10 +
      (isSubject ? 6 : 0) +
      (isPerson && pronoun.number === 'singular' && (pronoun.gender !== 'feminine' || first.gender === 'feminine') ? 6 : 0) +
      (chunk.sentence === here ? 4 : 0) -
      (isSingular && isOneOfSeveral(chunks, position) ? 4 : 0) -
      // The agency or the source that tells it is hardly spoken of.
      (first.entity.startsWith('outlet:') || (first.class === 'source' && !ofNames) ? 8 : 0);
    const distance = (at - position) * 0.3;
    // Mentions are counted only for whom they can help.
    if (MOST_SALIENT + merit - distance <= bestScore) continue;
    const score = salienceOf(resolved, at, first.entity) + merit - distance;
    if (score > bestScore) {
      bestScore = score;
      best = referents.filter(fits);
    }
  }
  if (pronoun.number === 'dual') return pair.length >= 2 ? pair.slice(-2).map(dropped) : [];
  return best.map(dropped);
}

/** Whom the text keeps speaking of is likelier meant than whom it has just named. */
function salienceOf(resolved: readonly (readonly Referent[])[], at: number, entity: string): number {
  let further = -1;
  for (let position = at - 1; position >= Math.max(0, at - TOPIC); position--)
    for (const one of resolved[position] ?? [])
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

const isSomebody = ({ kind }: Referent): boolean => kind === 'person' || kind === 'role';

/** `الوزيران X وY`: of several joined with waw no one alone is meant. */
const isOneOfSeveral = (chunks: readonly Chunk[], position: number): boolean =>
  (chunks[position] as Chunk).phrase?.conjunction === AND || chunks[position + 1]?.phrase?.conjunction === AND;

/** The same referent where the text has no words of its own for it: the words are those that it refers back to. */
export const dropped = (referent: Referent): Referent => ({ ...referent, isDropped: true });
