// The forms that were met, found by their letters where they stand in a text: most words of an article were met in others, and are known without
// being cut out of it.

import type { Lexicon } from '../lexicon/types.ts';
import type { Form } from './kept.ts';

/** Forms kept for one lexicon; all are let go when there are more. */
const LIMIT = 100_000;
const FIRST_SIZE = 1 << 12;

/** Open addressing: a form stands at its hash or at the next free place after it; at most half of the places are taken. */
interface Table {
  forms: (Form | undefined)[];
  hashes: Int32Array;
  count: number;
}

const emptyTable = (size: number): Table => ({ forms: new Array(size), hashes: new Int32Array(size), count: 0 });

/** A function that gives the form of a stretch of text, and makes it when it is new. */
export function formFinder(
  make: (form: string, lexicon: Lexicon) => Form,
): (text: string, start: number, end: number, lexicon: Lexicon) => Form {
  const byLexicon = new WeakMap<Lexicon, Table>();
  // Articles are coded with the lexicon of the one before: asking the weak map for every word would cost as much as the rest.
  let last: Lexicon | null = null;
  let table = emptyTable(0);
  return (text, start, end, lexicon) => {
    if (lexicon !== last) {
      table = byLexicon.get(lexicon) ?? emptyTable(FIRST_SIZE);
      byLexicon.set(lexicon, table);
      last = lexicon;
    }
    const hash = hashOf(text, start, end);
    const place = placeOf(table, hash, text, start, end);
    const known = table.forms[place];
    if (known !== undefined) return known;
    const made = make(text.slice(start, end), lexicon);
    keep(table, place, hash, made);
    return made;
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Where the form stands or, when it is new, where it will. */
function placeOf({ forms, hashes }: Table, hash: number, text: string, start: number, end: number): number {
  const mask = forms.length - 1;
  let place = hash & mask;
  for (let form = forms[place]; form !== undefined; form = forms[place]) {
    if (hashes[place] === hash && isAt(form.form, text, start, end)) return place;
    place = (place + 1) & mask;
  }
  return place;
}

function isAt(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let at = 0; at < form.length; at++) if (form.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function keep(table: Table, place: number, hash: number, form: Form): void {
  table.forms[place] = form;
  table.hashes[place] = hash;
  table.count++;
  if (table.count >= LIMIT) Object.assign(table, emptyTable(FIRST_SIZE));
  else if (table.count * 2 > table.forms.length) grow(table);
}

function grow(table: Table): void {
  const { forms, hashes } = table;
  const larger = emptyTable(forms.length * 2);
  const mask = larger.forms.length - 1;
  forms.forEach((form, at) => {
    if (form === undefined) return;
    const hash = hashes[at] as number;
    let place = hash & mask;
    while (larger.forms[place] !== undefined) place = (place + 1) & mask;
    larger.forms[place] = form;
    larger.hashes[place] = hash;
  });
  Object.assign(table, larger, { count: table.count });
}
