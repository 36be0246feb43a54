// The inflections of a noun or adjective, without vowel marks and without the article.
//
// Case shows in unvocalised writing only in the dual, the sound masculine plural, the alef of the indefinite accusative and,
// before a suffix pronoun, in the seat of a final hamza. Forms that show none carry `case: null`.

import * as L from './letters.ts';

export interface NounEntry {
  /** Indefinite singular. A noun with a hidden ya ends in kasratan, or is marked `defective`. */
  readonly singular: string;
  /** Given plurals: broken ones (with their ya: the article's form), or sound ones, recognised by -un and -at and declined so. */
  readonly plural?: readonly string[] | undefined;
  /** A feminine noun that does not end like one. */
  readonly feminine?: boolean | undefined;
  readonly kind: 'noun' | 'adjective' | 'nisba' | 'participle';
  /** Whether -un makes a plural (default: for adjectives, nisbas and participles; for nouns only when told). */
  readonly soundPlural?: boolean | undefined;
  /** Whether -at makes a plural of a noun (default: when it ends in teh marbuta and no plural is given). */
  readonly femininePlural?: boolean | undefined;
  /** Has a ya that the indefinite hides: the active participle of a defective verb and its like (see `participles`). */
  readonly defective?: boolean | undefined;
}

export interface NounForm {
  readonly form: string;
  readonly number: 'singular' | 'dual' | 'plural';
  readonly gender: 'masculine' | 'feminine';
  readonly case: 'nominative' | 'oblique' | null;
  /** Stands before a genitive or a suffix pronoun only (its final nun is gone). */
  readonly construct: boolean;
  /** Indefinite accusative in alef. */
  readonly accusative: boolean;
  /** Spelled so only before a suffix pronoun. */
  readonly joined: boolean;
}

type Gender = NounForm['gender'];
type Case = NounForm['case'];

const KASRATAN = '\u064D';
/** Letters that do not join to the left: a hamza after one of them keeps its place before an ending. */
const UNJOINED: ReadonlySet<string> = new Set([L.ALEF, L.DAL, L.THAL, L.REH, L.ZAIN, L.WAW, L.WAW_HAMZA, L.ALEF_HAMZA]);
/** Father and brother grow a long vowel in the construct. */
const KIN: ReadonlySet<string> = new Set([L.ALEF_HAMZA + L.BEH, L.ALEF_HAMZA + L.KHAH]);

/** Every form of the word, each spelling and reading once. */
export function inflectNoun(entry: NounEntry): readonly NounForm[] {
  const written = entry.singular.normalize('NFC');
  const singular = bareNoun(written);
  const defective = entry.defective === true || written.endsWith(KASRATAN);
  const base = defective ? withYa(singular) : singular;
  const inflects = entry.kind !== 'noun';
  const feminine = entry.feminine === true || singular.endsWith(L.TEH_MARBUTA);
  const gender: Gender = feminine ? 'feminine' : 'masculine';
  const shape = entry.kind === 'adjective' ? elativeShape(singular) : 'no';

  const forms: NounForm[] = [];
  forms.push(...(defective ? hiddenYa(base, 'singular', gender) : declined(singular, 'singular', gender)));
  forms.push(...dual(base, gender));
  if (KIN.has(singular)) forms.push(...kin(singular));
  if (inflects && !feminine) {
    for (const each of elativeFeminines(base, shape)) forms.push(...feminineOf(each));
    if (shape !== 'yes') forms.push(...feminineOf(regularFeminine(base)));
  }
  if ((entry.soundPlural ?? (inflects && shape !== 'yes')) && !feminine)
    forms.push(...masculinePlural(masculineStem(base, defective)));
  const plurals = entry.plural ?? [];
  for (const plural of plurals) forms.push(...givenPlural(plural, gender, inflects));
  if (entry.femininePlural ?? (plurals.length === 0 && singular.endsWith(L.TEH_MARBUTA)))
    forms.push(form(femininePlural(base), 'plural', gender));
  return [...new Map(forms.map((each) => [Object.values(each).join(' '), each])).values()];
}

const bareNoun = (word: string): string => word.normalize('NFC').replace(/\p{Mn}|\u0640/gu, '');

/** A hidden ya made visible: the form of the article and of the construct. */
const withYa = (word: string): string => (word.endsWith(L.YEH) ? word : word + L.YEH);

const form = (written: string, number: NounForm['number'], gender: Gender): NounForm => ({
  form: written,
  number,
  gender,
  case: null,
  construct: false,
  accusative: false,
  joined: false,
});

/** A singular or broken plural: it shows case only in alef and before pronouns. */
function declined(word: string, number: NounForm['number'], gender: Gender): readonly NounForm[] {
  const own = form(word, number, gender);
  const forms = [own];
  const accusative = accusativeOf(word);
  if (accusative !== null) forms.push({ ...own, form: accusative, case: 'oblique', accusative: true });
  for (const [joined, grammaticalCase] of joinedOf(word))
    forms.push({ ...own, form: joined, case: grammaticalCase, joined: true });
  return forms;
}

/** Judges and buildings: the indefinite without ya, the rest with it. Only a singular has an accusative in alef. */
function hiddenYa(base: string, number: NounForm['number'], gender: Gender): readonly NounForm[] {
  const own = form(base, number, gender);
  const forms: NounForm[] = [{ ...own, form: base.slice(0, -1) }, own];
  if (number === 'singular') forms.push({ ...own, form: base + L.ALEF, case: 'oblique', accusative: true });
  return forms;
}

/** The indefinite accusative with its alef, or null for words that take none. */
function accusativeOf(word: string): string | null {
  const last = word.at(-1) ?? '';
  if (last === L.TEH_MARBUTA || last === L.ALEF_MAKSURA || last === L.ALEF || last === L.ALEF_HAMZA) return null;
  if (last === L.HAMZA) return word.at(-2) === L.ALEF ? null : seatedBeforeA(word) + L.ALEF;
  return word + L.ALEF;
}

/** The spellings before a suffix pronoun, where they differ. */
function joinedOf(word: string): readonly (readonly [string, Case])[] {
  const stem = word.slice(0, -1);
  const before = stem.at(-1);
  switch (word.at(-1)) {
    case L.TEH_MARBUTA:
      return [[stem + L.TEH, null]];
    case L.ALEF_MAKSURA:
      return [[stem + L.ALEF, null]];
    case L.ALEF_HAMZA:
      return byCase(stem);
    case L.HAMZA:
      if (before === L.YEH) return [[stem + L.YEH_HAMZA, null]];
      return before === L.ALEF || before === L.WAW ? byCase(stem) : [...byCase(stem), [stem + L.ALEF_HAMZA, 'oblique']];
    default:
      return [];
  }
}

const byCase = (stem: string): readonly (readonly [string, Case])[] => [
  [stem + L.WAW_HAMZA, 'nominative'],
  [stem + L.YEH_HAMZA, 'oblique'],
];

/** A final hamza in the seat that it takes before an ending in a. */
function seatedBeforeA(word: string): string {
  return word.endsWith(L.HAMZA) && !UNJOINED.has(word.at(-2) ?? '') ? word.slice(0, -1) + L.YEH_HAMZA : word;
}

function kin(word: string): readonly NounForm[] {
  const own = { ...form(word, 'singular', 'masculine'), construct: true };
  return [
    { ...own, form: word + L.WAW, case: 'nominative' },
    { ...own, form: word + L.ALEF, case: 'oblique' },
    { ...own, form: word + L.YEH, case: 'oblique' },
  ];
}

// Duals and sound plurals

interface Ending {
  readonly letters: string;
  readonly case: Case;
  readonly construct: boolean;
}
const DUAL: readonly Ending[] = [
  { letters: L.ALEF + L.NOON, case: 'nominative', construct: false },
  { letters: L.YEH + L.NOON, case: 'oblique', construct: false },
  { letters: L.ALEF, case: 'nominative', construct: true },
  { letters: L.YEH, case: 'oblique', construct: true },
];
const MASCULINE_PLURAL: readonly Ending[] = [
  { letters: L.WAW + L.NOON, case: 'nominative', construct: false },
  { letters: L.YEH + L.NOON, case: 'oblique', construct: false },
  { letters: L.WAW, case: 'nominative', construct: true },
  { letters: L.YEH, case: 'oblique', construct: true },
];

function dual(word: string, gender: Gender): readonly NounForm[] {
  return DUAL.flatMap((ending) =>
    dualStems(word, gender).map((stem) => {
      const melts = stem.endsWith(L.ALEF_HAMZA) && ending.letters.startsWith(L.ALEF);
      const written = melts ? stem.slice(0, -1) + L.ALEF_MADDA + ending.letters.slice(1) : stem + ending.letters;
      return { ...form(written, 'dual', gender), case: ending.case, construct: ending.construct };
    }),
  );
}

/** Before the a of the dual: teh marbuta opens, alef maksura turns to ya, the hamza of feminines may turn to waw. */
function dualStems(word: string, gender: Gender): readonly string[] {
  const stem = word.slice(0, -1);
  switch (word.at(-1)) {
    case L.TEH_MARBUTA:
      return [stem + L.TEH];
    case L.ALEF_MAKSURA:
      return [stem + L.YEH];
    case L.ALEF:
      return [stem + (word.length === 3 ? L.WAW : L.YEH)];
    case L.HAMZA:
      return gender === 'feminine' && stem.endsWith(L.ALEF) ? [stem + L.WAW, word] : [seatedBeforeA(word)];
    default:
      return [word];
  }
}

function masculinePlural(stem: string): readonly NounForm[] {
  return MASCULINE_PLURAL.flatMap((ending) =>
    pluralStems(stem, ending.letters.startsWith(L.WAW)).map((seated) => ({
      ...form(seated + ending.letters, 'plural', 'masculine'),
      case: ending.case,
      construct: ending.construct,
    })),
  );
}

/** A final hamza before -un and -in; before -un many editors keep the seat of the singular. */
function pluralStems(word: string, rounded: boolean): readonly string[] {
  const stem = word.slice(0, -1);
  const last = word.at(-1);
  if (last !== L.HAMZA && last !== L.ALEF_HAMZA) return [word];
  if (!rounded || (last === L.HAMZA && !UNJOINED.has(stem.at(-1) ?? ''))) return [stem + L.YEH_HAMZA];
  return [stem + L.WAW_HAMZA, word];
}

/** What -un is joined to: a hidden ya and a final alef maksura fall. */
const masculineStem = (base: string, defective: boolean): string =>
  defective || base.endsWith(L.ALEF_MAKSURA) ? base.slice(0, -1) : base;

/** The plural in -at of a singular with or without teh marbuta. */
function femininePlural(singular: string): string {
  const stem = singular.endsWith(L.TEH_MARBUTA) ? singular.slice(0, -1) : singular;
  const short = stem.slice(0, -1);
  const ending = L.ALEF + L.TEH;
  switch (stem.at(-1)) {
    case L.ALEF:
    case L.ALEF_MAKSURA:
      return short + L.YEH + ending;
    case L.ALEF_HAMZA:
      return short + L.ALEF_MADDA + L.TEH;
    case L.HAMZA:
      return seatedBeforeA(stem) + ending;
    default:
      return stem + ending;
  }
}

// Feminines of adjectives

const feminineOf = (singular: string): readonly NounForm[] => [
  ...declined(singular, 'singular', 'feminine'),
  ...dual(singular, 'feminine'),
  ...(singular.endsWith(L.HAMZA) ? [] : [form(femininePlural(singular), 'plural', 'feminine')]),
];

function regularFeminine(base: string): string {
  if (base.endsWith(L.ALEF_MAKSURA)) return base.slice(0, -1) + L.ALEF + L.TEH_MARBUTA;
  return seatedBeforeA(base) + L.TEH_MARBUTA;
}

type Elative = 'yes' | 'maybe' | 'no';

/**
 * Whether an adjective has the shape of "greater" and "red": alef hamza and three letters, whose feminine is no teh marbuta. With a ya
 * in third place it is a colour ("white") or a common adjective that begins with hamza ("last"): "maybe".
 */
function elativeShape(word: string): Elative {
  const [first, , third, last] = word;
  if (word.length !== 4 || first !== L.ALEF_HAMZA || last === L.YEH || third === L.ALEF) return 'no';
  return third === L.YEH ? 'maybe' : 'yes';
}

/** The feminines that the shape can have, the elative's and the colour's: only one of them exists, and writing does not tell. */
function elativeFeminines(base: string, shape: Elative): readonly string[] {
  const root = base.slice(1);
  const colour = root + L.ALEF + L.HAMZA;
  if (shape !== 'yes') return shape === 'maybe' ? [colour] : [];
  if (!root.endsWith(L.ALEF_MAKSURA)) return [root + L.ALEF_MAKSURA, colour];
  const two = root.slice(0, -1);
  // "Utmost" alone of the common ones has a waw where the others have a ya.
  const elative = two === L.QAF + L.SAD ? two + L.WAW + L.ALEF_MAKSURA : two + L.YEH + L.ALEF;
  return [elative, two + L.YEH + L.ALEF + L.HAMZA];
}

// Given plurals

function givenPlural(written: string, gender: Gender, inflects: boolean): readonly NounForm[] {
  const plural = bareNoun(written);
  if (plural.length > 4 && plural.endsWith(L.WAW + L.NOON)) return masculinePlural(singularHamza(plural.slice(0, -2)));
  // The broken plural of an adjective serves men; that of a noun keeps the noun's gender.
  const of: Gender = inflects ? 'masculine' : gender;
  if (plural.length > 4 && plural.endsWith(L.ALEF + L.TEH)) return [form(plural, 'plural', of)];
  const hides =
    written.normalize('NFC').endsWith(KASRATAN) || (plural.length > 4 && plural.endsWith(L.YEH) && plural.at(-3) === L.ALEF);
  return hides ? hiddenYa(withYa(plural), 'plural', of) : declined(plural, 'plural', of);
}

/** The stem of a plural in -un with its hamza back in the seat that the other endings start from. */
const singularHamza = (stem: string): string => {
  if (!stem.endsWith(L.WAW_HAMZA)) return stem;
  const short = stem.slice(0, -1);
  return short + (short.endsWith(L.ALEF) || short.endsWith(L.WAW) ? L.HAMZA : L.ALEF_HAMZA);
};
