// Adds words with all their forms to the store: verbs through `conjugate`, nouns and adjectives through `inflectNoun`, and what grows
// from a verb (participles, verbal nouns) as noun-like forms of the verb's lemma.

import { conjugate } from '../arabic/conjugate.ts';
import { foldKey } from '../arabic/fold.ts';
import { inflectNoun, type NounEntry } from '../arabic/inflect.ts';
import * as L from '../arabic/letters.ts';
import { masdarsOf, participles } from '../arabic/participles.ts';
import type { VerbEntry, VerbFormName } from '../arabic/verb-stems.ts';
import type { Features } from './compiled-lexicon.ts';
import type { NounForm, WordClass } from './types.ts';
import { featuresOf, type LemmaDraft, type WordStore } from './word-store.ts';
import type { VerbYaml } from './yaml-types.ts';

const MEN = L.WAW + L.NOON;
const WOMEN = L.ALEF + L.TEH;
/** Forms whose weak verbal noun hides its ya (`tahaddin`, `tawallin`). */
const DEFECTIVE_MASDARS = new Set(['V', 'VI', 'QII']);

const verbEntry = (verb: VerbYaml): VerbEntry => ({
  past: verb.verb,
  root: verb.root,
  form: verb.form as VerbFormName,
  present: verb.present,
});

/** The verb's whole paradigm. `pos` is `verb`, or `auxiliary` for the verbs of the closed classes. */
export function addVerb(store: WordStore, verb: VerbYaml, pos: WordClass = 'verb'): LemmaDraft {
  const lemma = store.lemma('verb', verb.verb, `${verb.root} ${verb.form}`);
  for (const { form, tense, voice, person, gender, number, joined } of conjugate(verbEntry(verb))) {
    store.add(lemma, form, featuresOf({ pos, tense, voice, person, gender, number }), joined);
  }
  return lemma;
}

export function addParticiples(store: WordStore, lemma: LemmaDraft, verb: VerbYaml): void {
  const { active, passive, defective } = participles(verbEntry(verb));
  const add = (singular: string, nounForm: NounForm, hidesYa: boolean) =>
    addForms(store, lemma, { singular, kind: 'participle', defective: hidesYa }, { pos: 'adjective', nounForm });
  add(active, 'active-participle', defective);
  add(passive, 'passive-participle', false);
}

/**
 * The verbal nouns: those that the entry names, else the regular ones of a derived form.
 * `plurals` are given by the entry; `notDerived` are keys that belong to other words and are not taken for regular masdars.
 */
export function addMasdars(
  store: WordStore,
  lemma: LemmaDraft,
  verb: VerbYaml & { readonly masdar?: readonly string[] },
  options: { readonly plurals?: readonly string[]; readonly notDerived?: ReadonlySet<string> } = {},
): void {
  const { plurals = [], notDerived = new Set<string>() } = options;
  const regular = verb.masdar === undefined;
  const masdars = verb.masdar ?? masdarsOf(verbEntry(verb)).filter((masdar) => !notDerived.has(foldKey(masdar)));
  for (const singular of masdars) {
    const defective = regular && isWeak(verb) && DEFECTIVE_MASDARS.has(verb.form) && !singular.endsWith(L.TEH_MARBUTA);
    const plural = [...plurals, ...regularPlural(singular, verb.form, defective)];
    addForms(store, lemma, { singular, plural, kind: 'noun', defective }, { pos: 'noun', nounForm: 'masdar' });
  }
}

/** The verbal noun that a verb of a derived form makes by rule, the commoner of two; not `توالٍ`, whose letters are those of many words. */
export const regularMasdar = (verb: VerbYaml): string | undefined =>
  DEFECTIVE_MASDARS.has(verb.form) && isWeak(verb) ? undefined : masdarsOf(verbEntry(verb))[0];

const isWeak = ({ root }: VerbYaml): boolean => /[\u0648\u064A]$/u.test(root);

/** The plural in -at that verbal nouns of derived forms, and those in ta marbuta, have. */
function regularPlural(masdar: string, form: string, defective: boolean): readonly string[] {
  const bare = masdar.normalize('NFC').replace(/\p{Mn}/gu, '');
  if (bare.endsWith(L.TEH_MARBUTA)) {
    const stem = bare.slice(0, -1);
    // After an alef the ending is -yat: muwalat, musawat.
    return [stem.endsWith(L.ALEF) ? `${stem.slice(0, -1)}${L.YEH}${WOMEN}` : stem + WOMEN];
  }
  if (form === 'I') return [];
  return [(defective ? bare + L.YEH : bare) + WOMEN];
}

/** A common noun or a noun for people; persons have a feminine and, unless they have a plural of their own, a plural in -un. */
export function addCommonNoun(
  store: WordStore,
  noun: {
    readonly noun: string;
    readonly plural?: readonly string[];
    readonly feminine?: boolean;
    readonly collective?: boolean;
    readonly kind?: 'person' | 'group';
  },
): LemmaDraft {
  const lemma = store.lemma('noun', noun.noun);
  const plural = noun.plural ?? [];
  const isFeminine = noun.feminine ?? false;
  const inflects = noun.kind === 'person' && !isFeminine && noun.collective !== true;
  const entry: NounEntry = {
    singular: noun.noun,
    plural,
    feminine: isFeminine,
    kind: inflects ? 'participle' : 'noun',
    soundPlural: inflects && (plural.length === 0 || plural.some((word) => word.endsWith(MEN))),
  };
  addForms(store, lemma, entry, { pos: 'noun', nounForm: 'plain', ...(noun.collective === true && { number: 'plural' }) });
  return lemma;
}

/** An adjective; a nisba (its plural forms also stand for its people) or a title, which inflect alike. */
export function addAdjective(
  store: WordStore,
  adjective: { readonly adjective: string; readonly plural?: readonly string[]; readonly feminine?: string },
  sort: 'adjective' | 'nisba' | 'title' = 'adjective',
): LemmaDraft {
  const lemma = store.lemma(sort === 'title' ? 'title' : 'adjective', adjective.adjective);
  const entry: NounEntry = {
    singular: adjective.adjective,
    plural: adjective.plural ?? [],
    kind: sort === 'nisba' ? 'nisba' : 'adjective',
  };
  const said = { pos: sort === 'title' ? 'title' : 'adjective', nounForm: sort === 'nisba' ? 'nisba' : 'plain' } as const;
  addForms(store, lemma, entry, said);
  if (adjective.feminine !== undefined)
    addForms(store, lemma, { singular: adjective.feminine, feminine: true, kind: 'noun' }, said);
  if (sort === 'nisba') addForms(store, lemma, entry, { pos: 'noun', nounForm: 'nisba' }, ({ number }) => number === 'plural');
  return lemma;
}

/** A word of one form: closed classes and names. */
export function addInvariant(store: WordStore, word: string, pos: WordClass): LemmaDraft {
  const lemma = store.lemma(pos, word);
  store.add(lemma, word, featuresOf({ pos }));
  return lemma;
}

function addForms(
  store: WordStore,
  lemma: LemmaDraft,
  entry: NounEntry,
  said: Partial<Features> & Pick<Features, 'pos'>,
  keep: (form: { readonly number: string }) => boolean = () => true,
): void {
  for (const inflected of inflectNoun(entry)) {
    if (!keep(inflected)) continue;
    const { form, number, gender, case: grammaticalCase, construct, accusative, joined } = inflected;
    store.add(lemma, form, featuresOf({ number, gender, case: grammaticalCase, construct, accusative, ...said }), joined);
  }
}
