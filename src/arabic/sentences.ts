// Cuts normal text into sentences: at full stops, question and exclamation marks and line breaks that end something, never inside a
// number or a web address. Arabic prose joins long periods with commas and waw, so nothing is cut at those.

/** Half-open range of the normal text, trimmed of white space. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** By code unit: a look into a table for every letter of a text costs less than a look into a set. */
const ENDERS = new Uint8Array(0x10000);
for (const mark of ['.', '!', '?', '\u061F', '\n', '\u06D4', '\u2026']) ENDERS[mark.charCodeAt(0)] = 1;
const AFTER = /[\s,\u060C"')\]]/u;

/** Sentences of a normal text in order; white space between them belongs to none. */
export function findSentences(text: string): readonly SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (ENDERS[text.charCodeAt(at)] !== 1) continue;
    const character = text[at] as string;
    let end = at + 1;
    while (end < text.length && ENDERS[text.charCodeAt(end)] === 1) end++;
    const next = text[end];
    const isEnd = character === '\n' || text[end - 1] === '\n' || next === undefined || AFTER.test(next);
    if (isEnd && !isInitial(text, at)) {
      push(ranges, text, start, end);
      start = end;
    }
    at = end - 1;
  }
  push(ranges, text, start, text.length);
  return ranges;
}

/** A lone letter before the stop (`أ. ف. ب.`, `د. محمد`) is an initial, not the end of a sentence. */
function isInitial(text: string, at: number): boolean {
  if (text[at] !== '.') return false;
  const before = text[at - 1];
  const previous = text[at - 2];
  return (
    before !== undefined && /\p{L}/u.test(before) && (previous === undefined || /[\s.("]/u.test(previous)) && at + 1 < text.length
  );
}

function push(ranges: SentenceRange[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /[\s,\u060C]/u.test(text[start] as string)) start++;
  while (end > start && /\s/u.test(text[end - 1] as string)) end--;
  if (end > start && /[\p{L}\p{N}]/u.test(text.slice(start, end))) ranges.push({ start, end });
}
