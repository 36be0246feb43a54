// Reads a mail, and a page that a browser saved as one file (MHTML, which is a mail with the page inside). The text is that of the mail's plain part,
// else of its HTML part; what is attached and holds text is read as a document of its own.

import PostalMime from 'postal-mime';
import { AppError } from '../../../domain/errors.ts';
import type { DatelineWords, Document, DocumentFormat, ReadResult } from '../../report.ts';
import { readDay } from '../dates/read-day.ts';
import { formatOfDocument } from '../format-of.ts';
import { type Candidates, chooseMetadata } from '../metadata.ts';
import { scanPage } from '../pages/scan-page.ts';

export interface ReadMail {
  readonly results: readonly ReadResult[];
  /** Attachments, or the page itself. */
  readonly documents: readonly Document[];
}

const MOST_ATTACHMENTS = 200;
const DEEPEST = 30;

export async function readEmail(document: Document, words: DatelineWords): Promise<ReadMail> {
  const place = { input: document.name, line: null };
  let mail: Awaited<ReturnType<typeof PostalMime.parse>>;
  try {
    mail = await PostalMime.parse(document.bytes, { maxNestingDepth: DEEPEST, attachmentEncoding: 'arraybuffer' });
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);
    return { results: [{ error: new AppError('DOCUMENT_DAMAGED', { format: 'EML', reason }, { place, cause }) }], documents: [] };
  }
  const header = (key: string): string | null => mail.headers.find((one) => one.key === key)?.value ?? null;
  const saved = header('snapshot-content-location');
  if (document.format === 'mhtml' || saved !== null) return savedPage(document, mail.html ?? '', saved);
  const documents = mail.attachments.slice(0, MOST_ATTACHMENTS).flatMap((attachment): readonly Document[] => {
    const bytes =
      typeof attachment.content === 'string' ? new TextEncoder().encode(attachment.content) : new Uint8Array(attachment.content);
    const name = attachment.filename ?? '';
    const format: DocumentFormat | null = formatOfDocument(name, name === '' ? attachment.mimeType : '', bytes);
    // Signatures and calendars come as plain text without a name that says so.
    if (format === null || (format === 'text' && !/\.(?:txt|text)$/iu.test(name))) return [];
    return [{ ...document, name: `${document.name} \u203A ${name || format}`, format, bytes, charset: null, address: null }];
  });
  const text = (
    mail.text?.trim() ? mail.text.replace(/\r\n?/gu, '\n') : (scanPage(mail.html ?? '', true)?.lines.join('\n') ?? '')
  ).trim();
  if (text === '')
    return { results: documents.length > 0 ? [] : [{ error: new AppError('DOCUMENT_WITHOUT_TEXT', {}, { place }) }], documents };
  const date = header('date');
  const candidates: Candidates = {
    published: [{ value: date === null ? null : readDay(date, words), origin: 'Date' }],
    outlet: [{ value: mail.from?.address?.split('@')[1]?.toLowerCase(), origin: 'From' }],
    url: [{ value: /<(https?:\/\/[^>\s]+)>/u.exec(header('archived-at') ?? '')?.[1], origin: 'Archived-At' }],
    title: [{ value: mail.subject, origin: 'Subject' }],
    author: [{ value: mail.from?.name || mail.from?.address, origin: 'From' }],
  };
  const { metadata, diagnostics } = chooseMetadata(candidates, document.metadata);
  return { results: [{ report: { article: { ...metadata, ref: null, text }, place, diagnostics } }], documents };
}

function savedPage(document: Document, html: string, address: string | null): ReadMail {
  if (html.trim() === '') {
    const place = { input: document.name, line: null };
    return { results: [{ error: new AppError('PAGE_WITHOUT_TEXT', {}, { place }) }], documents: [] };
  }
  const bytes = new TextEncoder().encode(html);
  const isAddress = address !== null && /^https?:/iu.test(address);
  return {
    results: [],
    documents: [{ ...document, format: 'html', bytes, charset: 'utf-8', address: isAddress ? address : document.address }],
  };
}
