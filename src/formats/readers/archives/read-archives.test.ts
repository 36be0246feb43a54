import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeDocx, makePage, makeWacz, makeWarc, makeZip, SENTENCES } from '../../../../test/make-files.ts';
import { codesOf, readAll, reportsOf } from '../../../../test/read-all.ts';

const TEXT = SENTENCES.join('\n');
const pages = Array.from({ length: 5 }, (_, index) => ({
  url: `https://news.example/${index}`,
  body: makePage({ title: `خبر ${index}` }),
}));
const urls = (results: Awaited<ReturnType<typeof readAll>>): readonly (string | null | undefined)[] =>
  reportsOf(results).map(({ article }) => article.url);

test('a WARC that warcio wrote: responses, resources and conversions with their addresses; the rest is passed over', async () => {
  const records = await makeWarc([
    { url: 'x', type: 'warcinfo', body: 'software: test' },
    { url: 'https://news.example/0', type: 'request', body: 'GET / HTTP/1.1\r\n\r\n' },
    { url: 'https://news.example/0', body: makePage() },
    { url: 'https://news.example/gone', status: 'HTTP/1.1 404 Not Found', body: makePage() },
    { url: 'https://news.example/a.js', headers: { 'Content-Type': 'text/javascript' }, body: 'var x' },
    { url: 'https://news.example/robots.txt', headers: { 'Content-Type': 'text/plain' }, body: 'User-agent: *' },
    {
      url: 'https://news.example/1',
      headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
      body: gzipSync(makePage()),
    },
    {
      url: 'https://news.example/2',
      headers: { 'Content-Type': 'text/html', 'Transfer-Encoding': 'chunked' },
      body: chunked(makePage()),
    },
    { url: 'https://news.example/3.docx', headers: { 'Content-Type': 'application/octet-stream' }, body: makeDocx(SENTENCES) },
    { url: 'https://news.example/4', type: 'conversion', warcHeaders: { 'Content-Type': 'text/plain' }, body: TEXT },
    { url: 'https://news.example/5', type: 'resource', warcHeaders: { 'Content-Type': 'text/html' }, body: makePage() },
  ]);
  for (const [name, bytes] of [
    ['a.warc.gz', Buffer.concat(records)],
    ['a.warc', Buffer.concat(records.map((record) => gunzipSync(record)))],
    ['whole.warc.gz', gzipSync(Buffer.concat(records.map((record) => gunzipSync(record))))],
  ] as const) {
    const results = await readAll(name, bytes);
    expect(codesOf(results)).toEqual([]);
    expect(urls(results)).toEqual([0, 1, 2, 3, 4, 5].map((one) => `https://news.example/${one}${one === 3 ? '.docx' : ''}`));
    for (const { article } of reportsOf(results)) expect(article.text).toBe(TEXT);
  }
});

function chunked(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  const parts = [0, 1, 2].map((part) => bytes.subarray((part * bytes.length) / 3, ((part + 1) * bytes.length) / 3));
  const written = parts.flatMap((part) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
  return Buffer.concat([...written, Buffer.from('0\r\n\r\n')]);
}

test('revisits stand for what was read before; what is not there is said once, with how many', async () => {
  const digest = { 'WARC-Payload-Digest': 'sha1:AAAA' };
  const revisit = (name: string) => ({
    url: `https://news.example/${name}`,
    type: 'revisit' as const,
    warcHeaders: { ...digest, 'WARC-Profile': 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest' },
    body: '',
  });
  const known = await makeWarc([
    { url: 'https://news.example/1', warcHeaders: digest, body: makePage() },
    revisit('1'),
    revisit('2'),
  ]);
  expect(codesOf(await readAll('a.warc.gz', Buffer.concat(known)))).toEqual([]);
  const orphans = await readAll('a.warc.gz', Buffer.concat(await makeWarc([revisit('1'), revisit('2')])));
  expect(orphans.map((result) => ('error' in result ? [result.error.code, result.error.details.count] : null))).toEqual([
    ['WARC_REVISITS', 2],
  ]);
});

test.each([
  ['too long', 'Content-Length: 999999'],
  ['far too long', 'Content-Length: 99999999999'],
  ['too short', 'Content-Length: 300'],
  ['negative', 'Content-Length: -5'],
  ['no number', 'Content-Length: x'],
])('a length that is %s is one problem, and the next record is read', async (_, lie) => {
  const records = await makeWarc(pages, false);
  const lying = records.map((record, index) =>
    index === 2
      ? Buffer.from(
          Buffer.from(record)
            .toString('latin1')
            .replace(/Content-Length: \d+/u, lie),
          'latin1',
        )
      : record,
  );
  for (const archive of [Buffer.concat(lying), Buffer.concat(lying.map((record) => gzipSync(record)))]) {
    const results = await readAll('a.warc', archive, { input: { format: 'warc' } });
    expect(codesOf(results)).toEqual(['WARC_DAMAGED']);
    expect(urls(results)).toEqual([0, 1, 3, 4].map((one) => `https://news.example/${one}`));
  }
});

test('a gzip member that is damaged, garbage in between, and a cut end', async () => {
  const records = (await makeWarc(pages)).map((record) => Buffer.from(record));
  const damaged = records.map((record, index) =>
    index === 1 ? Buffer.concat([record.subarray(0, 60), Buffer.alloc(40, 0xaa), record.subarray(100)]) : record,
  );
  const first = await readAll('a.warc.gz', Buffer.concat(damaged));
  expect([codesOf(first), urls(first).length]).toEqual([['WARC_DAMAGED'], 4]);
  const garbage = await readAll(
    'a.warc.gz',
    Buffer.concat([...records.slice(0, 2), Buffer.from('garbage between members'), ...records.slice(2)]),
  );
  expect([codesOf(garbage), urls(garbage).length]).toEqual([['WARC_DAMAGED'], 5]);
  const cut = await readAll('a.warc.gz', Buffer.concat(records).subarray(0, -70));
  expect([codesOf(cut), urls(cut).length]).toEqual([['WARC_DAMAGED'], 4]);
});

test('a part of an archive, as an index gives it', async () => {
  const records = await makeWarc(pages);
  const start = (records[0]?.length ?? 0) + (records[1]?.length ?? 0);
  const results = await readAll('part', Buffer.concat(records).subarray(start, start + (records[2]?.length ?? 0)), {
    input: { format: 'warc' },
  });
  expect(urls(results)).toEqual(['https://news.example/2']);
});

test('WACZ: the pages of its list, and documents', async () => {
  const warc = Buffer.concat(
    await makeWarc([
      ...pages,
      { url: 'https://news.example/a.docx', headers: { 'Content-Type': 'application/octet-stream' }, body: makeDocx(SENTENCES) },
    ]),
  );
  const listed = await readAll('a.wacz', makeWacz(warc, ['https://news.example/3']));
  expect(urls(listed)).toEqual(['https://news.example/3', 'https://news.example/a.docx']);
  expect(urls(await readAll('a.wacz', makeWacz(warc, [])))).toHaveLength(6);
});

test('ZIP: files of formats that are read, ZIPs in it, bad files one problem each', async () => {
  const inner = makeZip([{ name: 'c.html', content: makePage() }]);
  const zip = makeZip([
    { name: 'site/a.html', content: makePage() },
    { name: 'site/a.css', content: 'a{}' },
    { name: '__MACOSX/site/._a.html', content: 'x' },
    { name: 'bad.docx', content: 'no word' },
    { name: 'inner.zip', content: inner },
    { name: 'b.txt', content: TEXT },
    { name: 'lies.txt', content: TEXT, saidSize: 10 },
    { name: 'bomb.txt', content: 'ا'.repeat(12_000_000) },
    { name: 'd.jsonl', content: `${JSON.stringify({ id: 'd', text: TEXT })}\n{\n` },
  ]);
  const results = await readAll('a.zip', zip);
  expect(codesOf(results)).toEqual(['DOCUMENT_DAMAGED', 'ZIP_DAMAGED', 'ZIP_BOMB', 'LINE_NOT_JSON']);
  expect(reportsOf(results).map(({ place }) => place.input)).toEqual([
    'a.zip › site/a.html',
    'a.zip › inner.zip › c.html',
    'a.zip › b.txt',
    'a.zip › d.jsonl',
  ]);
  for (const { article } of reportsOf(results)) expect(article.text).toBe(TEXT);
});

test('a ZIP that is cut, that is none, and ZIPs without end', async () => {
  const zip = makeZip([{ name: 'a.txt', content: TEXT }]);
  expect(codesOf(await readAll('a.zip', zip.subarray(0, -30)))).toEqual(['ZIP_DAMAGED']);
  expect(codesOf(await readAll('a.zip', 'no zip at all'))).toEqual(['ZIP_DAMAGED']);
  let nested = zip;
  for (let depth = 0; depth < 5; depth++) nested = makeZip([{ name: 'n.zip', content: nested }]);
  expect(codesOf(await readAll('a.zip', nested))).toEqual(['ARCHIVE_TOO_DEEP']);
});
