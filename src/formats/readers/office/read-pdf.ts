// Reads the text layer of a PDF, as well as it goes: glyphs by their place on the page, lines from above, Arabic put into reading order. Title, author
// and day from its properties. Pages that are pictures have no text.

import { getDocumentProxy } from 'unpdf';
import { AppError } from '../../../domain/errors.ts';
import { type DatelineWords, type Document, LARGEST_TEXT, type ReadResult } from '../../report.ts';
import { fromDateline, readDateline } from '../dates/read-dateline.ts';
import { chooseMetadata } from '../metadata.ts';
import { type Glyphs, pageText } from './page-text.ts';

const MOST_PAGES = 3_000;

export async function readPdf(document: Document, words: DatelineWords): Promise<ReadResult> {
  const place = { input: document.name, line: null };
  let pages: readonly string[];
  let info: Readonly<Record<string, unknown>>;
  try {
    ({ pages, info } = await pagesOf(document.bytes));
  } catch (cause) {
    if (cause instanceof AppError) return { error: new AppError(cause.code, cause.details, { place }) };
    const reason = (cause instanceof Error ? cause.message : String(cause)).slice(0, 200);
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    return {
      error: isLocked
        ? new AppError('PDF_ENCRYPTED', {}, { place })
        : new AppError('DOCUMENT_DAMAGED', { format: 'PDF', reason }, { place, cause }),
    };
  }
  const text = pages.filter((page) => page !== '').join('\n');
  if (text === '') return { error: new AppError('DOCUMENT_WITHOUT_TEXT', {}, { place }) };
  const dateline = readDateline(text, words);
  const said = (key: string): string | null => (typeof info[key] === 'string' ? (info[key] as string) : null);
  const { metadata, diagnostics } = chooseMetadata(
    {
      // The day on which the file was made says nothing of the report's.
      published: [fromDateline(dateline.day?.day, dateline.day?.span)],
      outlet: [fromDateline(dateline.outlet?.name, dateline.outlet?.span)],
      url: [{ value: document.address, origin: 'address' }],
      title: [{ value: said('Title'), origin: 'PDF Title' }],
      author: [{ value: said('Author'), origin: 'PDF Author' }],
    },
    document.metadata,
  );
  const bestEffort = { code: 'PDF_BEST_EFFORT', span: null, details: {} };
  return { report: { article: { ...metadata, ref: null, text }, place, diagnostics: [bestEffort, ...diagnostics] } };
}

interface ReadPages {
  readonly pages: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
}

async function pagesOf(bytes: Uint8Array): Promise<ReadPages> {
  // The parser takes the bytes away from whoever gave them.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { disableFontFace: true, verbosity: 0 });
  try {
    const { info } = (await pdf.getMetadata()) as unknown as { readonly info: Readonly<Record<string, unknown>> };
    const pages: string[] = [];
    let size = 0;
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const text = pageText(items.flatMap(glyphsOf));
      page.cleanup();
      size += text.length;
      if (size > LARGEST_TEXT / 2) throw new AppError('INPUT_TOO_LARGE', { limit: LARGEST_TEXT / 1_000_000 });
      pages.push(text);
    }
    return { pages, info };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function glyphsOf(item: object): readonly Glyphs[] {
  if (!('str' in item) || !('transform' in item)) return [];
  const { str, transform, width, height } = item as {
    readonly str: string;
    readonly transform: readonly number[];
    readonly width: number;
    readonly height: number;
  };
  if (str === '') return [];
  return [{ text: str, x: transform[4] ?? 0, y: transform[5] ?? 0, width, size: height || Math.abs(transform[3] ?? 0) || 10 }];
}
