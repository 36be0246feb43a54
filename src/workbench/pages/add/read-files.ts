// Files that were chosen or dropped, and addresses, as reports. Texts and JSON Lines are read in this browser; pages, PDF, Word, feeds and archives are
// read by the server, which keeps nothing of them. What cannot be read is said, the rest is read.

import type { ReadAnswer } from '../../../domain/api-views.ts';
import type { Article } from '../../../domain/index.ts';
import { ApiError, request } from '../../http/request.ts';

/** Key of a sentence, with its values. */
export interface Unread {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface ReadFiles {
  readonly reports: readonly Article[];
  readonly unread: readonly Unread[];
}

/** The usual encoding of Arabic text that is not UTF-8. */
const OTHER_ENCODING = 'windows-1256';
const NUL = '\u0000';

export async function readFiles(files: Iterable<File>): Promise<ReadFiles> {
  const reports: Article[] = [];
  const unread: Unread[] = [];
  for (const file of files) {
    if (!/\.(?:txt|text|jsonl|ndjson)$/iu.test(file.name)) {
      const read = await askServer({ name: file.name }, file);
      reports.push(...read.reports);
      unread.push(...read.unread);
      continue;
    }
    const text = decode(await file.arrayBuffer());
    if (text === null) unread.push({ key: 'add.notRead', values: { name: file.name } });
    else if (/\.(?:jsonl|ndjson)$/iu.test(file.name)) readLines(file.name, text, reports, unread);
    else reports.push({ text, ref: file.name.replace(/\.[^.]*$/u, '') });
  }
  return { reports, unread };
}

export const readAddress = (address: string): Promise<ReadFiles> => askServer({ address }, new Blob());

async function askServer(query: Readonly<Record<string, string>>, body: Blob): Promise<ReadFiles> {
  try {
    const { reports, errors, isCut } = await request<ReadAnswer>('read', { method: 'POST', query, body });
    const unread = errors.map(({ code, details }): Unread => ({ key: `error.${code}`, values: details }));
    return { reports, unread: isCut ? [...unread, { key: 'add.isCut', values: { count: reports.length } }] : unread };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const kind = error.status === 0 ? 'fault' : 'error';
    return { reports: [], unread: [{ key: `${kind}.${error.code}`, values: error.details }] };
  }
}

/** Null for bytes that are no text. */
function decode(bytes: ArrayBuffer): string | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder(OTHER_ENCODING).decode(bytes);
  }
  return text.includes(NUL) ? null : text;
}

function readLines(name: string, text: string, reports: Article[], unread: Unread[]): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const report = reportIn(line);
    if (report === null) unread.push({ key: 'add.badLine', values: { name, line: index + 1 } });
    else reports.push(report);
  }
}

function reportIn(line: string): Article | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const { text, id, url, outlet, title, published } = parsed as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string') return null;
  const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    text,
    ref: typeof id === 'number' ? String(id) : word(id),
    url: word(url),
    outlet: word(outlet),
    title: word(title),
    published: word(published),
  };
}
