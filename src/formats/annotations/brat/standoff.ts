// The lines of one file of brat's standoff, by what they are and by what they are about.

import { AppError } from '../../../domain/errors.ts';
import type { BilingualName, Span, Words } from '../../../domain/index.ts';
import { codePointsOf } from '../code-points.ts';
import { NO_NOTES, type Notes, readNotes, unescaped } from './brat-notes.ts';
import { wordsOf } from './brat-text.ts';
import * as names from './brat-words.ts';

/** `head`: what stands before the second tab, at its spaces. */
export interface Line {
  readonly number: number;
  readonly id: string;
  readonly head: readonly string[];
  readonly tail: string;
}

export interface Standoff {
  /** In the order of the file, by the first letter of their ids. */
  readonly lines: (letter: string) => readonly Line[];
  readonly find: (id: string) => Line | undefined;
  /** Attributes of an annotation. */
  readonly attributes: (id: string) => readonly Line[];
  readonly attribute: (id: string, type: string) => Line | undefined;
  readonly reference: (id: string) => { readonly entity: string | null; readonly name: BilingualName | null };
  /** `known`: the keys of notes on such an annotation. `line`: where the note stands, else the annotation itself. */
  readonly notes: (line: Line, known: readonly string[]) => Notes & { readonly line: Line };
  /** What a relation of the type leads to. */
  readonly related: (id: string, type: string) => string;
  readonly words: (line: Line) => Words;
  readonly fail: (line: Line, reason: string) => AppError;
  readonly bad: (line: Line, field: string, value: string, expected: string) => AppError;
}

/** `text`: as brat holds it; `name`: of the file, for errors. Throws ANNOTATION_UNREADABLE where a line is none. */
export function readStandoff(text: string, standoff: string, name: string): Standoff {
  const at = (line: number) => ({ place: { input: name, line } });
  const fail: Standoff['fail'] = ({ number }, reason) =>
    new AppError('ANNOTATION_UNREADABLE', { format: 'brat', reason }, at(number));
  const all = standoff.split('\n').flatMap((content, index): Line[] => {
    if (content.trim() === '') return [];
    const [id = '', head, ...tail] = content.replace(/\r$/u, '').split('\t');
    const line = { number: index + 1, id, head: (head ?? '').trim().split(/ +/u), tail: tail.join('\t') };
    if (head === undefined) throw fail(line, content.slice(0, MOST_SAID));
    return [line];
  });
  const byId = new Map(all.map((line) => [line.id, line]));
  const byLetter = Map.groupBy(all, ({ id }) => id.charAt(0));
  const lines = (letter: string): readonly Line[] => byLetter.get(letter) ?? [];
  const about = (letter: string): Map<string, Line[]> => Map.groupBy(lines(letter), ({ head }) => head[1] ?? '');
  const [attributesOf, referencesOf, notesOf] = [about('A'), about('N'), about('#')];
  const relations = new Map(
    lines('R').map(({ head: [type, from, to] }) => [`${type} ${from}`, to?.replace(/^Arg2:/u, '') ?? '']),
  );
  const points = codePointsOf(text);
  return {
    lines,
    find: (id) => byId.get(id),
    attributes: (id) => attributesOf.get(id) ?? [],
    attribute: (id, type) => attributesOf.get(id)?.find(({ head }) => head[0] === type),
    reference: (id) => referenceIn(referencesOf.get(id)?.[0]),
    notes: (line, known) => {
      const note = notesOf.get(line.id)?.find(({ head }) => head[0] === names.NOTES);
      return { ...(note === undefined ? NO_NOTES : readNotes(note.tail, known)), line: note ?? line };
    },
    related: (id, type) => relations.get(`${type} Arg1:${id}`) ?? '',
    words: (line) => {
      const fragments = line.head.slice(1).join(' ').split(';').map(spanOf);
      if (fragments.some(([start, end]) => !(start < end && end <= points.length))) throw fail(line, line.head.join(' '));
      const words = wordsOf(fragments, text, points);
      if (words === null) throw fail(line, line.head.join(' '));
      return words;
    },
    fail,
    bad: ({ number }, field, value, expected) => new AppError('ANNOTATION_BAD_VALUE', { field, value, expected }, at(number)),
  };
}

const MOST_SAID = 60;

/** Not a number where it is none: no span has that. */
function spanOf(text: string): Span {
  const [, start, end] = /^(\d{1,9}) (\d{1,9})$/u.exec(text) ?? [];
  return [Number(start), Number(end)];
}

function referenceIn(line: Line | undefined): ReturnType<Standoff['reference']> {
  if (line === undefined) return { entity: null, name: null };
  const id = line.head[2]?.replace(/^[^:]*:/u, '') ?? '';
  const [en = '', ar] = line.tail.split(names.NAME_SEPARATOR);
  return {
    entity: id === '' || id === '-' ? null : unescaped(id),
    name: ar === undefined ? null : { en: unescaped(en), ar: unescaped(ar) },
  };
}
