// Every page in both languages: direction, title, nothing asked of another machine, no complaint, no violation that axe finds, in light and dark, and the
// picture that was looked at. The record is of reports coded once, so that a better coder does not change the pictures.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticlePage, EventPage } from '../../src/domain/index.ts';
import { ROOT } from '../report-files.ts';
import { differenceFromKept } from './compare-pictures.ts';
import { ask, openWorkbench, type Workbench } from './open-workbench.ts';

const CODED = readFileSync(join(ROOT, 'test/workbench/coded-reports.jsonl'), 'utf8');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MOST_DIFFERENT = 0.02;

let workbench: Workbench;
let paths: Readonly<Record<string, string>>;

beforeAll(async () => {
  workbench = await openWorkbench(CODED);
  const { events } = await ask<EventPage>(workbench, 'events?limit=1000');
  const { articles } = await ask<ArticlePage>(workbench, 'articles?limit=100');
  const visit = events.find(({ accounts, outcome }) => accounts === 3 && outcome === 'happened');
  const report = articles.find(({ ref }) => ref === 'visit-done-1');
  if (visit === undefined || report === undefined) throw new Error('The record of the test does not hold what the test looks at');
  paths = {
    timeline: '/timeline?from=2019-05-01&to=2020-03-01',
    event: `/event/${encodeURIComponent(visit.id)}`,
    report: `/report/${encodeURIComponent(report.id)}`,
    actor: `/actor/${encodeURIComponent('person:khalifa-haftar')}`,
    network: '/network',
    map: '/map',
    outlets: '/outlets',
    review: '/review',
    add: '/add',
  };
}, 120_000);

afterAll(() => workbench?.close());

const PAGES = ['timeline', 'event', 'report', 'actor', 'network', 'map', 'outlets', 'review', 'add'] as const;
/** Forces settle a little differently on every machine; the page around the network is compared all the same. */
const ALLOWED: Readonly<Record<string, number>> = { network: 0.12, map: 0.05 };

const violations = async (): Promise<readonly string[]> => {
  await workbench.page.evaluate(AXE);
  const { violations: found } = await workbench.page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
};

describe.each(['ar', 'en'] as const)('in %s', (language) => {
  test.each(PAGES)('%s', { timeout: 90_000 }, async (name) => {
    await workbench.open(paths[name] ?? '', { language });
    const { page } = workbench;
    const root = page.locator('html');
    expect(await root.getAttribute('lang')).toBe(language);
    expect(await root.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.title()).length).toBeGreaterThan(5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(workbench.requests.length).toBeGreaterThan(5);
    expect(workbench.requests.filter((address) => new URL(address).origin !== workbench.api.url)).toEqual([]);
    expect(await violations()).toEqual([]);
    if (name === 'network') await page.waitForTimeout(1_500);
    expect(await differenceFromKept(page, `${name}-${language}`)).toBeLessThan(ALLOWED[name] ?? MOST_DIFFERENT);
    expect(workbench.complaints).toEqual([]);
  });

  test.each(PAGES)('%s in the dark, on a narrow screen', { timeout: 90_000 }, async (name) => {
    await workbench.open(paths[name] ?? '', { language, theme: 'dark', hijri: true, digits: 'arabic' }, 400);
    expect(await workbench.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await violations()).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});

test('menus, settings, help and an open card have nothing that axe finds either', { timeout: 90_000 }, async () => {
  const { page } = workbench;
  await workbench.open(paths.timeline ?? '', { language: 'ar' });
  await page.locator('.menu summary').click();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').first().pressSequentially('حف');
  await page.getByRole('option').first().waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('.settings [aria-expanded]').click();
  expect(await violations()).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  expect(await violations()).toEqual([]);
  await workbench.open(paths.report ?? '', { language: 'en' });
  await page.locator('.card-head').first().click();
  for (const field of ['Actor', 'Type', 'Modes', 'Date']) await page.getByRole('button', { name: `Correct: ${field}` }).click();
  expect(await page.locator('.correction').count()).toBe(4);
  expect(await violations()).toEqual([]);
  await workbench.open('/report/none', { language: 'en' });
  expect(await page.getByRole('alert').count()).toBe(1);
  expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
});

test('the server was asked for nothing that it does not have', () => {
  expect(workbench.api.faults).toEqual([]);
});
