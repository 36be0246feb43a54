// The library in a real browser: both entries are bundled with nothing left outside, and the page codes a report into the same bytes as Node.
// The browser is Debian's chromium (CONTRIBUTING); a machine without it fails this test, it does not skip it.

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { normalize, participles, romanize, splitClitics, splitWords, type VerbEntry } from '../src/arabic/index.ts';
import { codeArticle } from '../src/index.ts';
import { OWN_REPORTS, ROOT } from './report-files.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PAGE = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>isnad</title></html>';

/** One file for a browser. No `external`: an import of a Node module does not resolve and fails the build. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles, errors } = await build({
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
  });
  expect(errors).toEqual([]);
  return outputFiles[0]?.text ?? '';
}

/** The reports of samples/ as the command line would read them, and a few sentences. */
const ARTICLES = [
  ...readFileSync(join(ROOT, 'samples/reports.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 12)
    .map(
      (line) =>
        JSON.parse(line) as { readonly text: string; readonly outlet?: string | null; readonly published?: string | null },
    )
    .map(({ text, outlet = null, published = null }) => ({ text, outlet, published })),
  ...OWN_REPORTS.map((text) => ({ text, outlet: null, published: '2020-01-13' })),
];

let server: Server | undefined;
let browser: BrowserContext | undefined;
let page: Page | undefined;
let folder: string | undefined;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) throw new Error(`No browser at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM to one`);
  const files = new Map([
    ['/isnad.js', await bundle('src/index.ts')],
    ['/arabic.js', await bundle('src/arabic/index.ts')],
  ]);
  server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    response.writeHead(200, { 'content-type': `${file === undefined ? 'text/html' : 'text/javascript'}; charset=utf-8` });
    response.end(file ?? PAGE);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  folder = mkdtempSync(join(tmpdir(), 'isnad-browser-'));
  browser = await chromium.launchPersistentContext(folder, { executablePath: CHROMIUM, headless: true, args: FLAGS });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

/** Runs a function body in the page with `library`, the bundle at the address, and `given`; the result comes back as JSON. */
async function inPage(address: string, body: string, given: unknown): Promise<string> {
  if (!page) throw new Error('the page is not open');
  const text = await page.evaluate(
    `(async (given) => { const library = await import(${JSON.stringify(address)}); return JSON.stringify((() => { ${body} })()); })(${JSON.stringify(given)})`,
  );
  return String(text);
}

test('codes reports in the page into the same bytes as in Node', async () => {
  const there = await inPage(
    '/isnad.js',
    'return given.map((article) => JSON.stringify(library.codeArticle(article)));',
    ARTICLES,
  );
  const here = ARTICLES.map((article) => JSON.stringify(codeArticle(article)));
  expect(here.map((text) => JSON.parse(text).events.length).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20);
  expect(JSON.parse(there)).toEqual(here);
});

test('opens the lexicon that ships with it', async () => {
  expect(await inPage('/isnad.js', 'return library.defaultLexicon().hash;', null)).toBe(
    JSON.stringify(codeArticle({ text: '' }).lexicon),
  );
});

test('runs the Arabic library alone, without the lexicon', async () => {
  const verb: VerbEntry = { past: 'استقبل', root: 'قبل', form: 'X' };
  const given = { verb, word: 'وبالمدينة', name: 'محمد', text: 'وصل الوزيرُ إلى «القاهرة» في ١٣ يناير.' };
  const there = await inPage(
    '/arabic.js',
    'return [library.participles(given.verb), library.splitClitics(given.word), library.romanize(given.name), library.splitWords(library.normalize(given.text).text)];',
    given,
  );
  const here = [participles(verb), splitClitics(given.word), romanize(given.name), splitWords(normalize(given.text).text)];
  expect(JSON.parse(there)).toEqual(JSON.parse(JSON.stringify(here)));
  const bundled = await bundle('src/arabic/index.ts');
  expect(bundled.length).toBeLessThan(300_000);
});
