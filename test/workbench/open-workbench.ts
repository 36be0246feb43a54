// The workbench as people have it: built, served by the real server from a record of the test's own, in Debian's chromium. Counts every request, and
// keeps what the page complained of. A machine without the browser fails the test, it does not skip it.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Tokens } from '../../src/api/guard.ts';
import { addArticles } from '../../src/tasks/add-articles.ts';
import { NO_METADATA } from '../../src/tasks/code-reports.ts';
import { newLocation } from '../records.ts';
import { ROOT } from '../report-files.ts';
import { type StartedApi, startApi } from '../start-api.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Choices = Readonly<Record<string, string | boolean>>;

export interface Workbench {
  readonly api: StartedApi;
  readonly page: Page;
  /** Addresses that the browser asked for, since the last `open`. */
  readonly requests: readonly string[];
  /** What the page threw or wrote to the console as an error or a warning, since the last `open`. */
  readonly complaints: readonly string[];
  /** Opens an address with the reader's choices and waits until the page has its content. */
  readonly open: (path: string, choices?: Choices, width?: number) => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `lines`: reports, or coded articles, as JSON Lines. */
export async function openWorkbench(lines: string, { tokens }: { readonly tokens?: Tokens } = {}): Promise<Workbench> {
  if (!existsSync(CHROMIUM)) throw new Error(`No browser at ${CHROMIUM}: apt-get install chromium, or set CHROMIUM to one`);
  execFileSync(process.execPath, [join(ROOT, 'scripts/build-workbench.ts')], { cwd: ROOT, stdio: 'inherit' });
  const workbench = join(ROOT, 'dist/workbench');
  const api = await startApi(await newLocation('sqlite'), { workbench, ...(tokens === undefined ? {} : { tokens }) });
  await keep(api, lines);
  const folder = mkdtempSync(join(tmpdir(), 'isnad-browser-'));
  const browser: BrowserContext = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
    locale: 'ar',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  });
  const page = await browser.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const isOfDriver = message.text().includes('GL Driver Message');
    if (['error', 'warning'].includes(message.type()) && !isOfDriver) complaints.push(message.text());
  });
  const settle = async (): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(
      () =>
        document.querySelector('.loading, [aria-busy=true]') === null && document.querySelector('main')?.childElementCount !== 0,
    );
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
  };
  const open: Workbench['open'] = async (path, choices = {}, width = 1_280) => {
    await page.setViewportSize({ width, height: 860 });
    if (page.url() === 'about:blank') await page.goto(`${api.url}/icon-of-no-page`);
    await page.evaluate(
      (kept) => {
        localStorage.setItem('isnad.settings', kept);
      },
      JSON.stringify({ language: 'ar', theme: 'light', analyst: 'سلمى', ...choices }),
    );
    requests.length = 0;
    complaints.length = 0;
    await page.goto(`${api.url}${path}`);
    await settle();
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { api, page, requests, complaints, open, settle, close };
}

async function keep(api: StartedApi, lines: string): Promise<void> {
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(lines);
  };
  const inputs = [{ name: 'reports', format: 'json-lines', bytes } as const];
  for await (const step of addArticles({
    inputs,
    metadata: NO_METADATA,
    record: api.writer,
    now: () => new Date('2026-11-24T12:00:00Z'),
  }))
    if ('error' in step) throw step.error;
}

/** The JSON of the API, for what a test must know. */
export async function ask<T>({ api }: Workbench, path: string): Promise<T> {
  const answer = await fetch(`${api.url}/api/${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
