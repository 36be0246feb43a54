// A server that wants a token: the workbench asks for it in words, refuses nothing silently, and keeps it for the tab alone.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbench, type Workbench } from './open-workbench.ts';
import { OWN_REPORTS } from './own-reports.ts';

let workbench: Workbench;

beforeAll(async () => {
  const tokens = { read: 'token-for-reading', write: 'token-for-writing' };
  workbench = await openWorkbench(`${OWN_REPORTS.map((one) => JSON.stringify(one)).join('\n')}\n`, { tokens });
}, 120_000);

afterAll(() => workbench?.close());

test('the token is asked for, a wrong one is refused, the right one opens the record', { timeout: 60_000 }, async () => {
  await workbench.open('/timeline', { language: 'en' });
  const { page } = workbench;
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Token').fill('not-the-token');
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await page.getByText('The server refused the token').waitFor();
  await dialog.getByLabel('Token').fill('token-for-reading');
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await page.locator('.event-row').first().waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.getByText('Export', { exact: true }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'csv' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/u);
  expect(page.url()).not.toContain('token');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('token-for-reading');
});
