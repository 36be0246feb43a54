// Reads a Word document: its paragraphs in order, tables row by row, without what was deleted under review, notes and headers; title and author from its
// properties, outlet and day from its dateline. Reads document.xml piece by piece and unfolds no entities.

import { Parser } from 'htmlparser2';
import { AppError } from '../../../domain/errors.ts';
import { type DatelineWords, type Document, LARGEST_DOCUMENT, LARGEST_TEXT, type ReadResult } from '../../report.ts';
import { allBytes, bytesAsFile } from '../archives/bytes-as-file.ts';
import { readEntries } from '../archives/zip-entries.ts';
import { fromDateline, readDateline } from '../dates/read-dateline.ts';
import { chooseMetadata } from '../metadata.ts';
import { tidy } from '../pages/scan-page.ts';

export async function readDocx(document: Document, words: DatelineWords): Promise<ReadResult> {
  const place = { input: document.name, line: null };
  let [text, properties]: [string | null, string] = [null, ''];
  try {
    for await (const entry of readEntries(bytesAsFile(document.bytes))) {
      if (entry.name === 'word/document.xml') text = await paragraphsOf(entry.bytes());
      else if (entry.name === 'docProps/core.xml')
        properties = new TextDecoder().decode(await allBytes({ name: entry.name, bytes: entry.bytes }, LARGEST_DOCUMENT));
    }
  } catch (cause) {
    const reason = cause instanceof AppError ? cause.code : cause instanceof Error ? cause.message : String(cause);
    return { error: new AppError('DOCUMENT_DAMAGED', { format: 'DOCX', reason: reason.slice(0, 200) }, { place, cause }) };
  }
  if (text === null)
    return { error: new AppError('DOCUMENT_DAMAGED', { format: 'DOCX', reason: 'word/document.xml' }, { place }) };
  if (text.trim() === '') return { error: new AppError('DOCUMENT_WITHOUT_TEXT', {}, { place }) };
  const property = (name: string): string | null =>
    new RegExp(`<${name}[^>]{0,200}>([^<]{1,1000})</${name}>`, 'u').exec(properties)?.[1] ?? null;
  const dateline = readDateline(text, words);
  const { metadata, diagnostics } = chooseMetadata(
    {
      // The day on which the file was made says nothing of the report's.
      published: [fromDateline(dateline.day?.day, dateline.day?.span)],
      outlet: [fromDateline(dateline.outlet?.name, dateline.outlet?.span)],
      url: [{ value: document.address, origin: 'address' }],
      title: [{ value: unescaped(property('dc:title')), origin: 'dc:title' }],
      author: [{ value: unescaped(property('dc:creator')), origin: 'dc:creator' }],
    },
    document.metadata,
  );
  return { report: { article: { ...metadata, ref: null, text }, place, diagnostics } };
}

const unescaped = (value: string | null): string | null =>
  value?.replace(
    /&(?:amp|lt|gt|quot|apos);/gu,
    (entity) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? "'",
  ) ?? null;

/** Text in these is not seen: deletions under review, field codes, the copy of a drawing for old programs. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:pPr', 'w:rPr', 'w:sectPr']);

async function paragraphsOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const paragraphs: string[] = [];
  let [line, unseen, isText, size] = ['', 0, false, 0];
  const parser = new Parser(
    {
      onopentag(name) {
        if (UNSEEN.has(name)) unseen += 1;
        else if (name === 'w:t') isText = true;
        else if (unseen === 0 && (name === 'w:tab' || name === 'w:br' || name === 'w:tc')) line += name === 'w:br' ? '\n' : ' ';
      },
      ontext(text) {
        if (isText && unseen === 0) line += text;
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseen -= 1;
        else if (name === 'w:t') isText = false;
        else if (name === 'w:p') {
          for (const part of line.split('\n')) if (tidy(part) !== '') paragraphs.push(tidy(part));
          line = '';
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder();
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > LARGEST_TEXT) throw new AppError('INPUT_TOO_LARGE', { limit: LARGEST_TEXT / 1_000_000 });
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  parser.end(decoder.decode());
  return paragraphs.join('\n');
}
