// The whole paradigm of a verb, without vowel marks, as careful editors print it.
//
// Imperatives of one letter are left out: they are not met in news, and every one of them is also a clitic.

import * as L from './letters.ts';
import { isVowel, spell, spellJoined } from './sounds.ts';
import { attach, bare, type Stem, stemsOf, type VerbEntry, type VerbStems } from './verb-stems.ts';

export type Tense = 'perfect' | 'imperfect' | 'imperative';
export type Mood = 'indicative' | 'subjunctive' | 'jussive';

export interface VerbForm {
  readonly form: string;
  readonly tense: Tense;
  /** Imperfect only. */
  readonly mood: Mood | null;
  /** `either`: active and passive are spelled alike. */
  readonly voice: 'active' | 'passive' | 'either';
  readonly person: 1 | 2 | 3;
  readonly gender: 'masculine' | 'feminine' | null;
  readonly number: 'singular' | 'dual' | 'plural';
  /** Spelled so only before a suffix pronoun. */
  readonly joined: boolean;
}

type Features = Omit<VerbForm, 'form' | 'voice' | 'joined'>;
interface Sounded {
  readonly sound: string;
  readonly features: Features;
}
type Person = Pick<Features, 'person' | 'gender' | 'number'>;

const person = (who: 1 | 2 | 3, gender: 'masculine' | 'feminine' | null, number: 'singular' | 'dual' | 'plural'): Person => ({
  person: who,
  gender,
  number,
});

const HE = person(3, 'masculine', 'singular');
const SHE = person(3, 'feminine', 'singular');
const BOTH_MEN = person(3, 'masculine', 'dual');
const BOTH_WOMEN = person(3, 'feminine', 'dual');
const THEY_MEN = person(3, 'masculine', 'plural');
const THEY_WOMEN = person(3, 'feminine', 'plural');
const YOU_MAN = person(2, 'masculine', 'singular');
const YOU_WOMAN = person(2, 'feminine', 'singular');
const YOU_BOTH = person(2, null, 'dual');
const YOU_MEN = person(2, 'masculine', 'plural');
const YOU_WOMEN = person(2, 'feminine', 'plural');
const I = person(1, null, 'singular');
const WE = person(1, null, 'plural');

const N = L.NOON;
const T = L.TEH;

const PERFECT_ENDINGS: readonly (readonly [string, Person])[] = [
  ['a', HE],
  [`a${T}`, SHE],
  ['A', BOTH_MEN],
  [`a${T}A`, BOTH_WOMEN],
  ['U#', THEY_MEN],
  [`${N}a`, THEY_WOMEN],
  [`${T}a`, YOU_MAN],
  [`${T}i`, YOU_WOMAN],
  [`${T}u${L.MEEM}A`, YOU_BOTH],
  [`${T}u${L.MEEM}`, YOU_MEN],
  [`${T}u${N}${N}a`, YOU_WOMEN],
  [`${T}u`, I],
  [`${N}A`, WE],
];

const IMPERFECT_PREFIXES: readonly (readonly [string, 'bare' | 'dual' | 'men' | 'woman' | 'women', Person])[] = [
  [L.YEH, 'bare', HE],
  [T, 'bare', SHE],
  [L.YEH, 'dual', BOTH_MEN],
  [T, 'dual', BOTH_WOMEN],
  [L.YEH, 'men', THEY_MEN],
  [L.YEH, 'women', THEY_WOMEN],
  [T, 'bare', YOU_MAN],
  [T, 'woman', YOU_WOMAN],
  [T, 'dual', YOU_BOTH],
  [T, 'men', YOU_MEN],
  [T, 'women', YOU_WOMEN],
  [L.HAMZA, 'bare', I],
  [N, 'bare', WE],
];

const IMPERFECT_ENDINGS: Readonly<Record<Mood, Readonly<Record<'bare' | 'dual' | 'men' | 'woman' | 'women', string>>>> = {
  indicative: { bare: 'u', dual: `A${N}i`, men: `U${N}a`, woman: `I${N}a`, women: `${N}a` },
  subjunctive: { bare: 'a', dual: 'A', men: 'U#', woman: 'I', women: `${N}a` },
  jussive: { bare: '', dual: 'A', men: 'U#', woman: 'I', women: `${N}a` },
};
const MOODS: readonly Mood[] = ['indicative', 'subjunctive', 'jussive'];

const IMPERATIVE_ENDINGS: readonly (readonly [string, Person])[] = [
  ['', YOU_MAN],
  ['I', YOU_WOMAN],
  ['A', YOU_BOTH],
  ['U#', YOU_MEN],
  [`${N}a`, YOU_WOMEN],
];

/** Every form of the verb, each spelling and reading once. Throws when the entry contradicts itself (see `stemsOf`). */
export function conjugate(entry: VerbEntry): readonly VerbForm[] {
  if (entry.form === 'I' && bare(entry.past) === L.LAM + L.YEH + L.SEEN) return voiced(notBeing(), []);
  const stems = stemsOf(entry);
  const active = [...perfect(stems.perfect), ...imperfect(stems.imperfect, stems.prefixVowel)];
  const passive = stems.hasPassive ? [...perfect(stems.perfectPassive), ...imperfect(stems.imperfectPassive, 'u')] : [];
  return [...voiced(active, passive), ...voiced(imperative(stems), [])];
}

function perfect(stem: Stem): readonly Sounded[] {
  return PERFECT_ENDINGS.flatMap(([ending, who]) =>
    attach(stem, ending).map((sound) => ({ sound, features: { tense: 'perfect', mood: null, ...who } as const })),
  );
}

function imperfect(stem: Stem, prefixVowel: string): readonly Sounded[] {
  return MOODS.flatMap((mood) =>
    IMPERFECT_PREFIXES.flatMap(([prefix, shape, who]) =>
      attach(stem, IMPERFECT_ENDINGS[mood][shape]).map((sound) => ({
        sound: prefix + prefixVowel + sound,
        features: { tense: 'imperfect', mood, ...who } as const,
      })),
    ),
  );
}

/** Roots whose imperative lost its first hamza, and the one that may also drop the middle one. */
const CLIPPED: ReadonlySet<string> = new Set([L.HAMZA + L.KHAH + L.THAL, L.HAMZA + L.KAF + L.LAM, L.HAMZA + L.MEEM + L.REH]);
const ASK = L.SEEN + L.HAMZA + L.LAM;

function imperative(stems: VerbStems): readonly Sounded[] {
  const stem = stems.imperfect;
  const sounds = (ending: string): readonly string[] => {
    const root = stems.radicals.join('');
    if (stems.form === 'I' && CLIPPED.has(root)) return attach({ ...stem, head: '' }, ending);
    const plain = attach(stem, ending).map((sound) => opened(sound, stems));
    return stems.form === 'I' && root === ASK ? [...plain, `${L.SEEN}a${L.LAM}${ending}`] : plain;
  };
  return IMPERATIVE_ENDINGS.flatMap(([ending, who]) =>
    sounds(ending).map((sound) => ({ sound, features: { tense: 'imperative', mood: null, ...who } as const })),
  );
}

/** Without its prefix the stem may begin with two consonants: a helping vowel opens it, in form IV a hamza. */
function opened(sound: string, stems: VerbStems): string {
  if (stems.form === 'IV') return `${L.HAMZA}a${sound}`;
  if (isVowel(sound[1])) return sound;
  return (stems.form === 'I' && stems.imperfect.vowel === 'u' ? 'u' : 'i') + sound;
}

/** The verb "not to be": a perfect with the meaning of a present. */
function notBeing(): readonly Sounded[] {
  return PERFECT_ENDINGS.map(([ending, who]) => ({
    sound: `${L.LAM}a${isVowel(ending[0]) ? L.YEH : ''}${L.SEEN}${ending}`,
    features: { tense: 'perfect', mood: null, ...who },
  }));
}

/** Spells active and passive sounds, marks what is spelled alike, and adds the spellings before a pronoun. */
function voiced(active: readonly Sounded[], passive: readonly Sounded[]): readonly VerbForm[] {
  const forms = new Map<string, VerbForm>();
  const add = (form: string, features: Features, voice: 'active' | 'passive', joined: boolean): void => {
    const { tense, mood, person: who, gender, number } = features;
    if (form.length < 2) return;
    const key = [form, tense, mood, who, gender, number, joined].join(' ');
    const known = forms.get(key);
    forms.set(key, {
      form,
      tense,
      mood,
      voice: known === undefined || known.voice === voice ? voice : 'either',
      person: who,
      gender,
      number,
      joined,
    });
  };
  for (const voice of ['active', 'passive'] as const) {
    for (const { sound, features } of voice === 'active' ? active : passive) {
      const plain = spell(sound);
      for (const form of plain) add(form, features, voice, false);
      const open = sound.endsWith(`${T}u${L.MEEM}`) && features.tense === 'perfect' ? `${sound}U` : sound;
      for (const form of spellJoined(open)) if (!plain.includes(form)) add(form, features, voice, true);
    }
  }
  return [...forms.values()];
}
