// Gathers lemmas and their full forms while the compiler goes through the entries. Entries that share a word (the same verb in an act
// and a cue, the same noun in two acts) meet in one lemma here.

import { foldKey } from '../arabic/fold.ts';
import { SHADDA } from '../arabic/letters.ts';
import type { Features } from './compiled-lexicon.ts';
import type { Act, Crowd, Cue, LightVerb, Modal } from './types.ts';

/** A lemma while it is being gathered. The first gloss wins; lists keep the order in which entries come. */
export interface LemmaDraft {
  readonly index: number;
  readonly citation: string;
  gloss: string | null;
  glosses: string | null;
  class: string | null;
  crowd: Crowd | null;
  value: number | null;
  title: { readonly en: string; readonly class: string } | null;
  readonly acts: Act[];
  readonly cues: Cue[];
  readonly lights: LightVerb[];
  readonly modals: Modal[];
  readonly refersTo: string[];
}

export interface WordStore {
  /** In order of first mention; a draft's `index` is its place. */
  readonly lemmas: readonly LemmaDraft[];
  /** Folded form → lemma index → features of that reading, each once. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<number, readonly Features[]>>;
  /** The lemma of a sort of word (`verb`, `noun` …) and its distinguishing text, made when it is new. */
  readonly lemma: (sort: string, citation: string, distinction?: string) => LemmaDraft;
  /** Adds a form; one that stands only before a suffix pronoun is kept under its key with `+`. */
  readonly add: (lemma: LemmaDraft, form: string, features: Features, joined?: boolean) => void;
}

const NOTHING: Features = {
  pos: 'noun',
  tense: null,
  voice: null,
  person: null,
  gender: null,
  number: null,
  nounForm: null,
  case: null,
  construct: false,
  accusative: false,
};

/** Features with everything that is not said left open. */
export const featuresOf = (said: Partial<Features> & Pick<Features, 'pos'>): Features => ({ ...NOTHING, ...said });

/** One text for equal features. */
export const featureText = (features: Features): string => JSON.stringify(Object.values({ ...NOTHING, ...features }));

export function createWordStore(): WordStore {
  const lemmas: LemmaDraft[] = [];
  const lemmaOf = new Map<string, LemmaDraft>();
  const forms = new Map<string, Map<number, Features[]>>();
  const seen = new Set<string>();

  const lemma: WordStore['lemma'] = (sort, citation, distinction = '') => {
    // A written shadda keeps homographs apart (مسيّرة drone, مسيرة march).
    const key = `${sort} ${foldKey(citation)} ${sort === 'noun' && citation.includes(SHADDA) ? 'shadda' : ''} ${distinction}`;
    const known = lemmaOf.get(key);
    if (known) return known;
    const draft: LemmaDraft = {
      index: lemmas.length,
      citation,
      gloss: null,
      glosses: null,
      class: null,
      crowd: null,
      value: null,
      title: null,
      acts: [],
      cues: [],
      lights: [],
      modals: [],
      refersTo: [],
    };
    lemmas.push(draft);
    lemmaOf.set(key, draft);
    return draft;
  };

  const add: WordStore['add'] = (draft, form, features, joined = false) => {
    const key = foldKey(form) + (joined ? '+' : '');
    const mark = `${key} ${draft.index} ${featureText(features)}`;
    if (seen.has(mark)) return;
    seen.add(mark);
    let readings = forms.get(key);
    if (!readings) {
      readings = new Map();
      forms.set(key, readings);
    }
    const list = readings.get(draft.index);
    if (list) list.push(features);
    else readings.set(draft.index, [features]);
  };

  return { lemmas, forms, lemma, add };
}
