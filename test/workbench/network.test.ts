// The network under hands and keys: what is drawn follows them, the lists hold the same, and names are joined in Arabic.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../src/domain/index.ts';
import { ROOT } from '../report-files.ts';
import { ask, openWorkbench, type Workbench } from './open-workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench(readFileSync(join(ROOT, 'test/workbench/coded-reports.jsonl'), 'utf8'));
}, 120_000);

afterAll(() => workbench?.close());

/** How many pixels of the picture are blue or orange, as edges are, and a number that changes with any pixel. */
async function seen(): Promise<{ readonly colored: number; readonly sum: number }> {
  const taken = await workbench.page.locator('.network-picture').screenshot({ type: 'png' });
  return workbench.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let [colored, sum] = [0, 0];
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) colored += 1;
      sum = (((sum * 31 + red) * 31 + green) * 31 + blue) % 1_000_000_007;
    }
    return { colored, sum };
  }, taken.toString('base64'));
}

/** Waits until another picture stands. */
async function changed(before: number): Promise<number> {
  for (let turn = 0; turn < 100; turn += 1) {
    const { sum } = await seen();
    if (sum !== before) return sum;
    await workbench.page.waitForTimeout(50);
  }
  throw new Error('the picture did not change');
}

test('edges are drawn, without a graphics card', { timeout: 60_000 }, async () => {
  await workbench.open('/network', { language: 'ar' });
  expect((await seen()).colored).toBeGreaterThan(500);
  expect(workbench.complaints).toEqual([]);
});

test('keys and buttons move, come nearer and show everything again', { timeout: 60_000 }, async () => {
  await workbench.open('/network', { language: 'en' });
  const { page } = workbench;
  const whole = (await seen()).sum;
  await page.getByRole('region', { name: /Picture of the network/u }).focus();
  await page.keyboard.press('ArrowLeft');
  const moved = await changed(whole);
  await page.keyboard.press('+');
  const near = await changed(moved);
  await page.keyboard.press('0');
  await changed(near);
  await page.waitForTimeout(400);
  expect((await seen()).sum).toBe(whole);
  await page.getByRole('button', { name: 'Nearer' }).click();
  await changed(whole);
});

test('the edges follow a drag at once, and are drawn anew when it rests', { timeout: 60_000 }, async () => {
  await workbench.open('/network', { language: 'en' });
  const { page } = workbench;
  const box = await page.locator('.network-picture').boundingBox();
  if (box === null) throw new Error('no picture');
  const shift = (): Promise<string> =>
    page.locator('.network-edges').evaluate((canvas) => (canvas instanceof HTMLElement ? canvas.style.transform : ''));
  const before = await shift();
  await page.mouse.move(box.x + 30, box.y + box.height - 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + box.height - 60, { steps: 4 });
  await page.waitForFunction((old) => document.querySelector<HTMLElement>('.network-edges')?.style.transform !== old, before);
  await page.mouse.up();
  await page.waitForFunction((old) => document.querySelector<HTMLElement>('.network-edges')?.style.transform === old, before);
});

test('who is chosen in the list is alone in the relations, and what is pointed at leaves the rest pale', {
  timeout: 60_000,
}, async () => {
  await workbench.open('/network', { language: 'en' });
  const { page } = workbench;
  const network = await ask<Network>(workbench, 'network?nodes=300');
  const [first] = network.nodes;
  if (first === undefined) throw new Error('nobody in the network');
  const own = network.edges.filter(({ source, target }) => source === first.id || target === first.id).length;
  expect(own).toBeLessThan(network.edges.length);
  await page.getByRole('button', { name: 'Actors', exact: true }).click();
  expect(await page.getByRole('list', { name: 'Actors' }).getByRole('listitem').count()).toBeGreaterThan(5);
  await page.getByRole('list', { name: 'Actors' }).getByRole('button').first().press('Enter');
  await page.waitForFunction(() => document.querySelector<HTMLElement>('.network-edges')?.style.opacity === '0.1');
  await page.getByRole('button', { name: 'Relations', exact: true }).click();
  const rows = page.getByRole('list', { name: 'Relations' }).getByRole('listitem');
  expect(await rows.first().getAttribute('aria-setsize')).toBe(String(own));
  await page.getByRole('button', { name: 'all', exact: true }).click();
  expect(await rows.first().getAttribute('aria-setsize')).toBe(String(network.edges.length));
});

test('an actor is dragged, and its edges come with it', { timeout: 60_000 }, async () => {
  await workbench.open('/network', { language: 'ar' });
  const { page } = workbench;
  const box = await page.locator('.network-picture').boundingBox();
  if (box === null) throw new Error('no picture');
  const whole = await seen();
  let step = 0;
  while ((await page.locator('.network-picture[data-over]').count()) === 0) {
    step += 1;
    if (step > 400) throw new Error('nobody was found to drag');
    await page.mouse.move(
      box.x + box.width / 2 + Math.sin(step / 3) * step * 0.7,
      box.y + box.height / 2 + Math.cos(step / 3) * step * 0.7,
    );
  }
  await page.waitForTimeout(400);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + box.height - 40, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(box.x + box.width - 5, box.y + 5);
  await page.waitForTimeout(800);
  const { sum, colored } = await seen();
  expect(sum).not.toBe(whole.sum);
  // Its edges are longer now.
  expect(colored).toBeGreaterThan(whole.colored);
});
