import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';
import type { Encoding } from './detect-encoding.ts';

const REPORT =
  'التقى وزير الخارجية المصري سامح شكري نظيره الروسي في القاهرة، وأكد الجانبان ضرورة وقف إطلاق النار في ليبيا. ' +
  'وقال الوزير إن المحادثات تناولت العلاقات الثنائية، وإن الاجتماع المقبل سيعقد يوم الأحد.';

/** Encodes by asking the decoder what each byte means: Node writes UTF-8 only. */
function encodeSingleByte(text: string, encoding: 'windows-1256' | 'iso-8859-6'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return new Uint8Array([...text].map((character) => bytes.get(character) ?? 0x3f));
}

function encode(text: string, encoding: Encoding, hasMark: boolean): Uint8Array {
  if (encoding === 'windows-1256' || encoding === 'iso-8859-6') return encodeSingleByte(text, encoding);
  const marked = hasMark ? `\uFEFF${text}` : text;
  if (encoding === 'utf-8') return new TextEncoder().encode(marked);
  const little = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}

test.each([
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', false],
  ['utf-16le', true],
  ['utf-16be', false],
  ['utf-16be', true],
  ['windows-1256', false],
  ['iso-8859-6', false],
] as const)('%s, byte order mark: %s', (encoding, hasMark) => {
  const decoded = decodeText(encode(REPORT, encoding, hasMark));
  expect(decoded.text).toBe(REPORT);
  expect(decoded.encoding).toBe(encoding);
  const said = decoded.diagnostics.map(({ code, details }) => [code, details.encoding]);
  expect(said).toEqual(encoding === 'utf-8' ? [] : [['ENCODING_DETECTED', encoding]]);
});

test('the single-byte encodings are told apart in one short sentence', () => {
  for (const encoding of ['windows-1256', 'iso-8859-6'] as const) {
    expect(decodeText(encodeSingleByte('زار الرئيس موسكو', encoding)).text).toBe('زار الرئيس موسكو');
  }
});

test('damaged UTF-8 stays UTF-8, and the places are counted', () => {
  const [first = [], second = [], ...rest] = REPORT.split('،').map((part) => [...new TextEncoder().encode(part)]);
  const damaged = new Uint8Array([...first, 0xff, ...second, 0xfe, ...rest.flat()]);
  const decoded = decodeText(damaged);
  expect(decoded.encoding).toBe('utf-8');
  expect(decoded.diagnostics).toEqual([{ code: 'ENCODING_DAMAGED', span: null, details: { count: 2 } }]);
  expect(decoded.text.replaceAll('\uFFFD', '')).toBe(REPORT.replaceAll('،', ''));
});

test('replacement characters that a text brought itself are no damage', () => {
  expect(decodeText(new TextEncoder().encode('قال \uFFFD ذلك')).diagnostics).toEqual([]);
});

test('nothing of a French windows-1252 page is taken for Arabic', () => {
  const french = new Uint8Array(
    [...'Le pr', ...'sident a '].map((letter) => letter.charCodeAt(0)).concat([0xe9, 0xe8, 0x20, 0x61, 0x62, 0x63]),
  );
  expect(decodeText(french).encoding).toBe('utf-8');
});

test('every sequence of bytes is decoded without a throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(typeof decodeText(bytes).text).toBe('string');
    }),
    { seed: 7, numRuns: 300 },
  );
});
