import { expect, test } from 'vitest';
import { SENTENCES } from '../../../../test/make-files.ts';
import { codesOf, originsOf, readAll, reportsOf } from '../../../../test/read-all.ts';
import { readFeedList, readOpml } from './read-opml.ts';

const [FIRST, SECOND] = SENTENCES;
const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>الموقع</title><link>https://news.example/</link>
<item><title>لقاء &amp; محادثات</title><link>https://www.news.example/1</link><pubDate>Thu, 30 Jun 2016 23:10:00 +0300</pubDate><dc:creator>مراسلة</dc:creator><description>ملخص</description><content:encoded><![CDATA[<p>${FIRST}</p><p>${SECOND}</p><img src="x">]]></content:encoded></item>
<item><title>بلا نص</title><link>https://news.example/2</link></item>
<item><title>ثالث</title><guid isPermaLink="true">https://news.example/3</guid><description>&lt;b&gt;${SECOND}&lt;/b&gt;</description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>الموقع</title><entry><title type="html">لقاء</title><link rel="self" href="https://news.example/self"/><link href="/p/1"/><id>tag:1</id><updated>2016-07-02T00:00:00Z</updated><published>2016-06-30T01:00:00+03:00</published><author><name>مراسل</name></author><content type="html">&lt;p&gt;${FIRST}&lt;/p&gt;</content></entry></feed>`;

test('RSS: a report per item, with what it says of itself; an item without text is a problem', async () => {
  const results = await readAll('feed.rss', RSS);
  expect(codesOf(results)).toEqual(['ITEM_WITHOUT_TEXT']);
  const [first, third] = reportsOf(results);
  expect(first?.article).toMatchObject({
    text: `${FIRST}\n${SECOND}`,
    title: 'لقاء & محادثات',
    url: 'https://www.news.example/1',
    outlet: 'news.example',
    published: '2016-06-30',
  });
  expect(originsOf(first as NonNullable<typeof first>)).toMatchObject({ published: 'feed', outlet: 'address', author: 'feed' });
  expect(third?.article).toMatchObject({ text: SECOND, url: 'https://news.example/3', published: null });
});

test('Atom, by its first bytes and in windows-1256', async () => {
  const [entry] = reportsOf(await readAll('feed', ATOM, { input: { address: 'https://news.example/feed' } }));
  expect(entry?.article).toMatchObject({ text: FIRST, url: 'https://news.example/p/1', published: '2016-06-30', title: 'لقاء' });
  const decoder = new TextDecoder('windows-1256');
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  const bytes = Uint8Array.from([...RSS.replace('utf-8', 'windows-1256')].map((character) => byteOf.get(character) ?? 0x3f));
  expect(reportsOf(await readAll('feed.xml', bytes))[0]?.article.text).toBe(`${FIRST}\n${SECOND}`);
});

test('what is no feed, and what defines entities, is one problem', async () => {
  expect(codesOf(await readAll('a.rss', '<html></html>'))).toEqual(['FEED_UNREADABLE']);
  const laughs = `<!DOCTYPE l [<!ENTITY a "${'ها'.repeat(100)}">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index} "${'&a;'.repeat(50)}">`).join('')}]>`;
  expect(codesOf(await readAll('a.rss', `<?xml version="1.0"?>${laughs}${RSS.slice(RSS.indexOf('<rss'))}`))).toEqual([
    'XML_ENTITIES',
  ]);
});

test('OPML, nested, each feed once; and a list of addresses', () => {
  const opml = `<opml version="2.0"><body><outline text="أخبار"><outline text="a" xmlUrl="https://a.example/rss"/><outline text="g"><outline xmlUrl="https://b.example/rss"/></outline></outline><outline xmlUrl="https://a.example/rss"/><outline xmlUrl="file:///etc/passwd"/></body></opml>`;
  const bytes = new TextEncoder().encode(opml);
  expect(readOpml(bytes, 'f.opml')).toEqual(['https://a.example/rss', 'https://b.example/rss']);
  expect(readFeedList(bytes, 'f.opml')).toHaveLength(2);
  expect(readFeedList(new TextEncoder().encode('# ours\nhttps://a.example/rss\n\n'), 'f.txt')).toEqual(['https://a.example/rss']);
  for (const bad of ['<opml', '<!DOCTYPE x [<!ENTITY a "b">]><opml/>', 'ftp://a.example'])
    expect(() => readFeedList(new TextEncoder().encode(bad), 'f')).toThrow(/FEED_UNREADABLE|XML_ENTITIES/u);
});
