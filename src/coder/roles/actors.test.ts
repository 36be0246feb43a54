// Who acts: one check per construction. The sentences are this project's own.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** The actors of the event whose trigger contains a word, by the words that denote them. */
function actorsOf(text: string, trigger: string): readonly string[] {
  const { events } = codeArticle({ text });
  const event = events.find((one) => text.slice(...one.trigger).includes(trigger));
  return (event?.actor ?? []).map(({ span }) => (span ? text.slice(...span) : '-'));
}

const check = (text: string, trigger: string, expected: readonly string[]): void =>
  expect(actorsOf(text, trigger), `${text} [${trigger}]`).toEqual(expected);

test('a dropped subject has the words that it refers back to', () => {
  check('هاجم مسلحون مجهولون قرية في الشمال وقتلوا ثلاثة من سكانها.', 'وقتلوا', ['مسلحون مجهولون']);
});
