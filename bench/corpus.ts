// Texts to measure on: articles of a fixed length joined from different reports of samples/ and, where it is there, of shared/; and one text
// of any size, as paragraphs or as a single line without a full stop. No dice: the same machine gets the same texts every time.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const SHARED_TEXTS = join(process.env.ISNAD_SHARED ?? join(ROOT, '..', 'shared'), 'texts');

/** What is used up while an article is filled: the next reports in turn, beginning again after the last. */
const STEP = 7;

/** The reports there are, in a fixed order, each with its line breaks. */
export function readReports(): readonly string[] {
  const lines = readFileSync(join(ROOT, 'samples/reports.jsonl'), 'utf8').split('\n');
  const own = lines.filter((line) => line.trim() !== '').map((line) => (JSON.parse(line) as { readonly text: string }).text);
  const shared = existsSync(SHARED_TEXTS)
    ? readdirSync(SHARED_TEXTS)
        .toSorted()
        .map((name) => readFileSync(join(SHARED_TEXTS, name), 'utf8'))
    : [];
  return [...own, ...shared].map((text) => text.trim());
}

/** `count` articles of exactly `length` characters. Each begins with another report and goes on with others, so that no two are alike. */
export function buildArticles(reports: readonly string[], count: number, length: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / reports.length);
    let text = '';
    for (let next = index; text.length < length; next += STEP + round)
      text += `${text === '' ? '' : '\n'}${reports[next % reports.length]}`;
    return text.slice(0, length).toWellFormed();
  });
}

/** One text of about `bytes` UTF-8 bytes; `line`: without line breaks and without anything that ends a sentence. */
export function buildText(reports: readonly string[], bytes: number, shape: 'paragraphs' | 'line'): string {
  const parts =
    shape === 'paragraphs' ? reports : reports.map((text) => text.replace(/[.!?\u061F\u06D4\u2026\r\n]+/gu, ' ').trim());
  const joint = shape === 'paragraphs' ? '\n\n' : ' ';
  const sizes = parts.map((part) => Buffer.byteLength(part) + joint.length);
  const chosen: string[] = [];
  for (let index = 0, size = 0; size < bytes; index++) {
    chosen.push(parts[index % parts.length] as string);
    size += sizes[index % sizes.length] as number;
  }
  return Buffer.from(chosen.join(joint))
    .subarray(0, bytes)
    .toString('utf8')
    .replace(/\uFFFD$/u, '');
}
