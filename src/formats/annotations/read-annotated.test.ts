// Damaged and hostile files are errors of their own, and nothing else: no other exception, no hang.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANNOTATION_FORMATS, EMOJI_REPORT, exported, files, filled, zip } from '../../../test/annotated.ts';
import { AppError } from '../../domain/errors.ts';
import { bytesAsFile } from '../readers/archives/bytes-as-file.ts';
import { readEntries } from '../readers/archives/zip-entries.ts';
import { readAnnotated } from './read-annotated.ts';
import type { ArchivedFile } from './zip-pieces.ts';

const PUT = [
  '',
  ' ',
  '\t',
  '\n',
  '0',
  '-1',
  '9999999999',
  '1.5',
  '"',
  '<',
  '&#xFFFFFF;',
  '{',
  ']',
  'null',
  'T1',
  'E1',
  ':',
  ';',
  '\u0000',
  '%ZZ',
];

test.each(ANNOTATION_FORMATS)(
  '%s: whatever is cut out and put in',
  async (format) => {
    const bytes = await exported(await filled('sqlite'), format);
    const given: ArchivedFile[] = [];
    for await (const entry of readEntries(bytesAsFile(bytes)))
      given.push({ name: entry.name, text: Buffer.concat(await Array.fromAsync(entry.bytes())).toString('utf8') });
    const whole = await Array.fromAsync(readAnnotated(zip(bytes)));
    const emoji = whole.filter((read) => 'document' in read && read.document.text.startsWith(EMOJI_REPORT.text.slice(0, 4)));
    expect([whole.length, emoji.length]).toEqual([7, 1]);
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 40 }),
      put: fc.constantFrom(...PUT),
    });
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), fc.boolean(), async (changes, hasTexts) => {
        const broken = given.map(({ name, text }) => {
          if (name.endsWith('.txt') && !hasTexts) return { name, text };
          const cut = (now: string, { at, length, put }: (typeof changes)[number]): string => {
            const start = Math.floor(at * now.length);
            return now.slice(0, start) + put + now.slice(start + length);
          };
          return { name, text: changes.reduce(cut, text) };
        });
        for await (const read of readAnnotated(files(broken))) {
          if ('document' in read) continue;
          refused += 1;
          expect(read.error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 100, seed: 20261124 },
    );
    expect(refused).toBeGreaterThan(50);
  },
  60_000,
);

test('many levels, many marks and nothing at all', async () => {
  const many = Array.from({ length: 100_000 }, (_, at) => `T${at}\tPerson 0 1\ta\n`).join('');
  const read = await Array.fromAsync(
    readAnnotated(
      files([
        { name: 'deep.xmi', text: `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI">${'<a>'.repeat(100_000)}` },
        { name: 'deep.json', text: `{"%FEATURE_STRUCTURES":${'['.repeat(100_000)}` },
        { name: 'many.txt', text: 'a' },
        { name: 'many.ann', text: many },
        { name: 'empty.xmi', text: '' },
      ]),
    ),
  );
  expect(read.map((one) => ('error' in one ? one.error.code : one.document.annotations.entities.length))).toEqual([
    'ANNOTATION_UNREADABLE',
    'ANNOTATION_UNREADABLE',
    100_000,
    'ANNOTATION_UNREADABLE',
  ]);
}, 60_000);
