// The ways in which a name, an office or a fixed phrase is written in running text: as the list has it, in its other case, with and
// without its article, in the feminine and the dual. Words come out folded and cut exactly as the coder cuts text.

import * as L from '../arabic/letters.ts';
import { normalize } from '../arabic/normalize.ts';
import { splitWords } from '../arabic/words.ts';

export type Words = readonly string[];

const ARTICLE = L.ALEF + L.LAM;
const MEN = L.WAW + L.NOON;
const MEN_OBLIQUE = L.YEH + L.NOON;
/** "Father of", which begins many names, and its two other cases. */
const FATHER = L.ALEF + L.BEH + L.WAW;
const FATHER_CASES = [L.ALEF + L.BEH + L.ALEF, L.ALEF + L.BEH + L.YEH];
const SHORTEST_WITH_ARTICLE = 4;
const SHORTEST_PLURAL = 5;
const FEMININE_ENDINGS = new Set([L.TEH_MARBUTA, L.YEH, L.ALEF, L.HAMZA]);

/** The words of a phrase as they stand in the normal text, without quotation marks and brackets. */
export function phraseWords(phrase: string): Words {
  return splitWords(normalize(phrase).text)
    .map(({ form }) => form)
    .filter((form) => !/^["'()[\]]$/u.test(form));
}

export const hasArticle = (word: string): boolean => word.startsWith(ARTICLE) && word.length >= SHORTEST_WITH_ARTICLE;
export const withoutArticle = (word: string): string => (hasArticle(word) ? word.slice(ARTICLE.length) : word);
export const withArticle = (word: string): string => (hasArticle(word) ? word : ARTICLE + word);

/** A name as written, in its other cases (sound plurals with the article, "father of"), and with its hyphens written as spaces. */
export function nameForms(name: string): readonly Words[] {
  const written = phraseWords(name);
  const joined = written.filter((word) => word !== '-');
  const forms = joined.length === written.length ? [written] : [written, joined];
  return forms.flatMap((words) => [words, ...otherCases(words)]);
}

function otherCases(words: Words): readonly Words[] {
  const isMen = (word: string) => hasArticle(word) && word.endsWith(MEN) && word.length > SHORTEST_PLURAL;
  const found: Words[] = [];
  if (words.some(isMen)) found.push(words.map((word) => (isMen(word) ? word.slice(0, -2) + MEN_OBLIQUE : word)));
  if (words.includes(FATHER)) {
    for (const form of FATHER_CASES) found.push(words.map((word) => (word === FATHER ? form : word)));
  }
  return found;
}

/** The phrase and, when its first word has the article, the phrase without it. */
export function withBareFirst(words: Words): readonly Words[] {
  const [first = '', ...rest] = words;
  return hasArticle(first) ? [words, [withoutArticle(first), ...rest]] : [words];
}

/** Words for the people of a body, both cases, with and without the article: given in the plural, nominative. */
export function memberForms(member: string): readonly Words[] {
  const [first = '', ...rest] = phraseWords(member);
  const bare = withoutArticle(first);
  const cases = bare.endsWith(MEN) ? [bare, bare.slice(0, -2) + MEN_OBLIQUE] : [bare];
  return cases.flatMap((form) => [
    [form, ...rest],
    [withArticle(form), ...rest],
  ]);
}

/** A phrase of several words that is a common noun, number or title: bare, definite on the first word, definite on all words. */
export function commonForms(phrase: string): readonly Words[] {
  const written = phraseWords(phrase);
  const [first = '', ...rest] = written;
  return [...withBareFirst(written), [withArticle(first), ...rest], written.map(withArticle)];
}

export interface OfficeForm {
  readonly words: Words;
  readonly plural: boolean;
}

/** An office named by its masculine singular: also a woman's, two holders', and with the alef of the indefinite accusative. */
export function officeForms(office: string): readonly OfficeForm[] {
  const written = phraseWords(office);
  const woman = feminineOffice(written);
  const singular = [written, ...(woman ? [woman] : [])].flatMap(withBareFirst);
  return [
    ...singular.map((words) => ({ words, plural: false })),
    ...(isDefiniteOrAlone(written) ? aloneForms(written, woman) : constructDuals(written, woman)),
  ];
}

/** Several holders: sound plurals in both cases, also as they stand before a genitive. */
export function officePluralForms(plural: string): readonly OfficeForm[] {
  const [first = '', ...rest] = phraseWords(plural);
  const stem = first.endsWith(MEN) ? first.slice(0, -2) : null;
  const forms = stem === null ? [first] : [first, stem + MEN_OBLIQUE, stem + L.WAW, stem + L.YEH];
  return forms.flatMap((form) => withBareFirst([form, ...rest])).map((words) => ({ words, plural: true }));
}

const isDefiniteOrAlone = (words: Words): boolean => words.length === 1 || hasArticle(words[0] ?? '');

function feminineOffice(words: Words): Words | null {
  const [first = '', ...rest] = words;
  if (FEMININE_ENDINGS.has(first.at(-1) ?? '')) return null;
  if (!hasArticle(first)) return [feminine(first), ...rest];
  // The adjectives of a definite office are definite too and follow it at once.
  const adjectives = rest.findIndex((word) => !hasArticle(word));
  const count = adjectives < 0 ? rest.length : adjectives;
  return [feminine(first), ...rest.map((word, index) => (index < count ? feminine(word) : word))];
}

const feminine = (word: string): string => (word.endsWith(L.TEH_MARBUTA) ? word : word + L.TEH_MARBUTA);

const beforeEnding = (word: string): string => (word.endsWith(L.TEH_MARBUTA) ? word.slice(0, -1) + L.TEH : word);

function aloneForms(written: Words, woman: Words | null): readonly OfficeForm[] {
  const [first = '', ...rest] = written;
  const bare = withoutArticle(first);
  const duals = [written, ...(woman ? [woman] : [])].flatMap(([head = '', ...tail]) =>
    [L.ALEF + L.NOON, L.YEH + L.NOON].map((ending) => [beforeEnding(head) + ending, ...tail]),
  );
  const accusative = bare.endsWith(L.TEH_MARBUTA) ? [] : [{ words: [bare + L.ALEF, ...rest], plural: false }];
  return [...accusative, ...duals.flatMap(withBareFirst).map((words) => ({ words, plural: true }))];
}

/** Two holders before a genitive: the nun of the dual is gone. */
function constructDuals(written: Words, woman: Words | null): readonly OfficeForm[] {
  return [written, ...(woman ? [woman] : [])].flatMap(([head = '', ...tail]) =>
    [L.ALEF, L.YEH].map((ending) => ({ words: [beforeEnding(head) + ending, ...tail], plural: true })),
  );
}
