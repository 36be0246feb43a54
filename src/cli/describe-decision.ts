// One decision of an analyst as parts of a line.

import type { Speaker } from '../domain/speak.ts';
import type { Decision } from '../tasks/review/review-record.ts';

/** What, of what, the value, the note. */
export function partsOf(
  review: Decision & { readonly target: string; readonly note: string | null },
  speaker: Speaker,
): readonly string[] {
  return [
    speaker.say(`review.${review.action}`),
    isolated(shortOf(review.target)),
    ...(review.action === 'correct' ? [`${review.value.field}: ${isolated(JSON.stringify(review.value.value))}`] : []),
    ...(review.action === 'rename' ? [`${isolated(review.value.en)} / ${isolated(review.value.ar)}`] : []),
    ...(review.action === 'unite' ? [`\u2192 ${isolated(review.value.into)}`] : []),
    ...(review.note === null ? [] : [isolated(`\u201C${review.note}\u201D`)]),
  ];
}

const SHORT = 10;
const shortOf = (target: string): string =>
  target.replace(/^sha256:([0-9a-f]+)(#.*)?$/u, (_, hash: string, key = '') => hash.slice(0, SHORT) + key);

/** Values come from outside: nothing of them may steer the terminal. */
export const isolated = (value: string): string => `\u2068${value.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ')}\u2069`;
