// The lines that blocks are made of, whether they show a coded article or what the record holds: facts side by side, a label with its values, the
// act between its two sides in both languages.

import type { Count, Event } from '../../domain/coded-article.ts';
import { LAST_DAY } from '../../domain/days.ts';
import type { Speaker } from '../../domain/speak.ts';
import type { Presentation } from './presentation.ts';
import { displayWidth, isolate, isolateLine, type Paint, padTo, painter, printable, wrap } from './terminal-text.ts';

export const INDENT = '    ';

/** The reader's language, and the room on a line beside the indent. */
export interface LineContext {
  readonly presentation: Presentation;
  readonly speaker: Speaker;
  readonly paint: Paint;
  /** Columns for labels, and columns for all of a line. */
  readonly labelWidth: number;
  readonly width: number;
}

/** What the lines of one block share, where these labels stand before its facts. */
export const lineContext = (presentation: Presentation, labels: readonly string[]): LineContext => ({
  presentation,
  speaker: presentation.speaker,
  paint: painter(presentation.hasColor),
  labelWidth: labelWidthOf(presentation.speaker, labels),
  width: Math.max(20, presentation.columns - INDENT.length),
});

/** Columns that the longest of these labels needs. */
export const labelWidthOf = (speaker: Speaker, labels: readonly string[]): number =>
  Math.max(...labels.map((label) => displayWidth(speaker.say(`label.${label}`)))) + 2;

/** Facts beside each other, as many to a line as fit; a fact is not broken, it may be painted. */
export function joinFacts(facts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    const longer = `${last} \u00B7 ${fact}`;
    if (last !== undefined && displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(fact);
  }
  return lines;
}

export const actName = ({ type, modes }: Pick<Event, 'type' | 'modes'>, speaker: Speaker): string => {
  const named = speaker.say(`type.${type}`);
  if (modes.length === 0) return named;
  return `${named} (${modes.map((mode) => speaker.say(`mode.${mode}`)).join(speaker.language === 'ar' ? '\u060C ' : ', ')})`;
};

/** Actor, act, recipient, in English and in Arabic; the reader's own language comes first. `names` gives the two sides in one language. */
export function actLines(
  { presentation, speaker, width }: LineContext,
  act: Pick<Event, 'type' | 'modes'>,
  names: (language: 'en' | 'ar') => readonly [actor: string, recipient: string],
): readonly string[] {
  const line = (language: 'en' | 'ar', says: Speaker, arrow: string): readonly string[] => {
    const [actor, recipient] = names(language);
    return wrap(join([actor, actName(act, says), recipient], arrow), width);
  };
  const english = line('en', presentation.english, '\u2192').map((one) => INDENT + one);
  const arabic = line('ar', presentation.arabic, '\u2190').map((one) => INDENT + isolateLine(one));
  return speaker.language === 'ar' ? [...arabic, ...english] : [...english, ...arabic];
}

/** The actor keeps its place before the arrow when nobody is named; a missing recipient leaves no arrow. */
function join([actor = '', act = '', recipient = '']: readonly string[], arrow: string): string {
  const start = `${actor === '' ? '\u2014' : actor} ${arrow} ${act}`;
  return recipient === '' ? start : `${start} ${arrow} ${recipient}`;
}

/** A name as it stands in a line of one language. */
export function nameIn(language: 'en' | 'ar', name: { readonly en: string; readonly ar: string }): string {
  const plain = printable(name[language]);
  return language === 'en' ? isolate(plain) : plain;
}

export function bothNames(
  { speaker }: Pick<LineContext, 'speaker'>,
  { en, ar }: { readonly en: string; readonly ar: string },
): string {
  const english = isolate(printable(en));
  const arabic = isolate(printable(ar));
  if (english === arabic) return english;
  return speaker.language === 'ar' ? `${arabic} \u00B7 ${english}` : `${english} \u00B7 ${arabic}`;
}

/** An interval without an end is written `2015-01-01 …`. */
export const daysText = ({ start, end }: { readonly start: string; readonly end: string }): string =>
  start === end ? start : `${start} \u2026${end === LAST_DAY ? '' : ` ${end}`}`;

export function figuresText(
  speaker: Speaker,
  { dead, injured }: { readonly dead: Count | null; readonly injured: Count | null },
): string {
  const say = (key: string, count: Count | null): readonly string[] =>
    count === null ? [] : [speaker.say(key, { figure: count[0] === count[1] ? count[0] : `${count[0]}\u2013${count[1]}` })];
  return [...say('casualties.dead', dead), ...say('casualties.injured', injured)].join(', ');
}

/** A label, and its values under each other beside it. */
export function labelled(context: LineContext, label: string, ...values: readonly string[]): readonly string[] {
  const { speaker, paint, labelWidth, width } = context;
  const lines = values.flatMap((value) => wrap(value, width - labelWidth));
  const name = padTo(speaker.say(`label.${label}`), labelWidth);
  return lines.map((line, index) => `${INDENT}${index === 0 ? paint('dim', name) : ' '.repeat(labelWidth)}${line}`);
}

export function hanging(bullet: string, text: string, columns: number): readonly string[] {
  return wrap(text, columns - displayWidth(bullet)).map(
    (line, index) => (index === 0 ? bullet : ' '.repeat(displayWidth(bullet))) + line,
  );
}
