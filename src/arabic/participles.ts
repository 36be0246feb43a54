// Participles of every form, and the regular verbal nouns of the derived forms.

import * as L from './letters.ts';
import { fill, spellOne } from './sounds.ts';
import { attach, bare, isGlide, type Stem, stemsOf, type VerbEntry, type VerbStems, withoutShortEnd } from './verb-stems.ts';

export interface Participles {
  readonly active: string;
  readonly passive: string;
  /** The active participle ends in a ya that only the article, the feminine and the accusative show. */
  readonly defective: boolean;
}

/** Both participles, masculine singular indefinite. */
export function participles(entry: VerbEntry): Participles {
  const stems = stemsOf(entry);
  return stems.form === 'I' ? basic(stems, bare(entry.past)) : derived(stems);
}

function basic(stems: VerbStems, past: string): Participles {
  const { radicals, perfect } = stems;
  const [, middle = '', last = ''] = radicals;
  const agent = fill('1A', radicals);
  const patient = fill('ma1', radicals);
  switch (perfect.bend) {
    case 'hollow': {
      const lastHamza = last === L.HAMZA;
      return {
        active: spellOne(lastHamza ? agent + L.HAMZA : `${agent}${L.HAMZA}i${last}`),
        passive: spellOne(`${patient}${middle === L.WAW ? 'U' : 'I'}${last}`),
        defective: lastHamza,
      };
    }
    case 'defective':
      return {
        active: spellOne(agent + middle),
        passive: spellOne(`${patient}${middle}${last === L.WAW && !past.endsWith(L.YEH) ? 'U' : 'I'}`),
        defective: true,
      };
    case 'doubled':
      return { active: spellOne(agent + middle + last), passive: spellOne(`${patient}${middle}U${last}`), defective: false };
    case 'sound':
      return {
        active: spellOne(`${agent}${middle}i${last}`),
        passive: spellOne(`${patient}${middle}U${last}`),
        defective: false,
      };
  }
}

function derived(stems: VerbStems): Participles {
  // Forms with an a in the imperfect still have an i in the active participle.
  const active: Stem = { ...stems.imperfect, vowel: 'i' };
  const passive = stems.imperfectPassive;
  const defective = active.bend === 'defective';
  const prefix = `${L.MEEM}u`;
  return {
    active: spellOne(prefix + (defective ? active.head + active.middle : (attach(active, 'u')[0] ?? ''))),
    passive: spellOne(prefix + (attach(passive, 'u')[0] ?? '')),
    defective,
  };
}

/** The regular verbal nouns of a derived form, indefinite singular; none for form I, whose nouns are the dictionary's. */
export function masdarsOf(entry: VerbEntry): readonly string[] {
  if (entry.form === 'I') return [];
  return masdarSounds(stemsOf(entry)).map(spellOne);
}

function masdarSounds(stems: VerbStems): readonly string[] {
  const { perfect, radicals } = stems;
  const { head, middle, last, bend } = perfect;
  const weak = bend === 'defective';
  const close = `a${L.TEH_MARBUTA}`;
  switch (stems.form) {
    case 'II': {
      const base = fill('ta12', radicals);
      // A middle ya doubles with the last one (greeting, tahiyya).
      if (weak) return [middle === L.YEH ? `${fill('ta1i', radicals)}${L.YEH}${L.YEH}${close}` : `${base}i${L.YEH}${close}`];
      return last === L.HAMZA ? [`${base}i${last}${close}`] : [`${base}I${last}`];
    }
    case 'III': {
      const base = fill('mu1A', radicals);
      const short = fill('1i2A', radicals);
      if (weak) return [`${base}${middle}A${L.TEH_MARBUTA}`, short + L.HAMZA];
      return [`${base}${middle}${bend === 'doubled' ? '' : 'a'}${last}${close}`, short + last];
    }
    case 'V':
    case 'VI':
    case 'QII':
      if (weak) return [head + middle];
      return [bend === 'doubled' ? head + middle + last : `${head}${middle}u${last}`];
    case 'QI':
      return weak ? [`${head}${middle}A${L.TEH_MARBUTA}`] : [`${head}${middle}a${last}${close}`];
    default: {
      const inner = head.replaceAll('a', 'i');
      // "To show" has lost its middle hamza: its noun takes a ta marbuta like those of hollow verbs.
      if (weak && middle === '' && stems.form === 'IV') return [`${inner}A${L.HAMZA}${close}`];
      if (weak) return [`${inner}${middle}A${L.HAMZA}`];
      if (bend !== 'hollow') return [`${inner}${middle}A${last}`];
      // A hollow middle becomes ya between vowels; where none precedes it, it falls and a ta marbuta makes up for it.
      return withoutShortEnd(inner) === inner
        ? [`${inner}A${last}${close}`]
        : [`${inner}${isGlide(middle) ? L.YEH : middle}A${last}`];
    }
  }
}
