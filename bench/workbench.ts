// How quick the workbench feels on a record of many events: first contentful paint, the time from each interaction with the filters to the next paint, and
// the frames of the network while it is dragged. In Debian's chromium without a graphics card, which draws the network more slowly than most machines.
// Prints figures and asserts nothing.
//
//   node bench/api.ts --db /tmp/bench.db      fills a record of 100,000 events, once
//   node bench/workbench.ts --db /tmp/bench.db

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { startApi } from '../test/start-api.ts';
import { median, percentile } from './measure.ts';
import { networkFrames } from './network-frames.ts';

const ROOT = join(import.meta.dirname, '..');
const ROUNDS = 5;

const { values } = parseArgs({ options: { db: { type: 'string' } } });
if (values.db === undefined) throw new Error('--db FILE: a record, as node bench/api.ts --db FILE fills it');

const row = (name: string, value: string, note = ''): void =>
  console.log(`  ${name.padEnd(52)}${value.padStart(12)}${note === '' ? '' : `   ${note}`}`);
const ms = (value: number): string => `${value.toFixed(0)} ms`;

declare global {
  interface Window {
    /** How long each interaction took until the next paint, as the browser counts it. */
    interactions: number[];
  }
}

/** Runs in the page before anything else. */
function watchInteractions(): void {
  window.interactions = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('interactionId' in entry && entry.interactionId !== 0) window.interactions.push(entry.duration);
  });
  observer.observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

async function paints(page: Page, url: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.goto(url);
    await page.locator('.event-row').first().waitFor();
    found.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN));
  }
  return found;
}

/** The slowest interaction while `act` runs. Those under 16 ms are not told by the browser and count as 16. */
async function slowest(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.interactions = [];
  });
  await act();
  await page.waitForTimeout(1_200);
  return page.evaluate(() => Math.max(16, ...window.interactions));
}

const api = await startApi({ file: values.db }, { workbench: join(ROOT, 'dist/workbench') });
const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
const browser = await chromium.launchPersistentContext(folder, {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  headless: true,
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--no-first-run',
  ],
  viewport: { width: 1_280, height: 860 },
  locale: 'en',
});
try {
  const page = await browser.newPage();
  await page.addInitScript(watchInteractions);
  const [first = Number.NaN, ...rest] = await paints(page, `${api.url}/timeline`);
  console.log('Workbench');
  row('first contentful paint, nothing cached', ms(first), 'aimed at 1000 ms');
  row('first contentful paint again, median', ms(median(rest)));
  const acts: readonly (readonly [string, () => Promise<void>])[] = [
    ['an outcome', () => page.getByRole('button', { name: 'planned', exact: true }).click()],
    ['another outcome', () => page.getByRole('button', { name: 'possible', exact: true }).click()],
    ['the other order', () => page.getByRole('button', { name: 'first first' }).click()],
    ['the menu of types', () => page.locator('.menu summary').click()],
    ['all types of conflict', () => page.getByRole('checkbox', { name: 'Conflict' }).click()],
    ['away from the menu', () => page.keyboard.press('Escape')],
    ['everything again', () => page.getByRole('button', { name: 'Clear all' }).click()],
    ['typing words', () => page.getByRole('searchbox', { name: 'Words' }).pressSequentially('minister', { delay: 60 })],
    ['typing a day', () => page.getByRole('searchbox', { name: 'From' }).pressSequentially('2008-01-01', { delay: 60 })],
  ];
  const each: number[] = [];
  for (const [name, act] of acts) {
    each.push(await slowest(page, act));
    row(`interaction to next paint: ${name}`, ms(each.at(-1) ?? Number.NaN));
  }
  row('interaction to next paint, the slowest', ms(Math.max(...each)), 'aimed at 100 ms');
  const started = performance.now();
  await page.goto(`${api.url}/network?nodes=2000`);
  await page.locator('.network-picture[aria-busy=false]').waitFor({ timeout: 120_000 });
  row('network of 2,000 actors laid out, in its worker', ms(performance.now() - started));
  for (const { name, times } of await networkFrames(page))
    row(
      `frame while ${name}: median, p95, longest`,
      `${ms(median(times))}, ${ms(percentile(times, 0.95))}, ${ms(Math.max(...times))}`,
    );
} finally {
  await browser.close();
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
}
