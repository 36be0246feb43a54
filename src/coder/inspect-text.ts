// Looks at a text before it is read: what it is not (Arabic, text at all) is said in diagnostics, and nothing stops the coder.

import type { Diagnostic } from '../domain/index.ts';

export interface Inspected {
  readonly text: string;
  /** BCP 47 language of the text: `ar`, or `und` where hardly any of it is Arabic. */
  readonly language: string;
  readonly diagnostics: readonly Diagnostic[];
}

const SAMPLE = 200_000;

/** Counts the letters of a text's beginning. Lone surrogates and control characters are kept as they are: offsets must not move. */
export function inspectText(given: unknown): Inspected {
  const text = typeof given === 'string' ? given : '';
  const diagnostics: Diagnostic[] = [];
  const say = (code: string, details: Diagnostic['details'] = {}) => diagnostics.push({ code, span: null, details });
  const sample = text.slice(0, SAMPLE);
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const controls = sample.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/gu)?.length ?? 0;
  if (text.trim() === '') say('TEXT_EMPTY');
  else if (controls > sample.length / 20) say('TEXT_BINARY', { share: Math.round((100 * controls) / sample.length) });
  const isArabic = arabic > 0 && arabic >= letters / 2;
  if (text.trim() !== '' && arabic === 0) say('TEXT_NOT_ARABIC', { share: 0 });
  else if (letters > 0 && !isArabic) say('TEXT_MIXED_LANGUAGES', { share: Math.round((100 * arabic) / letters) });
  if (/[\u202A-\u202E\u2066-\u2069]/u.test(sample)) say('TEXT_DIRECTION_OVERRIDES');
  return { text, language: isArabic ? 'ar' : 'und', diagnostics };
}
