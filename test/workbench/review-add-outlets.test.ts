// The pages of outlets, review and adding in a real browser: both languages, the keyboard alone, no request elsewhere, nothing stored before it is kept.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type AxeBuilder from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReviewPage, StatusAnswer } from '../../src/domain/index.ts';
import { addArticles } from '../../src/tasks/add-articles.ts';
import { NO_METADATA } from '../../src/tasks/code-reports.ts';
import { newLocation } from '../records.ts';
import { ROOT } from '../report-files.ts';
import { type StartedApi, startApi } from '../start-api.ts';
import { OWN_REPORTS } from './own-reports.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];
const HOSTILE = {
  id: 'hostile',
  outlet: '<img src=x onerror="document.title=1">.example/../',
  title: '</title><script>document.title="taken"</script>\u202Eأحمر',
  published: '2021-05-05',
  text: 'زار وزير الخارجية المصري سامح شكري <script>document.title="taken"</script> بغداد يوم 4 مايو 2021. <svg onload=alert(1)>\u202E\u200B',
};

let api: StartedApi;
let browser: Browser;
const requested: string[] = [];

beforeAll(async () => {
  api = await startApi(await newLocation('sqlite'), { workbench: join(ROOT, 'dist/workbench') });
  const lines = [...OWN_REPORTS, HOSTILE].map((report) => JSON.stringify(report)).join('\n');
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(`${lines}\n`);
  };
  const inputs = [{ name: 'reports', format: 'json-lines', bytes } as const];
  for await (const step of addArticles({ inputs, metadata: NO_METADATA, record: api.writer, now: () => new Date(0) }))
    if ('error' in step) throw step.error;
  browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
});

afterAll(async () => {
  await browser.close();
  expect(api.faults).toEqual([]);
  await api.stop();
});

async function open(path: string, language: 'en' | 'ar'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  await context.addInitScript(
    (chosen) => localStorage.setItem('isnad.settings', JSON.stringify({ language: chosen, analyst: 'Amal' })),
    language,
  );
  const page = await context.newPage();
  page.on('request', (request) => requested.push(request.url()));
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(api.url + path);
  await page.waitForSelector('h1');
  return page;
}

const close = async (page: Page): Promise<void> => {
  expect(await page.title()).not.toMatch(/taken|^1$/u);
  expect(await page.evaluate(() => document.querySelectorAll('main script, main svg[onload], main img').length)).toBe(0);
  await page.context().close();
};

/** What readers with a screen reader or a keyboard would stumble over. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8'));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { readonly axe: typeof AxeBuilder };
    const { violations: found } = await axe.run(document);
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

const status = async (): Promise<StatusAnswer> => (await fetch(`${api.url}/api/status`)).json() as Promise<StatusAnswer>;

test.each(['en', 'ar'] as const)(
  '%s: outlets lead to what each alone tells, where it has it from, what it calls whom',
  async (language) => {
    const page = await open('/outlets', language);
    await page.waitForSelector('.outlet-table');
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(await page.locator('.outlet-table tbody tr').count()).toBe(4);
    expect(await violations(page)).toEqual([]);
    await page.click('text=صحيفة الضفة');
    await page.waitForSelector('.namings');
    expect(await page.locator('.origins li').count()).toBeGreaterThan(0);
    expect(await page.locator('.naming').allInnerTexts()).toContain('حفتر');
    expect(await violations(page)).toEqual([]);
    await page.goto(`${api.url}/outlets/${encodeURIComponent(HOSTILE.outlet)}`);
    await page.waitForSelector('.outlet-columns');
    await close(page);
  },
);

test.each(['en', 'ar'] as const)(
  '%s: the queue is worked through with the keyboard alone, and a decision is taken back',
  async (language) => {
    const page = await open('/review', language);
    await page.waitForSelector('.doubt');
    expect(await violations(page)).toEqual([]);
    await page.goto(`${api.url}/review?kind=conflict`);
    await page.waitForSelector('.doubt');
    const before = (await status()).reviews;
    await page.keyboard.press('j');
    await page.waitForFunction(() => document.activeElement?.classList.contains('doubt'));
    await page.keyboard.press('a');
    await page.waitForSelector('.doubt-decided');
    const { reviews } = (await (await fetch(`${api.url}/api/reviews`)).json()) as ReviewPage;
    expect(reviews[0]).toMatchObject({ action: 'accept', who: 'Amal' });
    const made = (await status()).reviews - before;
    expect(made).toBeGreaterThan(1);
    await page.keyboard.press('u');
    await page.waitForSelector('.doubt-decided', { state: 'detached' });
    expect((await status()).reviews).toBe(before + 2 * made);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/event/**');
    await close(page);
  },
);

test.each(['en', 'ar'] as const)('%s: a pasted text is coded in the page, and kept only when it is told to', async (language) => {
  const page = await open('/add', language);
  const before = await status();
  const asked = requested.length;
  await page.fill('textarea', `${HOSTILE.text} ${language}`);
  await page.waitForSelector('.card', { timeout: 30_000 });
  expect(await page.locator('.trigger').first().textContent()).toBe('زار');
  expect(await violations(page)).toEqual([]);
  expect((await status()).articles).toBe(before.articles);
  expect(requested.slice(asked).filter((url) => url.includes('/api/'))).toEqual([]);
  await page.click('.add > .account-actions button:first-child');
  await page.waitForSelector('.add-progress a');
  expect((await status()).articles).toBe(before.articles + 1);
  await close(page);
});

test('dropped files are reports: a text each, a line of JSON Lines each, and what is none is said', async () => {
  const page = await open('/add', 'en');
  const before = (await status()).articles;
  await page.setInputFiles('input[type=file]', [
    { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('قُتل ثلاثة جنود في هجوم على سرت.') },
    {
      name: 'two.jsonl',
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(
        `${JSON.stringify({ text: 'زار وزير الدفاع التركي بغداد أمس.', title: 'زيارة', published: '2022-01-02' })}\nnot a report\n`,
      ),
    },
    { name: 'three.txt', mimeType: 'text/plain', buffer: Buffer.from([0, 1, 2, 0, 255]) },
  ]);
  await page.waitForSelector('.add-reports');
  expect(await page.locator('.add-reports button').allInnerTexts()).toEqual(['one', 'زيارة']);
  expect(await page.locator('.failure').count()).toBe(2);
  await page.click('.add > .account-actions button:first-child');
  await page.waitForSelector('.add-progress a');
  expect((await status()).articles).toBe(before + 2);
  await close(page);
});

test('nothing was asked of anybody else', () => {
  expect(requested.length).toBeGreaterThan(50);
  expect(requested.filter((url) => !url.startsWith(api.url) && !url.startsWith(`blob:${api.url}`))).toEqual([]);
});
