// A verb's four stems (perfect and imperfect, active and passive), found from its citation form, root and form.
//
// Roots behave in more ways than their letters tell (a middle waw may be strong, an eighth form may assimilate, a first radical
// may fall), so every behaviour that the root allows is tried and the one that spells the citation form is the verb's.

import * as L from './letters.ts';
import { fill, isShortVowel, lengthen, spell } from './sounds.ts';

export type VerbFormName = 'I' | 'II' | 'III' | 'IV' | 'V' | 'VI' | 'VII' | 'VIII' | 'IX' | 'X' | 'QI' | 'QII' | 'QIII';

/** A verb as the lexicon gives it. */
export interface VerbEntry {
  /** 3rd person masculine singular perfect. */
  readonly past: string;
  /** The root letters, hamza bare. */
  readonly root: string;
  readonly form: VerbFormName;
  /** Form I: 3rd person masculine singular imperfect. */
  readonly present?: string | undefined;
}

/** `head` + `middle` + vowel + `last`, which `attach` joins with endings according to `bend`. */
export interface Stem {
  readonly head: string;
  readonly middle: string;
  readonly vowel: string;
  readonly last: string;
  readonly bend: 'sound' | 'hollow' | 'doubled' | 'defective';
  /** Hollow: the vowel that stands for the middle radical in a closed syllable; the open one is its long fellow or `open`. */
  readonly closed: string;
  readonly open: string;
  /** Defective: how a final long a is written. */
  readonly final: 'A' | 'Y';
}

export interface VerbStems {
  readonly form: VerbFormName;
  readonly radicals: readonly string[];
  readonly perfect: Stem;
  readonly perfectPassive: Stem;
  readonly imperfect: Stem;
  readonly imperfectPassive: Stem;
  /** Vowel of the person prefix in the active imperfect. */
  readonly prefixVowel: 'a' | 'u';
  readonly hasPassive: boolean;
}

interface Pattern {
  readonly perfect: string;
  readonly perfectPassive: string;
  readonly imperfect: string;
}

const BASIC: Readonly<Record<VerbFormName, Pattern>> = {
  I: { perfect: '1a', perfectPassive: '1u', imperfect: '1' },
  II: { perfect: '1a2', perfectPassive: '1u2', imperfect: '1a2' },
  III: { perfect: '1A', perfectPassive: '1U', imperfect: '1A' },
  IV: { perfect: "'a1", perfectPassive: "'u1", imperfect: '1' },
  V: { perfect: 'ta1a2', perfectPassive: 'tu1u2', imperfect: 'ta1a2' },
  VI: { perfect: 'ta1A', perfectPassive: 'tu1U', imperfect: 'ta1A' },
  VII: { perfect: 'in1a', perfectPassive: 'un1u', imperfect: 'n1a' },
  VIII: { perfect: 'i1ta', perfectPassive: 'u1tu', imperfect: '1ta' },
  IX: { perfect: 'i12a', perfectPassive: 'u12u', imperfect: '12a' },
  X: { perfect: 'ista1', perfectPassive: 'ustu1', imperfect: 'sta1' },
  QI: { perfect: '1a2', perfectPassive: '1u2', imperfect: '1a2' },
  QII: { perfect: 'ta1a2', perfectPassive: 'tu1u2', imperfect: 'ta1a2' },
  QIII: { perfect: 'i12a3', perfectPassive: 'u12u3', imperfect: '12a3' },
};

/** Forms whose prefix t or n may melt into the first radical. */
const MELTED: Readonly<Partial<Record<VerbFormName, Pattern>>> = {
  V: { perfect: 'i11a2', perfectPassive: 'u11u2', imperfect: '11a2' },
  VI: { perfect: 'i11A', perfectPassive: 'u11U', imperfect: '11A' },
  VII: { perfect: 'i11a', perfectPassive: 'u11u', imperfect: '11a' },
};

/** What the first radical and the t of form VIII become, in the order tried; others stay as they are. */
const MERGERS = new Map<string, readonly string[]>([
  [L.WAW, [L.TEH + L.TEH]],
  [L.YEH, [L.TEH + L.TEH]],
  [L.HAMZA, [L.HAMZA + L.TEH, L.TEH + L.TEH]],
  [L.THEH, [L.THEH + L.THEH, L.TEH + L.TEH, L.THEH + L.TEH]],
  [L.DAL, [L.DAL + L.DAL]],
  [L.THAL, [L.DAL + L.DAL, L.THAL + L.THAL, L.THAL + L.DAL]],
  [L.ZAIN, [L.ZAIN + L.DAL, L.ZAIN + L.ZAIN]],
  [L.SAD, [L.SAD + L.TAH, L.SAD + L.SAD]],
  [L.DAD, [L.DAD + L.TAH, L.DAD + L.DAD, L.TAH + L.TAH]],
  [L.TAH, [L.TAH + L.TAH]],
  [L.ZAH, [L.ZAH + L.TAH, L.ZAH + L.ZAH, L.TAH + L.TAH]],
  [L.SEEN, [L.SEEN + L.TEH, L.SEEN + L.SEEN]],
]);

const CONTRACTING: ReadonlySet<VerbFormName> = new Set(['I', 'III', 'IV', 'VI', 'VII', 'VIII', 'IX', 'X', 'QIII']);
const HOLLOWING: ReadonlySet<VerbFormName> = new Set(['I', 'IV', 'VII', 'VIII', 'X']);
/** Forms that have no passive, or none that the press uses: an act's reading as passive would only mislead. */
const WITHOUT_PASSIVE: ReadonlySet<VerbFormName> = new Set(['VII', 'IX', 'QIII']);

export const isGlide = (letter: string | undefined): boolean => letter === L.WAW || letter === L.YEH;

const SEATED = /[\u0622\u0623\u0624\u0625\u0626]/gu;

/** The radicals of a root as written in the lexicon. Throws when their number does not suit the form. */
export function radicalsOf(root: string, form: VerbFormName): readonly string[] {
  const radicals = [...bare(root).replace(SEATED, L.HAMZA).replaceAll(L.ALEF_MAKSURA, L.YEH)];
  const wanted = form.startsWith('Q') ? 4 : 3;
  if (radicals.length !== wanted || radicals.includes(L.ALEF)) {
    throw new Error(`Root ${root}: form ${form} needs ${wanted} root letters, none of them alef.`);
  }
  return radicals;
}

/** The word without vowel marks and tatweel. */
export const bare = (word: string): string => word.normalize('NFC').replace(/\p{Mn}|\u0640/gu, '');

/** Finds the stems, or throws an error that names what the lexicon should look at. */
export function stemsOf(entry: VerbEntry): VerbStems {
  const past = bare(entry.past);
  const present = entry.present === undefined ? null : bare(entry.present);
  const tried = new Set<string>();
  for (const stems of candidates(entry, past)) {
    const perfect = spell(citation(stems.perfect));
    const imperfect = spell(L.YEH + stems.prefixVowel + thirdPerson(stems.imperfect));
    if (perfect.includes(past) && (present === null || imperfect.includes(present))) return stems;
    tried.add(`${perfect[0]} ${imperfect[0]}`);
  }
  const wanted = present === null ? past : `${past} ${present}`;
  throw new Error(`${wanted} is not form ${entry.form} of root ${entry.root}, which gives: ${[...tried].join(', ')}.`);
}

const citation = (stem: Stem): string => attach(stem, 'a')[0] ?? '';
const thirdPerson = (stem: Stem): string => attach(stem, 'u')[0] ?? '';

function* candidates(entry: VerbEntry, past: string): Generator<VerbStems> {
  const { form } = entry;
  const radicals = radicalsOf(entry.root, form);
  for (const pattern of patternsOf(form, radicals)) {
    for (const strong of [false, true]) {
      for (const [perfectVowel, imperfectVowel, dropsFirst] of vowelsOf(form, radicals)) {
        yield build(form, radicals, pattern, past, { strong, perfectVowel, imperfectVowel, dropsFirst, dropsMiddle: false });
        if (form === 'X' && isGlide(radicals[1]) && isGlide(radicals[2])) {
          yield build(form, radicals, pattern, past, { strong, perfectVowel, imperfectVowel, dropsFirst, dropsMiddle: true });
        }
      }
    }
  }
}

function patternsOf(form: VerbFormName, radicals: readonly string[]): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const first = radicals[0] ?? '';
  const mergers = form === 'VIII' ? MERGERS.get(first) : undefined;
  for (const merged of mergers ?? [])
    patterns.push({ perfect: `i${merged}a`, perfectPassive: `u${merged}u`, imperfect: `${merged}a` });
  if (mergers === undefined) patterns.push(BASIC[form]);
  const melted = MELTED[form];
  if (melted !== undefined && (form !== 'VII' || first === L.MEEM)) patterns.push(melted);
  return patterns;
}

type Vowels = readonly [perfect: string, imperfect: string, dropsFirst: boolean];

/** The vowels of the last syllable, likeliest first. Only form I has a choice. */
function vowelsOf(form: VerbFormName, radicals: readonly string[]): readonly Vowels[] {
  if (form === 'V' || form === 'VI' || form === 'QII') return [['a', 'a', false]];
  if (form !== 'I') return [['a', 'i', false]];
  const [first, middle, last] = radicals;
  const waw = first === L.WAW && middle !== last;
  const all: Vowels[] = [];
  for (const perfect of ['a', 'i', 'u']) {
    let imperfect = ['u', 'i', 'a'];
    if (middle === L.YEH || last === L.YEH || first === L.WAW) imperfect = ['i', 'a', 'u'];
    if (middle === L.HAMZA || last === L.HAMZA) imperfect = ['a', 'i', 'u'];
    if (middle === L.WAW && last === L.HAMZA) imperfect = ['u', 'a', 'i'];
    if (perfect === 'i') imperfect = ['a', 'i', 'u'];
    // A weak radical allows its own vowel and a: a root in waw has no present in i.
    const weak = isGlide(last) ? last : middle;
    const barred = weak === L.WAW ? 'i' : weak === L.YEH ? 'u' : '';
    imperfect = imperfect.filter((vowel) => vowel !== barred);
    for (const drops of waw ? [true, false] : [false, true]) {
      if (drops && first !== L.WAW) continue;
      for (const vowel of imperfect) all.push([perfect, vowel, drops]);
    }
  }
  return all;
}

interface Behaviour {
  readonly strong: boolean;
  readonly perfectVowel: string;
  readonly imperfectVowel: string;
  readonly dropsFirst: boolean;
  readonly dropsMiddle: boolean;
}

function build(form: VerbFormName, radicals: readonly string[], pattern: Pattern, past: string, how: Behaviour): VerbStems {
  const doublesLast = form === 'IX' || form === 'QIII';
  const last = radicals.at(-1) ?? '';
  const middle = doublesLast ? last : (radicals.at(-2) ?? '');
  const bend = bendOf(form, middle, last, how.strong);
  // The verb "to see" loses its hamza in the imperfect, and form IV of it everywhere.
  const sees = radicals.join('') === L.REH + L.HAMZA + L.YEH;
  const perfectMiddle = how.dropsMiddle || (sees && form === 'IV') ? '' : middle;
  const imperfectMiddle = how.dropsMiddle || (sees && (form === 'I' || form === 'IV')) ? '' : middle;
  const glide = form === 'I' && isGlide(last) ? last : L.YEH;
  const stem = (head: string, mid: string, vowel: string, closed: string, open: string, tail: string): Stem => ({
    head: fill(head, radicals),
    middle: mid,
    vowel,
    last: bend === 'defective' ? tail : last,
    bend,
    closed,
    open,
    final: past.endsWith(L.ALEF) ? 'A' : 'Y',
  });
  const flat = form === 'VII' || form === 'VIII';
  const hollowPast = form !== 'I' ? 'a' : how.imperfectVowel === 'u' ? 'u' : 'i';
  const hollowPresent = flat ? 'a' : how.imperfectVowel;
  const imperfectHead = how.dropsFirst ? '' : pattern.imperfect;
  return {
    form,
    radicals,
    perfect: stem(pattern.perfect, perfectMiddle, how.perfectVowel, hollowPast, 'A', glide),
    perfectPassive: stem(pattern.perfectPassive, perfectMiddle, 'i', 'i', 'I', L.YEH),
    imperfect: {
      ...stem(imperfectHead, imperfectMiddle, how.imperfectVowel, hollowPresent, lengthen(hollowPresent), L.YEH),
      final: 'Y',
    },
    imperfectPassive: { ...stem(pattern.imperfect, imperfectMiddle, 'a', 'a', 'A', L.YEH), final: 'Y' },
    prefixVowel: form === 'II' || form === 'III' || form === 'IV' || form === 'QI' ? 'u' : 'a',
    hasPassive: !WITHOUT_PASSIVE.has(form),
  };
}

function bendOf(form: VerbFormName, middle: string, last: string, strong: boolean): Stem['bend'] {
  if (isGlide(last) && form !== 'IX') return 'defective';
  if (form === 'IX' || form === 'QIII') return 'doubled';
  if (strong) return 'sound';
  if (middle === last && CONTRACTING.has(form)) return 'doubled';
  return isGlide(middle) && HOLLOWING.has(form) ? 'hollow' : 'sound';
}

/** The sound of a stem with an ending; two where usage has two (the short jussive of doubled verbs). */
export function attach(stem: Stem, ending: string): readonly string[] {
  const { head, middle, vowel, last, bend } = stem;
  const opens = ending !== '' && 'aiuAIU'.includes(ending[0] ?? '');
  const whole = head + middle + vowel + last + ending;
  switch (bend) {
    case 'sound':
      return [whole];
    case 'hollow':
      return [withoutShortEnd(head) + (opens ? stem.open : stem.closed) + last + ending];
    case 'doubled': {
      const joins = isShortVowel(head.at(-1)) || 'AIU'.includes(head.at(-1) ?? '-');
      const contracted = head + (joins ? '' : vowel) + middle + last + ending;
      if (opens) return [contracted];
      return ending === '' ? [contracted, whole] : [whole];
    }
    case 'defective':
      return [attachDefective(stem, ending)];
  }
}

function attachDefective(stem: Stem, ending: string): string {
  const { vowel } = stem;
  const base = stem.head + stem.middle;
  const glide = vowel === 'a' ? stem.last : vowel === 'i' ? L.YEH : L.WAW;
  if (ending === '') return `${base}${vowel}$`;
  if (vowel === 'a') {
    if (ending === 'a' || ending === 'u') return base + stem.final;
    if (ending.startsWith('a')) return base + ending;
    if (ending.startsWith('U')) return `${base}a${L.WAW}${ending.slice(1)}`;
    if (ending.startsWith('I')) return `${base}a${L.YEH}${ending.slice(1)}`;
    return `${base}a${glide}${ending}`;
  }
  if (ending === 'u') return base + lengthen(vowel);
  if (ending.startsWith('U') || ending.startsWith('I')) return base + ending;
  if (ending.startsWith('a') || ending.startsWith('A')) return base + vowel + glide + ending;
  return base + lengthen(vowel) + ending;
}

export const withoutShortEnd = (sound: string): string => (isShortVowel(sound.at(-1)) ? sound.slice(0, -1) : sound);
