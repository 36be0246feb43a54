import { expect, test } from 'vitest';
import { makeDocx, SENTENCES } from '../../../../test/make-files.ts';
import { codesOf, originsOf, readAll, reportsOf } from '../../../../test/read-all.ts';

const TEXT = SENTENCES.join('\n');
const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64').replace(/.{76}/gu, '$&\r\n');
const HEAD = `Received: from x\r\nFrom: =?utf-8?B?${Buffer.from('وكالة الأنباء').toString('base64')}?= <desk@agency.example>\r\nSubject: =?windows-1256?B?${Buffer.from([0xe1, 0xde, 0xc7, 0xc1]).toString('base64')}?=\r\nDate: Thu, 30 Jun 2016 23:50:00 +0300\r\nMIME-Version: 1.0\r\n`;

test('a mail with its headers, and an attachment that holds text', async () => {
  const mail = `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(TEXT)}\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename="statement.docx"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(makeDocx(SENTENCES))}\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="logo.png"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64('\u0089PNG')}\r\n--b--\r\n`;
  const results = await readAll('a.eml', mail);
  expect(codesOf(results)).toEqual([]);
  const [body, attached] = reportsOf(results);
  expect(body?.article).toMatchObject({ text: TEXT, title: 'لقاء', published: '2016-06-30', outlet: 'agency.example' });
  expect(originsOf(body as NonNullable<typeof body>)).toMatchObject({
    published: 'Date',
    outlet: 'From',
    title: 'Subject',
    author: 'From',
  });
  expect([attached?.place.input, attached?.article.text]).toEqual(['a.eml › statement.docx', TEXT]);
});

test('a mail of HTML alone, by its first bytes', async () => {
  const html = SENTENCES.map((text) => `<p>${text}</p>`).join('');
  const [report] = reportsOf(
    await readAll(
      'mail',
      `${HEAD}Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(html)}`,
    ),
  );
  expect(report?.article.text).toBe(TEXT);
});

test('a mail without text, and one nested without end', async () => {
  expect(codesOf(await readAll('a.eml', `${HEAD}\r\n`))).toEqual(['DOCUMENT_WITHOUT_TEXT']);
  let nested = `${HEAD}\r\n${TEXT}`;
  for (let depth = 0; depth < 60; depth++)
    nested = `${HEAD}Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested}\r\n--b${depth}--\r\n`;
  expect((await readAll('a.eml', nested)).length).toBeGreaterThan(0);
});
