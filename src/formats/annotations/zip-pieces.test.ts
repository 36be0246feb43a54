// ZIPs as they are written: read back by yauzl, the same bytes each time, with more files than a plain ZIP can count.

import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { bytesAsFile } from '../readers/archives/bytes-as-file.ts';
import { readEntries } from '../readers/archives/zip-entries.ts';
import { type ArchivedFile, zipPieces } from './zip-pieces.ts';

async function zipOf(files: Iterable<ArchivedFile>): Promise<Buffer> {
  const given = async function* (): AsyncGenerator<ArchivedFile> {
    yield* files;
  };
  return Buffer.concat(await Array.fromAsync(zipPieces(given())));
}

test('names and texts come back as they were', async () => {
  const files = [
    { name: 'عربي/😀.txt', text: 'نص\r\n😀\u0000' },
    { name: 'empty.ann', text: '' },
    { name: 'long.txt', text: 'ا'.repeat(300_000) },
  ];
  const zip = await zipOf(files);
  const read = await Array.fromAsync(readEntries(bytesAsFile(zip)), async ({ name, bytes }) => ({
    name,
    text: Buffer.concat(await Array.fromAsync(bytes())).toString('utf8'),
  }));
  expect(read).toEqual(files);
  expect(zip.equals(await zipOf(files))).toBe(true);
  expect(await Array.fromAsync(readEntries(bytesAsFile(await zipOf([]))))).toEqual([]);
});

test('more than 65,535 files', async () => {
  const files = Array.from({ length: 66_000 }, (_, at) => ({ name: `${at}.txt`, text: '' }));
  const zip = await fromBufferPromise(await zipOf(files));
  expect(zip.entryCount).toBe(66_000);
  let last = '';
  for await (const { fileName } of zip.eachEntry()) last = fileName;
  expect(last).toBe('65999.txt');
});
