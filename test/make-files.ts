// Makes the files that the readers are tested with, from our own sentences: ZIP, Word, PDF with Arabic as it is drawn, web archives, WACZ.

import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Input } from '../src/formats/report.ts';

export const SENTENCES = [
  'التقى وزير الخارجية المصري سامح شكري نظيره الروسي سيرغي لافروف في القاهرة يوم الثلاثاء، وأكد الجانبان ضرورة وقف إطلاق النار في ليبيا.',
  'وقال الوزير إن المحادثات تناولت العلاقات الثنائية والأوضاع الإنسانية، وإن الاجتماع المقبل سيعقد يوم الأحد في جنيف.',
  'وأضاف أن 25 شخصاً قُتلوا في القصف الذي استهدف المدينة، وأن الأطراف كلها مدعوة إلى الحوار.',
] as const;

export const inputOf = (name: string, bytes: Uint8Array, more: Partial<Input> = {}): Input => ({
  name,
  format: null,
  async *bytes() {
    for (let at = 0; at < Math.max(1, bytes.length); at += 65_536) yield bytes.subarray(at, at + 65_536);
  },
  ...more,
});

export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the headers say of the size, where they lie. */
  readonly saidSize?: number;
}

/** A ZIP of deflated files (APPNOTE 4.3). */
export function makeZip(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, saidSize } of files) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(saidSize ?? bytes.length, 18);
    fields.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, place, title]));
    parts.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, list, Buffer.from('PK\u0005\u0006'), end]);
}

const escaped = (text: string): string => text.replace(/[&<>]/gu, (one) => `&#${one.charCodeAt(0)};`);

/** `body`: WordprocessingML, or paragraphs of text. */
export function makeDocx(body: string | readonly string[], title = 'لقاء في القاهرة'): Uint8Array {
  const paragraphs =
    typeof body === 'string' ? body : body.map((text) => `<w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p>`).join('');
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: 'word/document.xml',
      content: `<?xml version="1.0"?><w:document ${word}><w:body>${paragraphs}</w:body></w:document>`,
    },
    {
      name: 'docProps/core.xml',
      content: `<cp:coreProperties><dc:title>${escaped(title)}</dc:title><dc:creator>قسم التحرير</dc:creator><dcterms:created xsi:type="x">2026-01-02T00:00:00Z</dcterms:created></cp:coreProperties>`,
    },
  ]);
}

/** Letters by their joined forms: isolated, final, initial, medial (letters that join to both sides have all four). */
const FORMS = (() => {
  const forms = new Map<string, string[]>();
  for (let code = 0xfe80; code <= 0xfef4; code++) {
    const form = String.fromCharCode(code);
    const letter = form.normalize('NFKC');
    forms.set(letter, [...(forms.get(letter) ?? []), form]);
  }
  return forms;
})();

/** A line as it is drawn, from left to right: joined forms, lam-alef as one glyph, figures and Latin words as they are read. */
export function drawnOrder(line: string): string {
  const joined = line.replace(/لا/gu, '\uFEFB');
  const shaped = [...joined].map((letter, index, all) => {
    const forms = FORMS.get(letter);
    if (forms === undefined) return letter;
    const joinsBefore = (FORMS.get(all[index - 1] ?? '')?.length ?? 0) === 4;
    const joinsAfter = forms.length === 4 && (FORMS.has(all[index + 1] ?? '') || all[index + 1] === '\uFEFB');
    return forms[joinsBefore ? (joinsAfter ? 3 : 1) : joinsAfter ? 2 : 0] ?? letter;
  });
  const pieces = shaped.join('').match(/\d+(?:[.,:/]\d+)*|[A-Za-z]+(?: [A-Za-z]+)*|[^\dA-Za-z]/gu) ?? [];
  return pieces.toReversed().join('');
}

/** A page with lines of drawn glyphs, each at its place; without a font program, which a text layer does not need. */
export function makePdf(lines: readonly string[]): Uint8Array {
  const glyphs = [...new Set(lines.join(''))];
  const code = (glyph: string): string => (glyphs.indexOf(glyph) + 1).toString(16).padStart(4, '0');
  const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');
  const shown = lines
    .map((line, index) =>
      [...line]
        .map((glyph, at) => `1 0 0 1 ${1_140 - (line.length - at) * 6} ${760 - index * 14} Tm <${code(glyph)}> Tj`)
        .join('\n'),
    )
    .join('\n');
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${glyphs
    .map((glyph) => `1 beginbfchar <${code(glyph)}> <${hex(glyph)}> endbfchar`)
    .join(' ')} endcmap end`;
  const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1200 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream(`BT /F 10 Tf\n${shown}\nET`),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Drawn /Encoding /Identity-H /DescendantFonts [6 0 R] /ToUnicode 7 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Drawn /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor 8 0 R >>',
    stream(map),
    '<< /Type /FontDescriptor /FontName /Drawn /Flags 4 /FontBBox [0 0 600 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const list = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${list}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

export interface ArchivedPage {
  readonly url: string;
  readonly type?: 'response' | 'resource' | 'conversion' | 'revisit' | 'request' | 'warcinfo';
  readonly status?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly warcHeaders?: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** A web archive, written by warcio: records that we did not write ourselves. */
export async function makeWarc(pages: readonly ArchivedPage[], gzip = true): Promise<readonly Uint8Array[]> {
  const records: Uint8Array[] = [];
  for (const { url, type = 'response', status = 'HTTP/1.1 200 OK', headers, warcHeaders = {}, body } of pages) {
    const bytes = Buffer.from(body);
    const record = WARCRecord.create(
      {
        url,
        date: '2020-01-13T10:00:00Z',
        type,
        warcVersion: 'WARC/1.1',
        warcHeaders,
        ...(type === 'response'
          ? { statusline: status, httpHeaders: headers ?? { 'Content-Type': 'text/html; charset=utf-8' } }
          : {}),
      },
      (async function* () {
        yield bytes;
      })(),
    );
    records.push(await WARCSerializer.serialize(record, { gzip, digest: {} }));
  }
  return records;
}

export const makeWacz = (warc: Uint8Array, pages: readonly string[]): Uint8Array =>
  makeZip([
    { name: 'datapackage.json', content: '{"profile":"data-package"}' },
    {
      name: 'pages/pages.jsonl',
      content: `{"format":"json-pages-1.0"}\n${pages.map((url) => JSON.stringify({ url, title: 'x' })).join('\n')}\n`,
    },
    { name: 'archive/data.warc.gz', content: warc },
  ]);

export interface PageParts {
  readonly title?: string;
  readonly head?: string;
  readonly body?: string;
}

/** A page with what news sites have around their articles. */
export function makePage({ title = 'لقاء في القاهرة', head = '', body }: PageParts = {}): string {
  const links = '<li><a href="/section/1">قسم الأخبار</a></li>'.repeat(12);
  const article = body ?? `<h1>${title}</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}`;
  return `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title} | الموقع</title>${head}
<script>var menu = "التقى الوزير";</script><style>.a { color: red }</style></head><body><nav><ul>${links}</ul></nav>
<div class="menu"><ul>${links}</ul></div><article>${article}</article><aside><p>اقرأ أيضاً: خبر آخر عن موضوع آخر لا علاقة له بهذا.</p></aside>
<footer>جميع الحقوق محفوظة</footer></body></html>`;
}

export const gzip = (text: string | Uint8Array): Uint8Array => gzipSync(text);
