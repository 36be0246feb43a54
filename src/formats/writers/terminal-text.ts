// Text for a terminal: what is safe to print, how wide it is, wrapping, isolation of right-to-left text, colour. Knows no event.

export type Style = 'bold' | 'dim' | 'reverse' | 'green' | 'yellow' | 'red' | 'cyan';

const CODES: Readonly<Record<Style, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  reverse: [7, 27],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** Styles text where the terminal has colour, and gives it back as it is where not. */
export type Paint = (style: Style, text: string) => string;

export const painter =
  (hasColor: boolean): Paint =>
  (style, text) => {
    const [on, off] = CODES[style];
    return hasColor && text !== '' ? `\u001B[${on}m${text}\u001B[${off}m` : text;
  };

/** Between these stand the words to mark; they have no width and cannot come from a text, `printable` takes them out. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/**
 * Text from outside as it may be printed: one line, without control characters (an escape sequence in an article must not reach the
 * terminal), without direction overrides (they would reorder what stands around them), without our own marks.
 */
export const printable = (text: string): string =>
  text.replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uE000\uE001]/gu, '').replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');

const NO_WIDTH = /[\p{M}\p{Cf}\uE000\uE001]/u;
const TWO_CELLS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;
const ESCAPES = /\u001B\[\d+m/gu;

/** Columns that the text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text.replace(ESCAPES, '')) width += NO_WIDTH.test(character) ? 0 : TWO_CELLS.test(character) ? 2 : 1;
  return width;
}

export const padTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Breaks at spaces into lines of at most `width` columns; a word that is longer is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((one) => cut(one, width))) {
    const wide = displayWidth(word);
    if (line !== '' && used + 1 + wide > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line = line === '' ? word : `${line} ${word}`;
    used += (used > 0 ? 1 : 0) + wide;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function cut(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of word) {
    const wide = displayWidth(character);
    if (used + wide > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += wide;
  }
  return [...parts, part];
}

const hasArabic = (text: string): boolean => /\p{Script=Arabic}/u.test(text);

/** A right-to-left line of its own: isolated, so that neither its direction nor its punctuation leaks into the line that holds it. */
export const isolateLine = (text: string): string => `\u2067${text}\u2069`;

/** A name inside a line of the other direction; pure Latin text needs no isolation. */
export const isolate = (text: string): string => (hasArabic(text) ? `\u2068${text}\u2069` : text);

/** Turns the marks into what this terminal can show: reverse video, or brackets where it has no colour. */
export function showMarks(lines: readonly string[], paint: Paint, hasColor: boolean): readonly string[] {
  if (!hasColor) return lines.map((line) => line.replaceAll(MARK_START, '\u27E6').replaceAll(MARK_END, '\u27E7'));
  let isOpen = false;
  return lines.map((line) => {
    const parts = line.split(/([\uE000\uE001])/u);
    return parts
      .map((part) => {
        if (part === MARK_START) isOpen = true;
        else if (part === MARK_END) isOpen = false;
        else return isOpen ? paint('reverse', part) : part;
        return '';
      })
      .join('');
  });
}
