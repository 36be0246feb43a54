// Goes through all entries that are words (acts, cues, light verbs, modality, closed classes, common words, crowds, nisbas, names) and
// gathers their lemmas with every inflected form.

import { foldKey } from '../arabic/fold.ts';
import { actOf, cueOf, lightVerbOf, modalOf } from './compile-frames.ts';
import { regionId, stateId } from './entry-ids.ts';
import {
  addAdjective,
  addCommonNoun,
  addInvariant,
  addMasdars,
  addParticiples,
  addVerb,
  regularMasdar,
} from './inflect-entries.ts';
import type { Kind } from './lexicon-kinds.ts';
import { nisbasOf } from './nisbas.ts';
import { commonForms, phraseWords, withoutArticle } from './phrase-forms.ts';
import type { LexiconProblem, ProblemCode } from './problems.ts';
import type { LexiconEntry, LexiconSources } from './read-lexicon.ts';
import type { NamePhrase, WordClass } from './types.ts';
import { createWordStore, type LemmaDraft, type WordStore } from './word-store.ts';
import type { ActYaml, TitleYaml, VerbYaml } from './yaml-types.ts';

export interface CompiledWords {
  readonly store: WordStore;
  /** Common words of several words, which only the phrase index can find. */
  readonly phrases: readonly NamePhrase[];
  readonly problems: readonly LexiconProblem[];
}

/** What the steps below share while words are gathered. */
interface Gathering {
  readonly sources: LexiconSources;
  readonly store: WordStore;
  readonly phrases: NamePhrase[];
  readonly problems: LexiconProblem[];
}

/** Inflects everything. A word that its entry contradicts (a root of the wrong length, a form without its present) is a problem. */
export function compileWords(sources: LexiconSources): CompiledWords {
  const gathering: Gathering = { sources, store: createWordStore(), phrases: [], problems: [] };
  gatherActs(gathering);
  gatherCues(gathering);
  gatherLightVerbs(gathering);
  gatherModality(gathering);
  gatherClosedClasses(gathering);
  gatherCommonWords(gathering);
  gatherPeopleWords(gathering);
  gatherNisbas(gathering);
  gatherRegularMasdars(gathering);
  const { store, phrases, problems } = gathering;
  return { store, phrases, problems };
}

/** Runs `work` for each entry of a kind; what it throws becomes a problem at the entry. */
function each<K extends Kind>(gathering: Gathering, kind: K, work: (entry: LexiconEntry<K>) => void): void {
  for (const entry of gathering.sources.entries[kind]) {
    try {
      work(entry);
    } catch (error) {
      const code: ProblemCode = 'LEXICON_INFLECTION';
      const reason = error instanceof Error ? error.message : String(error);
      gathering.problems.push({ code, file: entry.file, ...entry.at(), details: { word: wordOf(entry), reason } });
    }
  }
}

const wordOf = ({ data }: LexiconEntry): string =>
  'verb' in data && data.verb !== undefined
    ? data.verb
    : 'id' in data
      ? data.id
      : 'noun' in data
        ? String(data.noun)
        : 'the word';

function gatherActs(gathering: Gathering): void {
  const { store } = gathering;
  const nouns = nounsOfActs(gathering.sources);
  each(gathering, 'act', (entry) => {
    const { data } = entry;
    const act = actOf(data);
    const claim = (lemma: LemmaDraft) => lemma.acts.push(act);
    const own = (data.noun ?? []).filter(({ singular }) => !isMasdarOf(data, singular));
    if (isVerb(data)) {
      const lemma = addVerb(store, data);
      claim(lemma);
      addParticiples(store, lemma, data);
      const plurals = (data.noun ?? [])
        .filter(({ singular }) => isMasdarOf(data, singular))
        .flatMap(({ plural }) => plural ?? []);
      addMasdars(store, lemma, data, { plurals, notDerived: nouns });
    } else {
      for (const masdar of data.masdar ?? []) claim(addCommonNoun(store, { noun: masdar }));
    }
    for (const noun of own) claim(nounOrPhrase(gathering, { noun: noun.singular, plural: noun.plural ?? [] }));
    for (const adjective of data.adjective ?? []) claim(addAdjective(store, { adjective }));
  });
}

/** Nouns that acts claim by name: a verb's regular masdar that is spelled like one of them is theirs. */
const nounsOfActs = (sources: LexiconSources): ReadonlySet<string> =>
  new Set(sources.entries.act.flatMap(({ data }) => (data.noun ?? []).map(({ singular }) => foldKey(singular))));

const isMasdarOf = (act: ActYaml, noun: string): boolean =>
  isVerb(act) && (act.masdar ?? []).some((masdar) => foldKey(masdar) === foldKey(noun));

function isVerb(data: Partial<VerbYaml>): data is VerbYaml {
  return data.verb !== undefined && data.root !== undefined && data.form !== undefined;
}

function gatherCues(gathering: Gathering): void {
  const { store } = gathering;
  each(gathering, 'cue', ({ data }) => {
    const cue = cueOf(data);
    if (isVerb(data)) {
      const lemma = addVerb(store, data);
      lemma.cues.push(cue);
      addParticiples(store, lemma, data);
      addMasdars(store, lemma, data);
    }
    if (data.noun !== undefined) nounOrPhrase(gathering, { noun: data.noun, plural: data.plural ?? [] }).cues.push(cue);
  });
}

function gatherLightVerbs(gathering: Gathering): void {
  const { store } = gathering;
  each(gathering, 'light-verb', ({ data }) => {
    const lemma = addVerb(store, data);
    lemma.lights.push(lightVerbOf(data));
    addMasdars(store, lemma, data);
  });
}

function gatherModality(gathering: Gathering): void {
  const { store } = gathering;
  each(gathering, 'modality', ({ data }) => {
    const modal = modalOf(data);
    if (isVerb(data)) {
      const lemma = addVerb(store, data);
      lemma.modals.push(modal);
      addMasdars(store, lemma, data);
    }
    if (data.noun !== undefined) addCommonNoun(store, { noun: data.noun, plural: data.plural ?? [] }).modals.push(modal);
    for (const adjective of data.adjective ?? []) addAdjective(store, { adjective }).modals.push(modal);
  });
}

/** Ordinals describe; modifiers (about, more than) qualify the number after them and have no value of their own. */
const NUMBER_CLASSES: Readonly<Record<string, WordClass>> = { ordinal: 'adjective', modifier: 'quantifier' };

function gatherClosedClasses(gathering: Gathering): void {
  const { store } = gathering;
  each(gathering, 'words', ({ data }) => {
    const pos = data.class as WordClass;
    if (isVerb(data)) gloss(addVerb(store, data, pos), data.gloss);
    for (const word of data.words ?? []) gloss(invariantOrPhrase(gathering, word, pos), data.gloss);
  });
  each(gathering, 'numbers', ({ data }) => {
    for (const word of data.words) {
      const lemma = invariantOrPhrase(gathering, word, NUMBER_CLASSES[data.kind] ?? 'number');
      gloss(lemma, data.gloss);
      if (data.kind !== 'modifier') lemma.value ??= data.value;
    }
  });
}

function gatherCommonWords(gathering: Gathering): void {
  const { store } = gathering;
  each(gathering, 'nouns', ({ data }) => {
    const lemma = nounOrPhrase(gathering, data);
    gloss(lemma, data.gloss, data.glosses);
    lemma.class ??= data.class;
  });
  each(gathering, 'verbs', ({ data }) => gloss(addVerb(store, data), data.gloss));
  each(gathering, 'adjectives', ({ data }) => gloss(addAdjective(store, data), data.gloss));
}

/** The verbal nouns of common verbs that no entry names, and that are no other word: `توحيد المؤسسات`, `تفاقم التوتر`. */
function gatherRegularMasdars(gathering: Gathering): void {
  const { store } = gathering;
  each(gathering, 'verbs', ({ data }) => {
    const masdar = regularMasdar(data);
    const readings = [...(store.forms.get(foldKey(masdar ?? ''))?.values() ?? [])].flat();
    if (masdar === undefined || readings.some(({ pos }) => pos !== 'verb')) return;
    const lemma = addCommonNoun(store, { noun: masdar });
    gloss(lemma, data.gloss);
    lemma.class ??= 'abstract';
  });
}

function gatherPeopleWords(gathering: Gathering): void {
  const { store } = gathering;
  each(gathering, 'crowds', ({ data }) => {
    const lemma = nounOrPhrase(gathering, data);
    const { one, many, kind, class: of, sectors = [] } = data;
    lemma.crowd ??= { one, many, kind, class: of, sectors };
    // People are coded by what they are, so the class of the crowd outweighs that of a common noun.
    lemma.class = of;
    lemma.gloss = one;
    lemma.glosses = many;
  });
  each(gathering, 'titles', ({ data }) => gatherTitle(gathering, data));
  each(gathering, 'names', ({ data }) => {
    if (phraseWords(data.ar).length === 1) gloss(addInvariant(store, data.ar, 'name'), data.en);
  });
}

/** A title stands with the article before a name; the coder takes the article off, so the lemma has none. */
function gatherTitle(gathering: Gathering, data: TitleYaml): void {
  const title = { en: data.en, class: data.class };
  const own = (word: string) => withoutArticle(foldKey(word));
  const isPhrase = (word: string) => phraseWords(word).length > 1;
  const lemma = isPhrase(data.title)
    ? invariantOrPhrase(gathering, data.title, 'title')
    : addAdjective(gathering.store, { adjective: own(data.title), plural: (data.plural ?? []).map(own) }, 'title');
  const plurals = isPhrase(data.title) ? (data.plural ?? []) : [];
  const rest = [...(data.feminine === undefined ? [] : [data.feminine]), ...plurals];
  lemma.title = title;
  for (const word of rest) {
    invariantOrPhrase(gathering, isPhrase(word) ? word : own(word), 'title').title = title;
  }
}

function gatherNisbas(gathering: Gathering): void {
  const nisba = (word: string, refersTo: string, english: string | undefined, plurals: readonly string[] = []) => {
    if (phraseWords(word).length > 1) return;
    const lemma = addAdjective(gathering.store, { adjective: word, plural: plurals }, 'nisba');
    lemma.refersTo.push(refersTo);
    gloss(lemma, english);
  };
  each(gathering, 'states', ({ data }) => {
    const { singulars, plurals } = nisbasOf(data);
    for (const singular of singulars) nisba(singular, stateId(data.id), data.demonym.adjective, plurals);
  });
  each(gathering, 'regions', ({ data }) => data.nisba !== undefined && nisba(data.nisba, regionId(data.id), data.adjective));
  each(gathering, 'organizations', ({ data }) => data.nisba !== undefined && nisba(data.nisba, data.id, undefined));
}

function gloss(lemma: LemmaDraft, one: string | undefined, many?: string): void {
  lemma.gloss ??= one ?? null;
  lemma.glosses ??= many ?? null;
}

type NounLike = Parameters<typeof addCommonNoun>[1];

function nounOrPhrase(gathering: Gathering, noun: NounLike): LemmaDraft {
  if (phraseWords(noun.noun).length === 1) return addCommonNoun(gathering.store, noun);
  const lemma = gathering.store.lemma('noun', noun.noun);
  for (const spelling of [noun.noun, ...(noun.plural ?? [])]) addPhrases(gathering, lemma, spelling, 'noun');
  return lemma;
}

function invariantOrPhrase(gathering: Gathering, word: string, pos: WordClass): LemmaDraft {
  if (phraseWords(word).length === 1) return addInvariant(gathering.store, word, pos);
  const lemma = gathering.store.lemma(pos, word);
  addPhrases(gathering, lemma, word, pos);
  return lemma;
}

function addPhrases(gathering: Gathering, lemma: LemmaDraft, spelling: string, pos: WordClass): void {
  const declines = pos === 'noun' || pos === 'title' || pos === 'number';
  const forms = declines ? commonForms(spelling) : [phraseWords(spelling)];
  for (const words of forms) gathering.phrases.push({ words, target: { kind: 'word', pos, lemma: lemma.index } });
}
