import { expect, test } from 'vitest';
import { makePage, SENTENCES } from '../../../../test/make-files.ts';
import { codesOf, originsOf, readAll, readOne } from '../../../../test/read-all.ts';

const TEXT = SENTENCES.join('\n');

test('the main text without title, menus, scripts and margins, a block a line', async () => {
  const { article } = await readOne('a.html', makePage());
  expect(article.text).toBe(TEXT);
  expect(article.title).toBe('لقاء في القاهرة');
});

test('each value from the first place that says it, with its origin', async () => {
  const linked = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebPage', '@id': 'https://news.example/p' },
      {
        '@type': ['NewsArticle'],
        headline: 'العنوان في البيانات',
        description: 'وسم </b> و<!-- تعليق --> في البيانات',
        datePublished: '2016-06-30T23:00:00+03:00',
        author: [{ '@type': 'Person', name: 'مراسلة' }],
        publisher: { '@id': '#publisher' },
      },
      { '@type': 'Organization', '@id': '#publisher', name: 'الموقع' },
    ],
  };
  const head = `<script type="application/ld+json">${JSON.stringify(linked)}</script>
    <meta property="article:published_time" content="2016-07-01T00:00:00Z"><meta property="og:title" content="عنوان آخر">
    <link rel="canonical" href="https://www.news.example/p">`;
  const report = await readOne('a.html', makePage({ head }), { input: { address: 'https://news.example/p?utm=1' } });
  expect(report.article).toMatchObject({
    title: 'العنوان في البيانات',
    published: '2016-06-30',
    outlet: 'news.example',
    url: 'https://www.news.example/p',
    text: TEXT,
  });
  expect(originsOf(report)).toEqual({
    published: 'JSON-LD datePublished',
    outlet: 'address',
    url: 'link canonical',
    title: 'JSON-LD headline',
    author: 'JSON-LD author',
  });
});

test.each([
  ['meta article:published_time', '<meta property="article:published_time" content="2016-06-30T08:00:00+03:00">', ''],
  ['meta pubdate', '<meta name="pubdate" content="Thu, 30 Jun 2016">', ''],
  ['<time>', '', '<time datetime="2016-06-30T08:00">قبل يوم</time>'],
  ['line below the heading', '', '<div class="d">الخميس 30 حزيران / يونيو 2016</div>'],
])('the day from %s', async (origin, head, below) => {
  const body = `<h1>لقاء في القاهرة</h1>${below}${SENTENCES.map((text) => `<p>${text}</p>`).join('')}`;
  const report = await readOne('a.html', makePage({ head, body }));
  expect([report.article.published, originsOf(report).published]).toEqual(['2016-06-30', origin]);
});

test('the day from the dateline knows its words, and from the address when nothing else says it', async () => {
  const body = `<h1>لقاء</h1><p>القاهرة 30 يونيو 2016 (رويترز) - ${SENTENCES[0]}</p><p>${SENTENCES[1]}</p>`;
  const report = await readOne('a.html', makePage({ body }));
  const found = report.diagnostics.find(({ details }) => details.field === 'published');
  expect([report.article.published, found?.details.origin]).toEqual(['2016-06-30', 'dateline']);
  expect(report.article.text.slice(...(found?.span ?? [0, 0]))).toBe('30 يونيو 2016');
  const dated = await readOne('a.html', makePage(), { input: { address: 'https://news.example/2016/06/30/visit.html' } });
  expect([dated.article.published, originsOf(dated).published]).toEqual(['2016-06-30', 'address']);
});

test('today in the page head is not the day of the report', async () => {
  const body = `<div>الثلاثاء 24 نوفمبر 2026</div><h1>لقاء</h1>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}`;
  expect((await readOne('a.html', makePage({ body }))).article.published).toBeNull();
});

test('pages saved by browsers know where they came from', async () => {
  const saved = makePage().replace('<html', '<!-- saved from url=(0030)https://www.news.example/p/1 -->\n<html');
  expect((await readOne('a.html', saved)).article).toMatchObject({ url: 'https://www.news.example/p/1', outlet: 'news.example' });
  const html = makePage();
  const mhtml = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/p/2\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://news.example/p/2\r\n\r\n${Buffer.from(html).toString('base64')}\r\n--b--\r\n`;
  expect((await readOne('a.mhtml', mhtml)).article).toMatchObject({ url: 'https://news.example/p/2', text: TEXT });
});

test('an address that a page claims of another site is not believed', async () => {
  const head = '<link rel="canonical" href="https://other.example/p"><meta property="og:url" content="javascript:alert(1)">';
  const { article } = await readOne('a.html', makePage({ head }), { input: { address: 'https://news.example/p' } });
  expect(article.url).toBe('https://news.example/p');
});

test.each(['windows-1256', 'iso-8859-6'] as const)(
  'a page in %s, declared, declared by the server, and not declared',
  async (encoding) => {
    const decoder = new TextDecoder(encoding);
    const bytesOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
    const encode = (text: string): Uint8Array => Uint8Array.from([...text].map((character) => bytesOf.get(character) ?? 0x3f));
    const page = makePage().replace('<meta charset="utf-8">', '');
    const declared = page.replace('<head>', `<head><meta http-equiv="Content-Type" content="text/html; charset=${encoding}">`);
    const wrong = page.replace('<head>', '<head><meta charset="iso-8859-1">');
    const texts = await Promise.all([
      readOne('a.html', encode(declared)),
      readOne('a.html', encode(page), {
        input: { address: 'https://a.example/', contentType: `text/html; charset=${encoding}` },
      }),
      readOne('a.html', encode(page)),
      readOne('a.html', encode(wrong)),
    ]);
    expect(texts.map(({ article }) => article.text)).toEqual([TEXT, TEXT, TEXT, TEXT]);
    expect(texts[0]?.diagnostics[0]).toMatchObject({ code: 'ENCODING_DETECTED', details: { encoding } });
  },
);

test('an old page of tables and breaks, and one whose text stands in its margin', async () => {
  const old = `<html><head><title>خبر</title></head><body><table><tr><td><font>${SENTENCES.join('<br><br>')}</font></td></tr></table></body></html>`;
  expect((await readOne('a.htm', old)).article.text).toBe(TEXT);
  const odd = `<html><body><aside>${SENTENCES.map((text) => `<p>${text}</p>`).join('')}</aside></body></html>`;
  expect((await readOne('a.htm', odd)).article.text).toBe(TEXT);
});

test('a page without text, and one nested too deep, are problems', async () => {
  expect(codesOf(await readAll('a.html', '<html><body><img src="a.png"><script>x()</script></body></html>'))).toEqual([
    'PAGE_WITHOUT_TEXT',
  ]);
  expect(codesOf(await readAll('a.html', '<div>'.repeat(300_000)))).toEqual(['PAGE_TOO_DEEP']);
  const deep = `${'<div>'.repeat(1_000)}${SENTENCES.map((text) => `<p>${text}</p>`).join('')}${'</div>'.repeat(1_000)}`;
  expect((await readOne('a.html', deep)).article.text).toBe(TEXT);
});
