// Hostile reports are shown on every page and do nothing: no script runs, nothing is fetched, no element comes of a text, nothing turns around, and the page
// stays as quick and as wide as it was.

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ArticlePage, EventPage } from '../../src/domain/index.ts';
import { ENDLESS_REPORTS, HOSTILE_REPORTS, TRACE } from './hostile-reports.ts';
import { ask, openWorkbench, type Workbench } from './open-workbench.ts';

let workbench: Workbench;
let articles: ArticlePage['articles'];
let events: EventPage['events'];

beforeAll(async () => {
  workbench = await openWorkbench(`${[...HOSTILE_REPORTS, ...ENDLESS_REPORTS].map((one) => JSON.stringify(one)).join('\n')}\n`);
  articles = (await ask<ArticlePage>(workbench, 'articles?limit=100')).articles;
  events = (await ask<EventPage>(workbench, 'events?limit=100')).events;
}, 180_000);

afterAll(() => workbench?.close());

/** Elements that no page of ours has: they could only come of a text. */
const FOREIGN =
  'main :is(script, iframe, img, style, link, object, embed, animate, [onload], [onerror], [onbegin], [href^="javascript:"])';

async function expectInert(): Promise<void> {
  const { page } = workbench;
  expect(await page.evaluate((name) => name in window, TRACE)).toBe(false);
  expect(await page.locator(FOREIGN).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const shown = (await page.locator('main').textContent()) ?? '';
  expect(shown).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\u200E\u200F\u061C\uFEFF\u2060\u00AD]/u);
  expect(workbench.requests.filter((address) => new URL(address).origin !== workbench.api.url)).toEqual([]);
  expect(workbench.complaints).toEqual([]);
}

test('there is something to look at', () => {
  expect(articles.length).toBe(HOSTILE_REPORTS.length + ENDLESS_REPORTS.length);
  expect(events.length).toBeGreaterThan(1);
});

test.each(HOSTILE_REPORTS.map(({ id }) => id))('the report %s', { timeout: 60_000 }, async (ref) => {
  const { page } = workbench;
  await workbench.open(`/report/${encodeURIComponent(articles.find((article) => article.ref === ref)?.id ?? '')}`, {
    language: 'ar',
  });
  await expectInert();
  expect(await page.locator('.running [role=button]').count()).toBeGreaterThan(0);
  await page.locator('.running [role=button]').first().click();
  await expectInert();
  if (ref === 'hostile-script')
    expect(await page.locator('.running').textContent()).toContain(`<script>window.${TRACE}=1</script>`);
  if (ref === 'hostile-overrides') expect(await page.locator('.hidden-character').first().textContent()).toBe('U+202E');
});

test.each([
  '/timeline',
  '/network',
  '/map',
  '/outlets',
  '/review',
  `/actor/${encodeURIComponent('state:EGY')}`,
  '/timeline?q=%3Cscript%3E&actor=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
])('the page %s', { timeout: 60_000 }, async (path) => {
  await workbench.open(path, { language: 'en' });
  expect(await workbench.page.evaluate((name) => name in window, TRACE)).toBe(false);
  expect(await workbench.page.locator(FOREIGN).count()).toBe(0);
  expect(workbench.requests.filter((address) => new URL(address).origin !== workbench.api.url)).toEqual([]);
});

test('events that hostile reports tell', { timeout: 90_000 }, async () => {
  for (const { id } of events.toSorted((a, b) => b.accounts - a.accounts).slice(0, 4)) {
    await workbench.open(`/event/${encodeURIComponent(id)}`, { language: 'ar' });
    await expectInert();
  }
});

test('a word without end does not hold the page up', { timeout: 60_000 }, async () => {
  const { page } = workbench;
  for (const { id } of ENDLESS_REPORTS) {
    const started = performance.now();
    await workbench.open(`/report/${encodeURIComponent(articles.find(({ ref }) => ref === id)?.id ?? '')}`, { language: 'ar' });
    await expectInert();
    await page.locator('.running [role=button]').first().hover();
    expect(await page.locator('.lit-trigger').count()).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  }
});
