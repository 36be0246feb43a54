// Which format a file has: by the ending of its name, else by what a server said, else by its first bytes. What looks like nothing else is text.

import { DOCUMENT_FORMATS, type DocumentFormat, type Format } from '../report.ts';

const ENDINGS: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  csv: 'csv',
  tsv: 'tsv',
  tab: 'tsv',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mhtml: 'mhtml',
  mht: 'mhtml',
  rss: 'feed',
  atom: 'feed',
  xml: 'feed',
  eml: 'email',
  pdf: 'pdf',
  docx: 'docx',
  zip: 'zip',
  wacz: 'wacz',
  warc: 'warc',
  'warc.gz': 'warc',
  wet: 'warc',
  'wet.gz': 'warc',
};

/** Null where the ending says nothing. */
export function formatOfName(name: string): Format | null {
  const base = name.split(/[?#]/u, 1)[0] ?? '';
  const ending = /\.((?:warc|wet)\.gz|[a-z\d]{1,8})$/iu.exec(base)?.[1]?.toLowerCase();
  return ending === undefined ? null : (ENDINGS[ending] ?? null);
}

const TYPES: readonly (readonly [RegExp, Format])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)/iu, 'html'],
  [/^application\/(?:rss|atom|rdf)\+xml/iu, 'feed'],
  [/^(?:application\/pdf|application\/x-pdf)/iu, 'pdf'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml/iu, 'docx'],
  [/^message\/rfc822/iu, 'email'],
  [/^(?:multipart\/related|application\/x-mimearchive)/iu, 'mhtml'],
  [/^application\/(?:warc|x-warc)/iu, 'warc'],
  [/^application\/(?:wacz|x-wacz)/iu, 'wacz'],
  [/^application\/(?:x-ndjson|jsonl|x-jsonlines)/iu, 'json-lines'],
  [/^text\/csv/iu, 'csv'],
  [/^text\/tab-separated-values/iu, 'tsv'],
  [/^application\/(?:zip|x-zip-compressed)/iu, 'zip'],
];

/** Null where the type says nothing, or what servers say of anything (`text/plain`, `application/octet-stream`, `text/xml`). */
export const formatOfType = (type: string): Format | null => TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? null;

/** By the first bytes; `head` should have a thousand of them. */
export function formatOfBytes(head: Uint8Array): Format {
  const latin = new TextDecoder('latin1').decode(head.subarray(0, 2_048));
  if (latin.startsWith('%PDF-')) return 'pdf';
  if (latin.startsWith('PK\u0003\u0004')) return /word\/|_rels\/\.rels|\[Content_Types\]/u.test(latin) ? 'docx' : 'zip';
  if (/^WARC\/1\.\d/u.test(latin) || latin.startsWith('\u001F\u2039')) return 'warc';
  const start = latin
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/u, '')
    .replaceAll('\u0000', '')
    .trimStart();
  if (/^(?:<\?xml[^>]{0,200}\?>\s{0,99}|<!--[\s\S]{0,500}?-->\s{0,99}){0,3}<(?:rss|feed|rdf:RDF)\b/u.test(start)) return 'feed';
  if (/^(?:<\?xml[^>]{0,200}\?>\s{0,99}|<!--[\s\S]{0,1500}?-->\s{0,99}){0,3}<(?:!doctype\s+html|html|head|body)\b/iu.test(start))
    return 'html';
  if (
    /^(?:Received|Return-Path|Delivered-To|From|Message-ID|MIME-Version|Subject|Date|X-[\w-]+): /u.test(start) &&
    /^(?:From|Message-ID|MIME-Version): /imu.test(start)
  )
    return /^Content-Type: multipart\/related/imu.test(start) && /Snapshot-Content-Location/u.test(start) ? 'mhtml' : 'email';
  if (/^\{"/u.test(start) && /^\{[^\n]*\}\s*(?:\n|$)/u.test(start)) return 'json-lines';
  return 'text';
}

/** Of a file inside an archive, or one that was fetched: as a document, or null where it is none. */
export function formatOfDocument(name: string, type: string, bytes: Uint8Array): DocumentFormat | null {
  const format =
    formatOfType(type) ??
    (type === '' || /^(?:application\/octet-stream|text\/plain|(?:text|application)\/xml)/iu.test(type)
      ? shown(name, bytes)
      : null);
  return format !== null && (DOCUMENT_FORMATS as readonly string[]).includes(format) ? (format as DocumentFormat) : null;
}

const shown = (name: string, bytes: Uint8Array): Format => {
  const looks = formatOfBytes(bytes);
  return looks === 'text' ? (formatOfName(name) ?? 'text') : looks;
};
