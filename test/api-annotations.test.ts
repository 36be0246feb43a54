// Annotations over HTTP, on SQLite and on Postgres: a ZIP goes out, and comes back as reviews, as the OpenAPI document says.

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { ImportAnswer, ReviewPage } from '../src/domain/index.ts';
import { zipPieces } from '../src/formats/annotations/zip-pieces.ts';
import { bytesAsFile } from '../src/formats/readers/archives/bytes-as-file.ts';
import { readEntries } from '../src/formats/readers/archives/zip-entries.ts';
import { keepReports, READING_REPORTS } from './reading-reports.ts';
import { KINDS, newLocation } from './records.ts';
import { startApi } from './start-api.ts';

const SCHEMA = 'api#/paths/~1api~1annotations/post/responses/200/content/application~1json/schema';

test.each(KINDS)('%s: articles go out for annotation and come back as reviews', async (kind) => {
  const api = await startApi(await newLocation(kind));
  await keepReports(api.writer, READING_REPORTS);
  const ajv = new Ajv2020({ strict: false });
  ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/u);
  ajv.addSchema((await (await fetch(`${api.url}/api/openapi.json`)).json()) as object, 'api');
  const isAnswer = ajv.compile({ $ref: SCHEMA });
  const post = async (body: Uint8Array, query = ''): Promise<ImportAnswer> => {
    const asked = { method: 'POST', body: new Blob([new Uint8Array(body)]), headers: { 'Content-Type': 'application/zip' } };
    const response = await fetch(`${api.url}/api/annotations?who=reem${query}`, asked);
    expect(response.status).toBe(200);
    const answer = await response.json();
    expect(isAnswer(answer), JSON.stringify(isAnswer.errors)).toBe(true);
    return answer as ImportAnswer;
  };
  const exported = await fetch(`${api.url}/api/export?format=brat&type=CONSULT`);
  expect(exported.headers.get('Content-Type')).toBe('application/zip');
  const sent = new Uint8Array(await exported.arrayBuffer());
  const { documents, ...nothing } = await post(sent);
  expect(documents).toBe(4);
  expect(nothing).toEqual({ decisions: [], reviews: [], problems: [] });
  let isDone = false;
  const corrected = zipPieces(
    (async function* () {
      for await (const { name, bytes } of readEntries(bytesAsFile(sent))) {
        const text = Buffer.concat(await Array.fromAsync(bytes())).toString('utf8');
        const isMine: boolean = !isDone && text.includes('Status E1 actual');
        isDone ||= isMine;
        yield { name, text: isMine ? text.replaceAll(/(Status E\d+) actual/gu, '$1 hypothetical') : text };
      }
    })(),
  );
  const returned = Buffer.concat(await Array.fromAsync(corrected));
  const meant = await post(returned, '&dryRun=true');
  expect(meant.reviews).toEqual([]);
  expect(meant.decisions[0]).toMatchObject({ action: 'correct', field: 'status', value: 'hypothetical' });
  const made = await post(returned, '&note=by%20hand');
  expect(made.decisions).toEqual(meant.decisions);
  const [latest] = ((await (await fetch(`${api.url}/api/reviews`)).json()) as ReviewPage).reviews;
  expect(latest).toMatchObject({ number: made.reviews.at(-1), who: 'reem', note: 'by hand', value: 'hypothetical' });
  expect((await post(Buffer.from('no ZIP'))).problems).toMatchObject([
    { code: 'ZIP_DAMAGED', document: 'annotations.zip', line: null },
  ]);
  expect(api.faults).toEqual([]);
  await api.stop();
});
