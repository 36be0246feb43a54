// Reads one document of any kind that is read whole, with all that is inside it. Never throws: what is wrong with it is its result.

import { AppError } from '../../domain/errors.ts';
import { type DatelineWords, type Document, LARGEST_DOCUMENT, LARGEST_TEXT, type ReadResult } from '../report.ts';
import { decodeText } from './decode-text.ts';
import { hostOf } from './host-of.ts';
import { type Candidate, chooseMetadata } from './metadata.ts';

/** Documents inside documents: a mail forwarded in a mail. */
const DEEPEST = 4;

export async function readDocument(document: Document, words: DatelineWords, depth = 0): Promise<readonly ReadResult[]> {
  const place = { input: document.name, line: null };
  const limit = document.format === 'text' ? LARGEST_TEXT : LARGEST_DOCUMENT;
  if (document.bytes.length > limit) return [{ error: new AppError('INPUT_TOO_LARGE', { limit: limit / 1_000_000 }, { place }) }];
  try {
    return await read(document, words, depth);
  } catch (cause) {
    // A parser that fails on input that nobody foresaw must not take the other documents with it.
    const reason = (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);
    return [{ error: new AppError('DOCUMENT_DAMAGED', { format: document.format.toUpperCase(), reason }, { place, cause }) }];
  }
}

async function read(document: Document, words: DatelineWords, depth: number): Promise<readonly ReadResult[]> {
  switch (document.format) {
    case 'text': {
      const decoded = decodeText(document.bytes);
      const from = (value: string | null): readonly Candidate[] => [{ value, origin: 'address' }];
      const candidates = { url: from(document.address), outlet: from(hostOf(document.address)) };
      const { metadata, diagnostics } = chooseMetadata(candidates, document.metadata);
      const report = { article: { ...metadata, text: decoded.text }, place: { input: document.name, line: null } };
      return [{ report: { ...report, diagnostics: [...decoded.diagnostics, ...diagnostics] } }];
    }
    case 'html':
      return [(await import('./pages/read-page.ts')).readPage(document, words)];
    case 'feed':
      return (await import('./feeds/read-feed.ts')).readFeed(document, words);
    case 'docx':
      return [await (await import('./office/read-docx.ts')).readDocx(document, words)];
    case 'pdf':
      return [await (await import('./office/read-pdf.ts')).readPdf(document, words)];
    case 'email':
    case 'mhtml': {
      const { results, documents } = await (await import('./mail/read-email.ts')).readEmail(document, words);
      if (depth >= DEEPEST) return results;
      const inner: ReadResult[] = [];
      for (const one of documents) inner.push(...(await readDocument(one, words, depth + 1)));
      return [...results, ...inner];
    }
  }
}
