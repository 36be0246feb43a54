// Compares our conjugator with the verb forms of Debian's hunspell-ar, when that package is installed; nothing of it is shipped.
// Usage: node scripts/check-conjugator.ts [--list N]     (apt-get install hunspell-ar)
//
// The dictionary tags each form with its lemma (without vowels) and tense, not with root, form or person. So each lemma is
// conjugated for every root and form that can spell it, and all of these together have to give its forms (coverage). The other way
// round, what one reading gives and the dictionary lacks is counted too, for the reading that fits best (precision).

import { existsSync, readFileSync } from 'node:fs';
import { conjugate, type VerbForm } from '../src/arabic/conjugate.ts';
import type { VerbFormName } from '../src/arabic/verb-stems.ts';

const AFFIXES = '/usr/share/hunspell/ar.aff';
const WORDS = '/usr/share/hunspell/ar.dic';
const TENSES: Readonly<Record<string, string>> = { pst: 'perfect', prst: 'imperfect', imp: 'imperative' };
const GLIDES = ['و', 'ي'];

interface Lemma {
  readonly past: string;
  /** `tense form` of every form that the dictionary has. */
  readonly forms: Set<string>;
  /** The same with what its suffix rules grow from them: endings of persons, but also object pronouns. */
  readonly suffixed: Set<string>;
}

interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly ends: RegExp;
}

const grow = (word: string, suffixes: readonly Suffix[]): readonly string[] =>
  suffixes.flatMap(({ strip, add, ends }) =>
    ends.test(word) && word.endsWith(strip) ? [word.slice(0, word.length - strip.length) + add] : [],
  );

function readLemmas(): readonly Lemma[] {
  const morphology: (readonly [string, readonly string[]][])[] = [[]];
  const aliases: (readonly string[])[] = [[]];
  const suffixes = new Map<string, Suffix[]>();
  for (const line of readFileSync(AFFIXES, 'utf8').split('\n')) {
    const [kind, first = '', strip = '', add = '', condition = ''] = line.split(/\s+/u);
    if (kind === 'AM' && !/^AM \d+$/u.test(line)) morphology.push(readTags(line.slice(3)));
    if (kind === 'AF' && !/^AF \d+$/u.test(line)) aliases.push(first.match(/../gu) ?? []);
    if (kind !== 'SFX' || condition === '') continue;
    const letters = (add.split('/')[0] ?? '').replace(/\p{Mn}/gu, '');
    suffixes.set(first, [
      ...(suffixes.get(first) ?? []),
      { strip: strip === '0' ? '' : strip, add: letters === '0' ? '' : letters, ends: new RegExp(`${condition}$`, 'u') },
    ]);
  }
  const lemmas = new Map<string, Lemma>();
  for (const line of readFileSync(WORDS, 'utf8').split('\n')) {
    const [written = '', ...fields] = line.trim().split(/\s+/u);
    const [marked = '', alias] = written.split('/');
    const word = marked.normalize('NFC').replace(/\p{Mn}/gu, '');
    for (const field of fields) {
      const tags = /^\d+$/u.test(field) ? (morphology[Number(field)] ?? []) : [];
      for (const [past, tenses] of tags) {
        const lemma = lemmas.get(past) ?? { past, forms: new Set<string>(), suffixed: new Set<string>() };
        const grown = (aliases[Number(alias ?? 0)] ?? []).flatMap((flag) => grow(word, suffixes.get(flag) ?? []));
        for (const tense of tenses) {
          lemma.forms.add(`${tense} ${word}`);
          for (const form of grown) lemma.suffixed.add(`${tense} ${form}`);
        }
        lemmas.set(past, lemma);
      }
    }
  }
  return [...lemmas.values()];
}

/** The lemma and tenses of a line of morphological fields; none for words that are no verbs. */
function readTags(line: string): readonly [string, readonly string[]][] {
  if (!line.includes('po:verb')) return [];
  const fields = line.split(/\s+/u).map((field) => field.split(':'));
  const stems = fields.filter(([key]) => key === 'st').map(([, value = '']) => value.replace(/\p{Mn}/gu, ''));
  const tenses = fields.filter(([key]) => key === 'is').map(([, value = '']) => TENSES[value] ?? value);
  return stems.map((stem) => [stem, tenses]);
}

/** Every root and form that could have this past tense. */
function* readings(past: string): Generator<readonly [string, VerbFormName]> {
  const letters = past
    .replace('آ', 'ءء')
    .replace(/[أإؤئ]/gu, 'ء')
    .replace(/ى$/u, 'ا');
  const weak = (letter: string): readonly string[] => (letter === 'ا' ? GLIDES : [letter]);
  const roots = function* (stem: string, length: number): Generator<string> {
    const choices = [...stem].map(weak);
    if (choices.length === length) {
      for (const root of choices.reduce<readonly string[]>((begun, next) => begun.flatMap((b) => next.map((n) => b + n)), ['']))
        yield root;
    } else if (choices.length === length - 1) {
      yield* roots(stem + stem.at(-1), length); // a doubled last radical is written once
    }
  };
  const three = function* (stem: string, forms: readonly VerbFormName[]): Generator<readonly [string, VerbFormName]> {
    for (const root of roots(stem, 3)) for (const form of forms) yield [root, form];
  };
  const four = function* (stem: string, form: VerbFormName): Generator<readonly [string, VerbFormName]> {
    for (const root of roots(stem, 4)) yield [root, form];
  };
  yield* three(letters, ['I', 'II']);
  yield* four(letters, 'QI');
  if (letters[1] === 'ا') yield* three(letters[0] + letters.slice(2), ['III']);
  if (letters.startsWith('ءء')) yield* three(letters.slice(1), ['III', 'IV']);
  if (letters.startsWith('ء')) yield* three(letters.slice(1), ['IV']);
  if (past === 'أرى') yield ['رءي', 'IV'];
  if (letters.startsWith('ت')) {
    const rest = past.startsWith('تآ') ? `ءا${letters.slice(3)}` : letters.slice(1);
    yield* three(rest, ['V']);
    yield* four(rest, 'QII');
    if (rest[1] === 'ا') yield* three(rest[0] + rest.slice(2), ['VI']);
  }
  if (letters.startsWith('ان')) yield* three(letters.slice(2), ['VII']);
  if (letters.startsWith('ا')) {
    const rest = letters.slice(1);
    yield* three(rest, ['IX', 'VIII', 'V']);
    yield* three(`م${rest.slice(1)}`, ['VII']);
    yield* four(rest, 'QIII');
    if (rest[1] === 'ا') yield* three(rest[0] + rest.slice(2), ['VI']);
    if (/^.[تطد]/u.test(rest)) yield* three(rest[0] + rest.slice(2), ['VIII']);
    for (const first of 'ويءتثدذزصضطظ') yield* three(first + rest.slice(1), ['VIII']);
    if (rest.startsWith('ست')) yield* three(rest.slice(2), ['X']);
    if (rest === 'ستحا') yield ['حيي', 'X'];
  }
  if (letters.length === 3 && past.endsWith('أى')) yield [`${letters[0]}ءي`, 'I'];
}

const key = ({ tense, form }: VerbForm): string => `${tense} ${form}`;

/** The emphatic forms in -nna of the imperfect and imperative are poetry and scripture, not news: they are left out on purpose. */
function isEmphatic(form: string, ours: ReadonlySet<string>): boolean {
  if (form.startsWith('perfect') || !form.endsWith('ن') || ours.has(form)) return false;
  if (form.endsWith('نان')) return true;
  const bare = form.slice(0, -1);
  const weak = [
    bare,
    bare.replace(/[يو]$/u, ''),
    bare.replace(/ي$/u, 'ى'),
    bare.replace(/ان$/u, ''),
    `${bare}وا`,
    `${bare}ي`,
    `${bare}ون`,
  ];
  return weak.some((each) => ours.has(each));
}

/** A stem that the dictionary lists only for its endings (the short stem of hollow verbs, the long one of doubled verbs). */
function isBoundStem(form: string, ours: ReadonlySet<string>): boolean {
  return !ours.has(form) && ['ت', 'وا', 'ن', 'ي', 'ا'].some((ending) => ours.has(form + ending));
}

function compare(lemmas: readonly Lemma[]): void {
  const listed = process.argv.indexOf('--list');
  const limit = listed < 0 ? 0 : Number(process.argv[listed + 1] ?? 20);
  let [listedForms, emphatic, bound] = [0, 0, 0];
  let [conjugated, theirs, covered, ours, shared] = [0, 0, 0, 0, 0];
  const missing: string[] = [];
  const extra: string[] = [];
  const unread: string[] = [];
  for (const { past, forms, suffixed } of lemmas) {
    const all = new Set<string>();
    let best: { readonly keys: ReadonlySet<string>; readonly hits: number; readonly reading: string } | null = null;
    const presents = [...forms].flatMap((form) => (form.startsWith('imperfect ي') ? [form.slice(10)] : []));
    for (const [root, form] of readings(past)) {
      for (const present of form === 'I' ? presents : [undefined]) {
        let verb: readonly VerbForm[];
        try {
          verb = conjugate({ past, root, form, present });
        } catch {
          continue; // this root and form do not spell the lemma
        }
        const keys = new Set(verb.filter(({ joined }) => !joined).map(key));
        for (const each of keys) all.add(each);
        for (const { tense, form: joined } of verb.filter((each) => each.joined)) all.add(`${tense} ${joined}`);
        const hits = [...keys].filter((each) => forms.has(each) || suffixed.has(each)).length;
        if (best === null || hits / keys.size > best.hits / best.keys.size) best = { keys, hits, reading: `${root} ${form}` };
      }
    }
    if (best === null) {
      unread.push(past);
      continue;
    }
    conjugated++;
    ours += best.keys.size;
    shared += best.hits;
    for (const each of forms) {
      listedForms++;
      if (isEmphatic(each, all)) {
        emphatic++;
        continue;
      }
      if (isBoundStem(each, all)) {
        bound++;
        continue;
      }
      theirs++;
      if (all.has(each)) covered++;
      else missing.push(`${past}: ${each}`);
    }
    for (const each of best.keys) if (!forms.has(each) && !suffixed.has(each)) extra.push(`${past} (${best.reading}): ${each}`);
  }
  const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`;
  console.log(`${lemmas.length} verb lemmas, ${conjugated} conjugated, ${unread.length} with no reading`);
  console.log(`coverage of all ${listedForms} forms listed: ${percent(covered, listedForms)}`);
  console.log(`left out: ${emphatic} that look emphatic (-nna), ${bound} stems that ours continue with an ending`);
  console.log(`coverage of the rest: ${covered} of ${theirs} of the dictionary's forms are ours (${percent(covered, theirs)})`);
  console.log(
    `precision of the best reading, object pronouns allowed: ${shared} of ${ours} of our forms are the dictionary's (${percent(shared, ours)})`,
  );
  const sample = (list: readonly string[]): readonly string[] =>
    list.filter((_, index) => index % Math.ceil(list.length / limit) === 0);
  if (limit > 0) {
    console.log(`\nno reading:\n  ${sample(unread).join('\n  ')}`);
    console.log(`\nnot ours:\n  ${sample(missing).join('\n  ')}`);
    console.log(`\nnot theirs:\n  ${sample(extra).join('\n  ')}`);
  }
}

if (existsSync(WORDS) && existsSync(AFFIXES)) compare(readLemmas());
else console.log('hunspell-ar is not installed: nothing to compare with.');
