// The frames of the network while a hand is on it: panned, zoomed, pointed at, and one of its actors dragged. A frame is the time from one turn of the
// page to draw to the next, so whatever keeps the page from drawing counts, whichever thread does it.

import type { Page } from 'playwright-core';

const LENGTH = 3_000;

export interface FrameTimes {
  readonly name: string;
  /** Milliseconds. */
  readonly times: readonly number[];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The picture must be laid out and on the screen. */
export async function networkFrames(page: Page): Promise<readonly FrameTimes[]> {
  const box = await page.locator('.network-picture').boundingBox();
  if (box === null) throw new Error('no network');
  const middle: Spot = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const corner: Spot = { x: box.x + 12, y: box.y + box.height - 12 };
  const around = (turn: number, far: number): Spot => ({
    x: middle.x + Math.sin(turn) * far,
    y: middle.y + Math.cos(turn * 0.7) * far,
  });
  const move = ({ x, y }: Spot): Promise<void> => page.mouse.move(x, y);
  const zoom = async (step: number): Promise<void> => {
    await move(around(step / 40, 60));
    await page.mouse.wheel(0, Math.sin(step / 12) * 120);
  };
  const swing = (step: number): Promise<void> =>
    move({ x: corner.x + 150 - 150 * Math.cos(step / 9), y: corner.y - 100 + 100 * Math.cos(step / 7) });
  const found: FrameTimes[] = [];
  found.push({ name: 'pointing about', times: await record(page, (step) => move(around(step / 15, 180))) });
  // Before the picture is moved and zoomed: somewhere near its middle there is one.
  await findNode(page, middle);
  await page.mouse.down();
  found.push({ name: 'dragging an actor', times: await record(page, (step) => move(around(step / 12, 120))) });
  await page.mouse.up();
  await move(corner);
  await page.mouse.down();
  found.push({ name: 'panning', times: await record(page, swing) });
  await page.mouse.up();
  found.push({ name: 'zooming', times: await record(page, zoom) });
  return found;
}

/** Points further and further from the middle until the hand is over a node. */
async function findNode(page: Page, middle: Spot): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    await page.mouse.move(middle.x + Math.sin(step) * step, middle.y + Math.cos(step) * step);
    await page.waitForTimeout(20);
    if (await page.locator('.network-picture[data-over]').count()) return;
  }
  throw new Error('no actor near the middle of the network');
}

async function record(page: Page, act: (step: number) => Promise<void>): Promise<readonly number[]> {
  let isRecording = true;
  const recorded = page
    .evaluate(async (length) => {
      const times: number[] = [];
      let before = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const until = before + length;
      while (before < until) {
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        times.push(now - before);
        before = now;
      }
      return times;
    }, LENGTH)
    .finally(() => {
      isRecording = false;
    });
  for (let step = 0; isRecording; step += 1) {
    await act(step);
    await page.waitForTimeout(8);
  }
  return recorded;
}
