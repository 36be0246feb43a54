// What brat's attributes cannot hold (days, figures, names) stands in the note of an annotation, which its window shows and lets correct:
// `act=k1; date=2020-01-17..2020-01-18; dead=7`. What an annotator writes beside that is his comment.

export interface Notes {
  readonly values: ReadonlyMap<string, string>;
  readonly comment: string | null;
}

export const NO_NOTES: Notes = { values: new Map(), comment: null };

const SEPARATOR = '; ';

/** Values that are null are left out. */
export function writeNotes(values: Readonly<Record<string, string | null>>, comment: string | null = null): string {
  const parts = Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [`${key}=${escaped(value)}`]));
  return [...parts, ...(comment === null ? [] : [escaped(comment).replaceAll('=', '%3D')])].join(SEPARATOR);
}

/** `known`: the keys; a part that has none of them is a comment. */
export function readNotes(text: string, known: readonly string[]): Notes {
  const values = new Map<string, string>();
  const comments: string[] = [];
  for (const part of text.split(/\s*;\s*/u)) {
    const [, key = '', value = ''] = /^\s*([a-z]+)\s*=(.*)$/su.exec(part) ?? [];
    if (known.includes(key)) values.set(key, unescaped(value.trim()));
    else if (part.trim() !== '') comments.push(unescaped(part.trim()));
  }
  return { values, comment: comments.length === 0 ? null : comments.join(SEPARATOR) };
}

/** A line of a file of annotations cannot hold line ends and tabs, a note no semicolon in a value, and what stands at its edges is not kept. */
const escaped = (value: string): string =>
  value.replaceAll(/[%;\p{Cc}\p{Zl}\p{Zp}\p{Cs}]|^[\s=]|\s$/gu, (one) =>
    encodeURIComponent(one.replaceAll(/\p{Cs}/gu, '\uFFFD')),
  );

/** Undoes the signs of percent of `writeNotes` and of names. */
export const unescaped = (value: string): string =>
  value.replaceAll(/(?:%[0-9A-F]{2})+/giu, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch (error) {
      // An annotator's own sign of percent.
      if (error instanceof URIError) return codes;
      throw error;
    }
  });
