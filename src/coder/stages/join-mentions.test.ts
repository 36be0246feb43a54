// Which mentions of an article tell one act: triggers with one key.

import { expect, test } from 'vitest';
import { codeArticle } from '../code-article.ts';

/** The acts of a text as triggers, those of one key together. */
function check(text: string, expected: readonly (readonly string[])[]): void {
  const byKey = Map.groupBy(codeArticle({ text }).events, ({ key }) => key);
  expect([...byKey.values()].map((events) => events.map(({ trigger }) => text.slice(...trigger)))).toEqual(expected);
}

test('a journey and the talks for which it is made are two acts', () => {
  check('وصل الرئيس الكيني إلى الدوحة لإجراء محادثات عن السودان.', [['وصل'], ['محادثات']]);
});

test('the visit is the journey told before, not what the deed beside it is for', () => {
  check('وصل الرئيس الكيني إلى الدوحة. وفسر الموقع الزيارة بسعي كينيا إلى حلفاء جدد.', [['وصل', 'الزيارة'], ['بسعي']]);
});

test('entering the seat of him who is met there is the visit', () => {
  check('دخل رئيس كينيا الكرملين وتحدث مع بوتين عن السودان.', [['دخل', 'وتحدث']]);
});

test('in what somebody gives way is what he does next', () => {
  check('رضخ الرئيس المصري للضغوط وأفرج عن الصحفيين.', [['رضخ', 'وأفرج']]);
  check('رضخ الرئيس المصري للضغوط. وأفرجت السعودية عن الصحفيين.', [['رضخ'], ['وأفرجت']]);
});
