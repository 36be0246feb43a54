// What people do in the workbench: filter and send the address, read a report, correct a value and take it back, choose how days and digits are written,
// and all of it with the keyboard alone. On a record of the samples, coded today.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ArticlePage, EventAnswer, EventPage } from '../../src/domain/index.ts';
import { ROOT } from '../report-files.ts';
import { ask, openWorkbench, type Workbench } from './open-workbench.ts';
import { OWN_REPORTS } from './own-reports.ts';

let workbench: Workbench;
let report: string;
let visit: string;

beforeAll(async () => {
  const samples = readFileSync(join(ROOT, 'samples/reports.jsonl'), 'utf8');
  workbench = await openWorkbench(`${samples}\n${OWN_REPORTS.map((one) => JSON.stringify(one)).join('\n')}\n`);
  const { articles } = await ask<ArticlePage>(workbench, 'articles?limit=100');
  report = `/report/${encodeURIComponent(articles.find(({ ref }) => ref === 'visit-done-1')?.id ?? '')}`;
  const { events } = await ask<EventPage>(workbench, 'events?limit=1000');
  visit = events.toSorted((a, b) => b.accounts - a.accounts)[0]?.id ?? '';
}, 120_000);

beforeEach(() => {
  expect(report).toMatch(/^\/report\/sha256/u);
});

afterAll(async () => {
  expect(workbench.api.faults).toEqual([]);
  await workbench.close();
});

const total = async (): Promise<string> => (await workbench.page.locator('.list-head b').first().textContent()) ?? '';
const query = (): URLSearchParams => new URL(workbench.page.url()).searchParams;

test('every filter stands in the address, and an address opens as it was sent', { timeout: 60_000 }, async () => {
  await workbench.open('/timeline', { language: 'en' });
  const { page } = workbench;
  const all = await total();
  await page.getByRole('button', { name: 'planned', exact: true }).click();
  await page.getByRole('searchbox', { name: 'From' }).fill('2020-01-01');
  await page.getByLabel('Kind of act').click();
  await page.getByRole('checkbox', { name: 'Conflict' }).check();
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => new URLSearchParams(location.search).has('from'));
  await workbench.settle();
  expect(query().get('outcome')).toBe('planned');
  expect(query().get('type')?.split(',')).toContain('ASSAULT');
  const some = await total();
  expect(some).not.toBe(all);
  const sent = page.url().replace(workbench.api.url, '');
  await workbench.open(sent, { language: 'en' });
  expect(await total()).toBe(some);
  expect(await page.getByRole('searchbox', { name: 'From' }).inputValue()).toBe('2020-01-01');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await workbench.settle();
  expect(await total()).toBe(all);
  await page.goBack();
  await workbench.settle();
  expect(await total()).toBe(some);
});

test('a name is understood in either language, and one that nobody has is said in words', async () => {
  await workbench.open('/timeline?actor=Haftar', { language: 'ar' });
  const latin = await total();
  await workbench.open(`/timeline?actor=${encodeURIComponent('حفتر')}`, { language: 'ar' });
  expect(await total()).toBe(latin);
  await workbench.open('/timeline?actor=zzzz', { language: 'ar' });
  expect(await workbench.page.getByRole('alert').first().textContent()).toContain('zzzz');
});

test('days are chosen by dragging over the picture, and time runs from right to left for readers of Arabic', {
  timeout: 60_000,
}, async () => {
  const { page } = workbench;
  const days: Record<string, readonly (string | null)[]> = {};
  for (const language of ['ar', 'en']) {
    await workbench.open('/timeline?from=2011-01-01&to=2025-12-31', { language });
    const box = await page.locator('.density-frame').boundingBox();
    if (box === null) throw new Error('no picture');
    await page.mouse.move(box.x + box.width * 0.8, box.y + 40);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.95, box.y + 40, { steps: 4 });
    await page.mouse.up();
    await workbench.settle();
    days[language] = [query().get('from'), query().get('to')];
  }
  const [ar, en] = [days.ar ?? [], days.en ?? []];
  expect(String(ar[0]) < String(ar[1]) && String(en[0]) < String(en[1])).toBe(true);
  expect(String(ar[1]) < '2015').toBe(true);
  expect(String(en[0]) > '2022').toBe(true);
});

test('the choices of the reader are kept: language, digits, months, the Hijri day, colours', { timeout: 60_000 }, async () => {
  const { page } = workbench;
  await workbench.open('/timeline?order=day', { language: 'ar' });
  await page.getByRole('button', { name: 'الإعدادات' }).click();
  await page.getByRole('radio', { name: /المغرب/u }).check();
  await page.getByRole('radio', { name: /مشرقية/u }).check();
  await page.getByRole('checkbox', { name: /الهجري/u }).check();
  await page.getByRole('radio', { name: 'داكنة' }).check();
  await page.reload();
  await workbench.settle();
  await page.getByRole('button', { name: 'الإعدادات' }).click();
  expect(await page.locator('.settings-example').textContent()).toMatch(/١٣ يناير ٢٠٢٠.*١٨ جمادى الأولى ١٤٤١ هـ/u);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.getByRole('radio', { name: /الشام/u }).check();
  expect(await page.locator('.settings-example').textContent()).toContain('كانون الثاني');
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  expect(await page.locator('.settings-example').textContent()).toMatch(/١٣ January ٢٠٢٠/u);
});

test('an event leads from its sentence to the words that say it', { timeout: 60_000 }, async () => {
  const { page } = workbench;
  const event = await ask<EventAnswer>(workbench, `events/${encodeURIComponent(visit)}`);
  await workbench.open(`/event/${encodeURIComponent(visit)}`, { language: 'ar' });
  expect(await page.locator('.accounts > li').count()).toBe(event.accounts);
  expect(await page.locator('.history li').count()).toBe(event.history.length);
  expect(await page.locator('.chain-link.is-origin').count()).toBeGreaterThanOrEqual(event.origins);
  expect(await page.locator('.comparison thead th').count()).toBe(event.accounts);
  const marked = await page.locator('.evidence mark').first().textContent();
  expect(event.tellings[0]?.evidence[0]?.text.slice(...(event.tellings[0]?.evidence[0]?.trigger ?? [0, 0]))).toBe(marked);
  await page.locator('.article-line a').first().click();
  await workbench.settle();
  expect(page.url()).toContain('/report/');
  expect(await page.locator('.running').textContent()).toContain(marked);
});

test('marks do not break the letters of a word apart', { timeout: 60_000 }, async () => {
  await workbench.open(report, { language: 'ar' });
  const { page } = workbench;
  const measure = () =>
    page.evaluate(() => {
      const text = document.querySelector('.running-block');
      if (!(text instanceof HTMLElement)) throw new Error('no text');
      const plain = document.createElement('p');
      plain.className = text.className;
      plain.dir = 'auto';
      plain.textContent = text.textContent;
      text.after(plain);
      for (const one of [text, plain])
        one.style.cssText = 'white-space: nowrap; inline-size: max-content; content-visibility: visible';
      const widths = [text.getBoundingClientRect().width, plain.getBoundingClientRect().width];
      const pieces = text.querySelectorAll('.piece').length;
      plain.remove();
      text.style.cssText = '';
      return { widths, pieces };
    });
  const { widths, pieces } = await measure();
  expect(pieces).toBeGreaterThan(6);
  expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 1e9))).toBeLessThan(0.5);
});

test('pointing at an event lights its words, and its card; choosing it opens its values', { timeout: 60_000 }, async () => {
  await workbench.open(report, { language: 'ar' });
  const { page } = workbench;
  const trigger = page.locator('.running [role=button]').first();
  await trigger.hover();
  expect(await page.locator('.lit-trigger').count()).toBeGreaterThan(0);
  expect(await page.locator('.lit-actor').count()).toBeGreaterThan(0);
  expect(await page.locator('.card-lit').count()).toBe(1);
  await trigger.click();
  expect(await page.locator('.card-body').count()).toBe(1);
});

test('a value is corrected in place, and the correction is taken back, with the keyboard alone', {
  timeout: 90_000,
}, async () => {
  await workbench.open(report, { language: 'en', analyst: '' });
  const { page } = workbench;
  await page.keyboard.press('j');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('button');
  await page.keyboard.press('Enter');
  const card = page.locator('.card').filter({ has: page.locator('.card-body') });
  const status = card.locator('.slot').filter({ hasText: 'Status' });
  await status.getByRole('button').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await page.keyboard.type('plan');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('dialog input').waitFor();
  await page.keyboard.type('Salma');
  await page.keyboard.press('Enter');
  await page.locator('.kept').waitFor();
  await status.filter({ hasText: 'planned' }).waitFor();
  await page.locator('.kept button').focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.kept') === null);
  await status.filter({ hasText: 'happened' }).waitFor();
});

test('an actor is called by another name, and made one with another, and both are taken back', { timeout: 90_000 }, async () => {
  const { page } = workbench;
  await workbench.open(`/actor/${encodeURIComponent('person:khalifa-haftar')}`, { language: 'en' });
  await page.getByText('Correct who this is').click();
  await page.getByLabel('English name').fill('Field Marshal Haftar');
  await page.getByRole('button', { name: 'Call it so' }).click();
  await page.locator('h1').filter({ hasText: 'Field Marshal Haftar' }).waitFor();
  await page.getByRole('button', { name: 'Take back' }).click();
  await page
    .locator('h1')
    .filter({ hasText: /^Khalifa Haftar/u })
    .waitFor();
  await page.getByRole('searchbox', { name: 'It is the same as' }).fill('Lavrov');
  await page.getByRole('radio', { name: /Lavrov/u }).check();
  await page.getByRole('button', { name: 'Make them one' }).click();
  await page.locator('h1').filter({ hasText: 'Lavrov' }).waitFor();
  await page.getByRole('button', { name: 'Take back' }).click();
  await page
    .locator('h1')
    .filter({ hasText: /^Khalifa Haftar/u })
    .waitFor();
});

test.each([
  ['en', 'Actor', 'Haf', 'Khalifa Haftar'],
  ['ar', 'الفاعل', 'حف', 'خليفة حفتر'],
] as const)(
  '%s: names are offered as they are typed, taken with the keys, and filter at once',
  async (language, field, typed, name) => {
    await workbench.open('/timeline', { language });
    const { page } = workbench;
    const input = page.getByRole('combobox', { name: field, exact: true });
    await input.pressSequentially(typed);
    const offered = page.getByRole('option').filter({ hasText: name });
    await offered.first().waitFor();
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = (await input.getAttribute('aria-activedescendant')) ?? '';
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    for (let turn = 0; turn < 8; turn += 1) {
      const now = await input.getAttribute('aria-activedescendant');
      if (now !== null && (await page.locator(`[id="${now}"]`).textContent())?.includes(name)) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.waitForFunction((wanted) => new URLSearchParams(location.search).get('actor') === wanted, name);
    expect(await input.inputValue()).toBe(name);
    await workbench.settle();
    expect(await page.locator('.event-row').count()).toBeGreaterThan(0);
  },
);

test('places are offered to the place filter, with the pointer too', async () => {
  await workbench.open('/timeline', { language: 'en' });
  const { page } = workbench;
  await page.getByRole('combobox', { name: 'Place', exact: true }).pressSequentially('Mos');
  await page.getByRole('option').filter({ hasText: 'Moscow' }).click();
  await page.waitForFunction(() => new URLSearchParams(location.search).get('place') === 'Moscow');
});

test('the whole workbench can be walked with keys, under an Arabic layout too', { timeout: 60_000 }, async () => {
  await workbench.open('/timeline', { language: 'ar' });
  const { page } = workbench;
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '؟', code: 'Slash', shiftKey: true, bubbles: true })),
  );
  expect(await page.locator('dialog dt').count()).toBeGreaterThan(8);
  await page.keyboard.press('Escape');
  for (const [key, path] of [
    ['n', '/network'],
    ['m', '/map'],
    ['t', '/timeline'],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await page.waitForFunction((wanted) => location.pathname === wanted, path);
    await workbench.settle();
  }
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.pathname.startsWith('/event/'));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.goBack();
  await workbench.settle();
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(() => new URLSearchParams(location.search).has('from'));
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
});
