// Packs gathered words and phrases into the compiled lexicon's tables.

import { BUCKET_LETTERS, type CompiledLemma, type CompiledLexicon, type Features, RADIX } from './compiled-lexicon.ts';
import type { NamePhrase, PhraseTarget } from './types.ts';
import { featureText, type LemmaDraft, type WordStore } from './word-store.ts';

type Tables = Pick<
  CompiledLexicon,
  'features' | 'readings' | 'forms' | 'lemmas' | 'acts' | 'cues' | 'lights' | 'modals' | 'targets' | 'phrases'
>;

/** All tables that words and phrases fill. Equal input gives equal tables, in equal order. */
export function packLexicon(store: WordStore, phrases: readonly NamePhrase[]): Tables {
  const acts = new Table<LemmaDraft['acts'][number]>((act) => act.id);
  const cues = new Table<LemmaDraft['cues'][number]>((cue) => cue.id);
  const lights = new Table<LemmaDraft['lights'][number]>((light) => light.id);
  const modals = new Table<LemmaDraft['modals'][number]>((modal) => modal.id);
  const lemmas = store.lemmas.map(
    (draft): CompiledLemma => ({
      citation: draft.citation,
      ...(draft.gloss !== null && { gloss: draft.gloss }),
      ...(draft.glosses !== null && { glosses: draft.glosses }),
      ...(draft.class !== null && { class: draft.class }),
      ...(draft.acts.length > 0 && { acts: acts.indices(draft.acts) }),
      ...(draft.cues.length > 0 && { cues: cues.indices(draft.cues) }),
      ...(draft.lights.length > 0 && { lights: lights.indices(draft.lights) }),
      ...(draft.modals.length > 0 && { modals: modals.indices(draft.modals) }),
      ...(draft.crowd !== null && { crowd: draft.crowd }),
      ...(draft.refersTo.length > 0 && { refersTo: [...new Set(draft.refersTo)] }),
      ...(draft.value !== null && { value: draft.value }),
      ...(draft.title !== null && { title: draft.title }),
    }),
  );
  return {
    ...packForms(store),
    ...packPhrases(phrases),
    lemmas,
    acts: acts.items,
    cues: cues.items,
    lights: lights.items,
    modals: modals.items,
  };
}

function packForms(store: WordStore): Pick<Tables, 'features' | 'readings' | 'forms'> {
  const features = new Table<Features>(featureText);
  const readings = new Table<readonly number[]>((indices) => indices.join(' '));
  const buckets = new Map<string, string[]>();
  for (const key of [...store.forms.keys()].sort()) {
    const packed = [...(store.forms.get(key) ?? [])].map(([lemma, list]) => {
      const reading = readings.index(features.indices(list));
      return `${lemma.toString(RADIX)}.${reading.toString(RADIX)}`;
    });
    const first = key.slice(0, BUCKET_LETTERS);
    const line = [key.slice(first.length), ...packed].join(' ');
    const bucket = buckets.get(first);
    if (bucket) bucket.push(line);
    else buckets.set(first, [line]);
  }
  const forms = Object.fromEntries([...buckets].map(([first, lines]) => [first, lines.join('\n')]));
  return { features: features.items, readings: readings.items, forms };
}

function packPhrases(phrases: readonly NamePhrase[]): Pick<Tables, 'targets' | 'phrases'> {
  const targets = new Table<PhraseTarget>((target) => JSON.stringify(target));
  const byFirst = new Map<string, Map<string, number>>();
  for (const { words, target } of phrases) {
    const [first = '', ...rest] = words;
    const line = `${targets.index(target).toString(RADIX)} ${rest.join(' ')}`;
    const lines = byFirst.get(first) ?? new Map<string, number>();
    lines.set(line, words.length);
    byFirst.set(first, lines);
  }
  const longestFirst = (lines: ReadonlyMap<string, number>) => [...lines].sort(([, a], [, b]) => b - a).map(([line]) => line);
  const packed = [...byFirst].map(([first, lines]) => [first, longestFirst(lines).join('\n')] as const);
  return { targets: targets.items, phrases: Object.fromEntries(packed) };
}

/** Distinct values, each at the place where it first came. */
class Table<T> {
  readonly items: T[] = [];
  readonly #places = new Map<string, number>();
  readonly #keyOf: (item: T) => string;

  constructor(keyOf: (item: T) => string) {
    this.#keyOf = keyOf;
  }

  index(item: T): number {
    const key = this.#keyOf(item);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.items.length);
    return this.items.push(item) - 1;
  }

  indices(items: readonly T[]): readonly number[] {
    return [...new Set(items.map((item) => this.index(item)))];
  }
}
