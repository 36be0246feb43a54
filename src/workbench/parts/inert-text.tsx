// Words of a source, shown so that they can do nothing: they are isolated from the text around them, and what is meant to be invisible or to turn the
// text around is taken out. The report page shows such characters as visible marks instead.

import { language } from '../language/say.ts';

/** Controls of direction, zero-width and other invisible characters. Joiners stay where letters stand beside them: they are spelling. */
const HIDDEN =
  /[\u200B\u200E\u200F\u061C\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/gu;

export const inert = (text: string): string => text.replace(HIDDEN, '');

export const isHidden = (character: string): boolean => character.search(HIDDEN) >= 0;

/** A title or a name that goes on without end is cut: nobody reads it, and it would fill the page. */
const LONGEST_LINE = 400;

export const line = (text: string): string =>
  text.length > LONGEST_LINE ? `${inert(text.slice(0, LONGEST_LINE))}\u2026` : inert(text);

/** A title, a name of an outlet, a word, as given. */
export function SourceWords({ text, lang }: { readonly text: string; readonly lang?: string }) {
  return (
    <bdi dir="auto" {...(lang === undefined ? {} : { lang })}>
      {line(text)}
    </bdi>
  );
}

/** A name that is there in both languages. */
export function BothNames({ name }: { readonly name: { readonly en: string; readonly ar: string } }) {
  const own = name[language.value];
  return <SourceWords text={own === '' ? name.en || name.ar : own} />;
}

/** The address of a report, where it is one that a browser may open; null for `javascript:` and its kind. */
export function webAddress(url: string | null): string | null {
  if (url === null) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
