// Finds which article a reprint is a reprint of. Texts that are much alike form a family; its original is the one published first (of several, or
// where no date is known, the one whose id sorts first). Depends on the texts and dates alone, not on the order in which they come.

import type { Database } from '../database.ts';
import { isReprint } from './is-reprint.ts';
import { readSketch, type Sketch } from './sketch-text.ts';

export interface FamilyMember {
  readonly number: number;
  readonly id: string;
  readonly published: string | null;
}

export interface NewMember extends FamilyMember {
  readonly sketch: Sketch;
}

interface Relative extends FamilyMember {
  readonly original: number;
  readonly sketch: Uint8Array;
}

/** The original of each article whose original is not, or is no longer, what the record says; by number. Bands of all articles are stored already. */
export async function findOriginals(database: Database, added: readonly NewMember[]): Promise<ReadonlyMap<number, number>> {
  const candidates = await candidatesOf(database, added);
  const numbers = [...new Set(candidates.flatMap(({ pair }) => pair))];
  if (numbers.length === 0) return new Map();
  const known = await relativesOf(database, 'number', numbers);
  const sketches = new Map([...known.values()].map(({ number, sketch }) => [number, readSketch(sketch)]));

  const families = new Families();
  for (const { number, original } of known.values()) families.join(number, original);
  for (const { pair } of candidates) {
    const [one, other] = pair;
    if (families.of(one) === families.of(other)) continue;
    const [left, right] = [sketches.get(one), sketches.get(other)];
    if (left && right && isReprint(left, right)) families.join(one, other);
  }
  const touched = new Set(added.map(({ number }) => families.of(number)));
  const originals = [...new Set([...known.values()].map(({ original }) => original))].filter((one) =>
    touched.has(families.of(one)),
  );
  const members = await relativesOf(database, 'original', originals);
  return electOriginals([...members.values()], families);
}

/** Pairs of an added article and another one that share a key, the likeliest original first. */
async function candidatesOf(
  database: Database,
  added: readonly NewMember[],
): Promise<readonly { readonly pair: readonly [number, number] }[]> {
  const byBand = Map.groupBy(
    added.flatMap(({ number, sketch }) => sketch.bands.map((band) => ({ band, number }))),
    ({ band }) => band,
  );
  const rows = await database.all<{ band: number; article: number }>(
    'SELECT band, article FROM article_bands WHERE band IN ?* ORDER BY band, article',
    [...byBand.keys()],
  );
  const pairs = new Map<string, { readonly pair: readonly [number, number] }>();
  for (const { band, article } of rows)
    for (const { number } of byBand.get(band) ?? [])
      if (number !== article) pairs.set(`${number} ${article}`, { pair: [number, article] });
  return [...pairs.values()];
}

async function relativesOf(
  database: Database,
  column: 'number' | 'original',
  numbers: readonly number[],
): Promise<ReadonlyMap<number, Relative>> {
  const rows = await database.all<Relative>(
    `SELECT number, id, published, original, sketch FROM articles WHERE ${column} IN ?*`,
    numbers,
  );
  return new Map(rows.map((row) => [row.number, row]));
}

function electOriginals(members: readonly Relative[], families: Families): ReadonlyMap<number, number> {
  const changed = new Map<number, number>();
  for (const family of Map.groupBy(members, ({ number }) => families.of(number)).values()) {
    const original = family.reduce((first, member) => (compareMembers(member, first) < 0 ? member : first));
    for (const { number, original: before } of family) if (before !== original.number) changed.set(number, original.number);
  }
  return changed;
}

/** A text with a date goes before one without, the earlier before the later. */
export function compareMembers(one: FamilyMember, other: FamilyMember): number {
  const [left, right] = [one.published ?? '9999', other.published ?? '9999'];
  return left === right ? (one.id < other.id ? -1 : 1) : left < right ? -1 : 1;
}

/** Sets of article numbers that grow together (union-find). */
class Families {
  readonly #parents = new Map<number, number>();

  of(number: number): number {
    const parent = this.#parents.get(number) ?? number;
    if (parent === number) return number;
    const root = this.of(parent);
    this.#parents.set(number, root);
    return root;
  }

  join(one: number, other: number): void {
    const [left, right] = [this.of(one), this.of(other)];
    if (left !== right) this.#parents.set(left, right);
  }
}
