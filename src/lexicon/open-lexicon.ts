// Opens a compiled lexicon: the `Lexicon` that the coder asks. Everything is read from the compact tables when it is first asked for
// and kept, so that opening costs little more than parsing the JSON.

import { foldKey } from '../arabic/fold.ts';
import { oneCopy } from '../arabic/one-copy.ts';
import { FIRST_DAY, LAST_DAY } from '../domain/days.ts';
import { BUCKET_LETTERS, type CompiledEntity, type CompiledLexicon, RADIX } from './compiled-lexicon.ts';
import { sourceKindOf } from './source-kind-of.ts';
import type { FormEntry, KnownEntity, Lemma, Lexicon, NamePhrase } from './types.ts';

const NO_ENTRIES: readonly FormEntry[] = [];
const NO_PHRASES: readonly NamePhrase[] = [];
const NO_SPELLINGS: readonly string[] = [];
/** Most words are no act, cue or modal; they share one list, so that asking whether they are touches no memory of their own. */
const NONE: readonly never[] = [];

export function openLexicon(compiled: CompiledLexicon): Lexicon {
  const entities = new Map(compiled.entities.map((entity) => [entity.id, entity]));
  const roles = new Map(compiled.roles.map((role) => [role.id, role]));
  const institutions = new Map(compiled.institutions.map((institution) => [institution.id, institution]));
  const latin = new Map(Object.entries(compiled.latin));
  const entity = keep((id: string) => whole(entities.get(id)));
  const holdersOf = once(() => officeIndex(compiled.entities));
  const outlets = once(() => outletIndex(compiled.entities));

  return {
    hash: compiled.hash,
    lookup: formReader(compiled),
    lemma: keep((index: number) => lemmaAt(compiled, index)),
    phrases: keep((first: string) => phrasesOf(compiled, first)),
    entity,
    role: (id) => roles.get(id),
    institution: (id) => institutions.get(id),
    holders: (role, of, from, to) =>
      (holdersOf().get(`${role} ${/^[A-Z]{3}$/u.test(of) ? `state:${of}` : of}`) ?? [])
        .filter((term) => term.from <= to && term.to >= from)
        .map(({ id }) => entity(id))
        .filter((holder, index, all): holder is KnownEntity => holder !== undefined && all.indexOf(holder) === index),
    latin: (word) => latin.get(word) ?? NO_SPELLINGS,
    outletOf: (domain) => entity(outlets().get(domain.toLowerCase()) ?? ''),
    sourceKindOf,
  };
}

/** The function, computed once for each argument: the same argument gives the same object. */
function keep<K, V>(compute: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    // What the lexicon does not have is not kept: texts hold more unknown words than memory should.
    if (value !== undefined && value !== NO_PHRASES) kept.set(key, value);
    return value;
  };
}

function once<V>(compute: () => V): () => V {
  let value: V | undefined;
  return () => (value ??= compute());
}

/** Reads a bucket of forms when a form of it is first asked for; a form's analyses are built when it is asked for itself. */
function formReader(compiled: CompiledLexicon): Lexicon['lookup'] {
  const buckets = new Map(Object.entries(compiled.forms));
  const packed = new Map<string, string>();
  const entries = new Map<string, readonly FormEntry[]>();
  const unpackBucket = (first: string) => {
    const lines = buckets.get(first);
    if (lines === undefined) return;
    buckets.delete(first);
    for (const line of lines.split('\n')) {
      const space = line.indexOf(' ');
      packed.set(first + line.slice(0, space), line.slice(space + 1));
    }
  };
  const features = compiled.features.map(withOneCopies);
  return (form) => {
    const known = entries.get(form);
    if (known) return known;
    unpackBucket(form.slice(0, BUCKET_LETTERS));
    const readings = packed.get(form);
    if (readings === undefined) return NO_ENTRIES;
    const built = readings.split(' ').flatMap((reading) => entriesOf(compiled, features, reading));
    packed.delete(form);
    entries.set(form, built);
    return built;
  };
}

function entriesOf(compiled: CompiledLexicon, features: CompiledLexicon['features'], packed: string): readonly FormEntry[] {
  const [lemmaText = '', readingText = ''] = packed.split('.');
  const lemma = Number.parseInt(lemmaText, RADIX);
  const reading = compiled.readings[Number.parseInt(readingText, RADIX)] ?? [];
  return reading.flatMap((index) => {
    const analysis = features[index];
    return analysis ? [{ lemma, analysis }] : [];
  });
}

/** The coder asks for classes and genders of every word, many times. */
function withOneCopies<T extends object>(features: T): T {
  return Object.fromEntries(
    Object.entries(features).map(([key, value]) => [key, typeof value === 'string' ? oneCopy(value) : value]),
  ) as T;
}

const copied = (text: string | undefined): string | null => (text === undefined ? null : oneCopy(text));

function lemmaAt(compiled: CompiledLexicon, index: number): Lemma {
  const packed = compiled.lemmas[index];
  if (!packed) throw new RangeError(`lemma ${index} of ${compiled.lemmas.length}`);
  const pick = <T>(table: readonly T[], indices: readonly number[] = []): readonly T[] =>
    indices.length === 0 ? NONE : indices.flatMap((at) => table.slice(at, at + 1));
  return {
    index,
    citation: packed.citation,
    key: oneCopy(foldKey(packed.citation)),
    gloss: copied(packed.gloss),
    glosses: packed.glosses ?? null,
    class: copied(packed.class),
    acts: pick(compiled.acts, packed.acts),
    cues: pick(compiled.cues, packed.cues),
    lights: pick(compiled.lights, packed.lights),
    modals: pick(compiled.modals, packed.modals),
    crowd: packed.crowd ?? null,
    refersTo: packed.refersTo ?? NONE,
    value: packed.value ?? null,
    title: packed.title ?? null,
  };
}

function phrasesOf(compiled: CompiledLexicon, first: string): readonly NamePhrase[] {
  const lines = Object.hasOwn(compiled.phrases, first) ? compiled.phrases[first] : undefined;
  if (lines === undefined) return NO_PHRASES;
  return lines.split('\n').flatMap((line) => {
    const [targetText = '', ...rest] = line.split(' ');
    const target = compiled.targets[Number.parseInt(targetText, RADIX)];
    return target ? [{ words: [first, ...rest.filter((word) => word !== '').map(oneCopy)], target }] : [];
  });
}

function whole(entity: CompiledEntity | undefined): KnownEntity | undefined {
  if (!entity) return undefined;
  return {
    aliases: [],
    adjective: null,
    country: null,
    sectors: [],
    wikidata: null,
    domain: null,
    location: null,
    metonym: null,
    capital: null,
    members: [],
    offices: [],
    from: null,
    to: null,
    ...entity,
    id: oneCopy(entity.id),
  };
}

interface Holding {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** `role body` → who held it, in order of first day. Open terms reach to the ends of time. */
function officeIndex(entities: readonly CompiledEntity[]): ReadonlyMap<string, readonly Holding[]> {
  const index = new Map<string, Holding[]>();
  for (const { id, offices = [] } of entities) {
    for (const { role, of, from, to } of offices) {
      const key = `${role} ${of}`;
      const holdings = index.get(key) ?? [];
      holdings.push({ id, from: from ?? FIRST_DAY, to: to ?? LAST_DAY });
      index.set(key, holdings);
    }
  }
  for (const holdings of index.values()) holdings.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
  return index;
}

const outletIndex = (entities: readonly CompiledEntity[]): ReadonlyMap<string, string> =>
  new Map(entities.flatMap(({ id, domain }) => (domain == null ? [] : [[domain, id] as const])));
