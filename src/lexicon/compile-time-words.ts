// Time words as phrases: months of all traditions, weekdays, units, parts of a unit, and words that count from the day of writing.

import { inflectNoun } from '../arabic/inflect.ts';
import { nameForms, phraseWords, type Words, withArticle } from './phrase-forms.ts';
import type { LexiconSources } from './read-lexicon.ts';
import type { NamePhrase, TimeWord } from './types.ts';
import type { UnitYaml } from './yaml-types.ts';

const NOTHING = { to: null, calendar: null, unit: null } as const;

export function compileTimeWords({ entries }: LexiconSources): readonly NamePhrase[] {
  return [
    ...entries.months.flatMap(({ data }) =>
      written(data, { ...NOTHING, kind: 'month', value: data.month, calendar: data.calendar, unit: 'month' }),
    ),
    ...entries.days.flatMap(({ data }) => written(data, { ...NOTHING, kind: 'weekday', value: data.day, unit: 'day' })),
    ...entries.units.flatMap(({ data }) => definiteToo(unitPhrases(data))),
    ...entries.parts.flatMap(({ data }) =>
      definiteToo(written(data, { ...NOTHING, kind: 'part', value: data.from, to: data.to, unit: data.unit })),
    ),
    ...entries.relative.flatMap(({ data }) =>
      written(data, {
        ...NOTHING,
        kind: data.unit === undefined ? 'direction' : 'relative',
        value: data.value,
        unit: data.unit ?? null,
      }),
    ),
  ];
}

const phrase = (words: Words, time: TimeWord): NamePhrase => ({ words, target: { kind: 'time', time } });

/** Units and parts stand with the article (last month) and without (a month ago): the list has them without. */
const definiteToo = (phrases: readonly NamePhrase[]): readonly NamePhrase[] =>
  phrases.flatMap(({ words: [first = '', ...rest], target }) => [
    { words: [first, ...rest], target },
    { words: [withArticle(first), ...rest], target },
  ]);

/** As written: with or without the article they are different words (today and a day, Sunday and one). */
function written(entry: { readonly ar: string; readonly names?: readonly string[] }, time: TimeWord): readonly NamePhrase[] {
  return [entry.ar, ...(entry.names ?? [])].flatMap(nameForms).map((words) => phrase(words, time));
}

/** A unit's value is how many of it the word itself names: 1, 2 for the dual, 0 for a plural that a number counts. */
function unitPhrases(unit: UnitYaml): readonly NamePhrase[] {
  const counts = { singular: 1, dual: 2, plural: 0 } as const;
  return [unit.ar, ...(unit.names ?? [])].flatMap((singular) =>
    inflectNoun({ singular, plural: unit.plural ?? [], kind: 'noun' })
      .filter(({ joined }) => !joined)
      .map(({ form, number }) => phrase(phraseWords(form), { ...NOTHING, kind: 'unit', value: counts[number], unit: unit.unit })),
  );
}
