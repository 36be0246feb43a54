// The phrase index: every way in which names, offices, institutions, cue and modal phrases, given names and time words are written,
// with what they name. Single words are in it too, so that the coder asks one place for names.

import { inflectNoun } from '../arabic/inflect.ts';
import { findCapital } from './compile-entities.ts';
import { cueOf, modalOf } from './compile-frames.ts';
import { compileTimeWords } from './compile-time-words.ts';
import { eventId, regionId, stateId } from './entry-ids.ts';
import { nisbasOf } from './nisbas.ts';
import {
  hasArticle,
  memberForms,
  nameForms,
  officeForms,
  officePluralForms,
  phraseWords,
  type Words,
  withArticle,
  withBareFirst,
  withoutArticle,
} from './phrase-forms.ts';
import type { LexiconSources } from './read-lexicon.ts';
import type { NamePhrase, PhraseTarget } from './types.ts';

export function compilePhrases(sources: LexiconSources): readonly NamePhrase[] {
  return [
    ...stateNames(sources),
    ...bodyNames(sources),
    ...personNames(sources),
    ...placeNames(sources),
    ...offices(sources),
    ...cuesAndModals(sources),
    ...givenNames(sources),
    ...compileTimeWords(sources),
  ];
}

type How = Extract<PhraseTarget, { kind: 'entity' }>['how'];

/**
 * A name in all its forms. A name of several words can also be met without the article of its first word (after a clitic that
 * swallowed it); a single word without its article is another word (a channel's name becomes an adjective), so it is not added.
 */
function named(id: string, how: How, names: readonly string[]): readonly NamePhrase[] {
  const target: PhraseTarget = { kind: 'entity', id, how };
  const forms = names.flatMap(nameForms).flatMap((words) => (words.length > 1 ? withBareFirst(words) : [words]));
  return forms.map((words) => ({ words, target }));
}

function stateNames({ entries }: LexiconSources): readonly NamePhrase[] {
  return entries.states.flatMap(({ data }) => {
    const id = stateId(data.id);
    const { singulars, plurals } = nisbasOf(data);
    const places = entries.places.map((place) => place.data).filter(({ country }) => country === data.id);
    return [
      ...named(id, 'full', [data.name.ar, ...(data.names ?? [])]),
      ...singulars.flatMap((nisba) => nisbaPhrases(id, nisba, plurals)),
      // A capital is known under the names that the state gives it too; without a place of its own it stands for the state.
      ...[data.capital, ...(data.capitals ?? [])].flatMap((name) => {
        const place = findCapital(data, name, places);
        return place ? named(place.id, 'full', [name.ar]) : named(id, 'short', [name.ar]);
      }),
    ];
  });
}

function bodyNames({ entries }: LexiconSources): readonly NamePhrase[] {
  const regions = entries.regions.map(({ data }) => ({ ...data, id: regionId(data.id), members: [] }));
  const bodies = entries.organizations.map(({ data }) => ({ ...data, members: data.members ?? [] }));
  return [...regions, ...bodies].flatMap(({ id, name, names = [], nisba, members }) => [
    ...named(id, 'full', [name.ar, ...names]),
    ...(nisba === undefined ? [] : nisbaPhrases(id, nisba, [])),
    ...members.flatMap(memberForms).map((words): NamePhrase => ({ words, target: { kind: 'entity', id, how: 'member' } })),
  ]);
}

/** A nisba of two words (South Korean): one that is a single word is an adjective lemma instead. */
function nisbaPhrases(id: string, nisba: string, plurals: readonly string[]): readonly NamePhrase[] {
  const target: PhraseTarget = { kind: 'entity', id, how: 'nisba' };
  const words = phraseWords(nisba);
  const forms = words.length === 1 ? [] : nisbaForms(words);
  const given = plurals.map(phraseWords).filter((plural) => plural.length > 1);
  return [...forms, ...given.flatMap(definiteToo)].map((phrase) => ({ words: phrase, target }));
}

/** All words of such a nisba that are nisbas themselves inflect together. */
function nisbaForms(words: Words): readonly Words[] {
  const paradigms = words.map((word) => (word.length > 3 ? inflectNoun({ singular: word, kind: 'nisba' }) : []));
  const feature = (form: ReturnType<typeof inflectNoun>[number]) =>
    [form.number, form.gender, form.case, form.accusative, form.construct || form.joined].join(' ');
  const last = paradigms.at(-1) ?? [];
  return last
    .filter((form) => !form.construct && !form.joined)
    .map((form) => {
      const inflect = (word: string, index: number) =>
        isNisba(word) || index === words.length - 1
          ? (paradigms[index]?.find((other) => feature(other) === feature(form))?.form ?? word)
          : word;
      return words.map(inflect);
    })
    .flatMap(definiteToo);
}

const isNisba = (word: string): boolean => /\p{L}{3}\u064A$/u.test(word);

const definiteToo = (words: Words): readonly Words[] => {
  const [first = '', ...rest] = words;
  return [words, [withArticle(first), ...rest], words.map(withArticle), [first, ...rest.map(withArticle)]];
};

function personNames({ entries }: LexiconSources): readonly NamePhrase[] {
  return entries.people.flatMap(({ data }) => [
    ...named(data.id, 'full', [data.name.ar, ...(data.names ?? [])].flatMap(withBareSurname)),
    ...named(data.id, 'short', data.short ?? []),
  ]);
}

/** `بشار الجعفري` is also printed `بشار جعفري`. */
function withBareSurname(name: string): readonly string[] {
  const words = name.split(' ');
  const surname = words.at(-1) ?? '';
  return words.length > 1 && hasArticle(surname) ? [name, [...words.slice(0, -1), withoutArticle(surname)].join(' ')] : [name];
}

function placeNames({ entries }: LexiconSources): readonly NamePhrase[] {
  return [
    ...entries.places.flatMap(({ data }) => named(data.id, 'full', [data.name.ar, ...(data.names ?? [])])),
    ...entries['named-events'].flatMap(({ data }) => named(eventId(data.id), 'full', [data.name.ar, ...(data.names ?? [])])),
  ];
}

function offices({ entries }: LexiconSources): readonly NamePhrase[] {
  const roles = entries.roles.flatMap(({ data }) => {
    const singular = [...data.ar, ...(data.feminine ?? [])].flatMap(officeForms);
    const forms = [...singular, ...(data.plural ?? []).flatMap(officePluralForms)];
    return forms.map(({ words, plural }): NamePhrase => ({ words, target: { kind: 'role', id: data.id, plural } }));
  });
  const institutions = entries.institutions.flatMap(({ data }) =>
    data.ar
      .flatMap(nameForms)
      .flatMap((words) => (words.length > 1 || !hasArticle(words[0] ?? '') ? withBareFirst(words) : [words]))
      .map((words): NamePhrase => ({ words, target: { kind: 'institution', id: data.id } })),
  );
  return [...roles, ...institutions];
}

function cuesAndModals({ entries }: LexiconSources): readonly NamePhrase[] {
  const cues = entries.cue.flatMap(({ data }) => {
    const phrases = data.phrase === undefined ? [] : typeof data.phrase === 'string' ? [data.phrase] : data.phrase;
    return phrases.map((phrase): NamePhrase => ({ words: phraseWords(phrase), target: { kind: 'cue', cue: cueOf(data) } }));
  });
  const modals = entries.modality.flatMap(({ data }) =>
    (data.words ?? []).map(
      (phrase): NamePhrase => ({ words: phraseWords(phrase), target: { kind: 'modal', modal: modalOf(data) } }),
    ),
  );
  return [...cues, ...modals];
}

const givenNames = ({ entries }: LexiconSources): readonly NamePhrase[] =>
  entries.names
    .filter(({ data }) => data.kind !== 'family')
    .map(({ data }) => ({ words: phraseWords(data.ar), target: { kind: 'given-name' } }));
