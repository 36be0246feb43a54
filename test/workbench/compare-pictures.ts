// Compares a screenshot with the one that was looked at when the page was last changed on purpose. Tolerant of how a machine smooths letters; not of a
// thing that moved, vanished or lies on the wrong side. ISNAD_SCREENSHOTS=write keeps the new pictures instead.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../report-files.ts';

const FOLDER = join(ROOT, 'test/workbench/screenshots');

/** Side of the squares whose mean brightness is compared, in pixels, and how far apart two may be, of 255. */
const SQUARE = 8;
const APART = 26;

/** The share of the picture that differs, 0 to 1; of pictures of different sizes 1. */
export async function differenceFromKept(page: Page, name: string): Promise<number> {
  const file = join(FOLDER, `${name}.jpg`);
  const taken = await page.screenshot({ type: 'jpeg', quality: 55, animations: 'disabled' });
  if (process.env.ISNAD_SCREENSHOTS === 'write') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, taken);
    return 0;
  }
  if (!existsSync(file)) throw new Error(`No picture ${file}: run with ISNAD_SCREENSHOTS=write, and look at it`);
  const scratch = await page.context().newPage();
  try {
    await scratch.goto('about:blank');
    return await scratch.evaluate(difference, {
      one: readFileSync(file).toString('base64'),
      other: taken.toString('base64'),
      square: SQUARE,
      apart: APART,
    });
  } finally {
    await scratch.close();
  }
}

interface Pair {
  readonly one: string;
  readonly other: string;
  readonly square: number;
  readonly apart: number;
}

/** Runs in the page, where pictures can be unpacked. */
async function difference({ one, other, square, apart }: Pair): Promise<number> {
  const means = async (base64: string) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(image.width / square);
    canvas.height = Math.ceil(image.height / square);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return { width: canvas.width, height: canvas.height, data: context.getImageData(0, 0, canvas.width, canvas.height).data };
  };
  const [a, b] = [await means(one), await means(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let at = 0; at < a.data.length; at += 4)
    if ([0, 1, 2].some((channel) => Math.abs((a.data[at + channel] ?? 0) - (b.data[at + channel] ?? 0)) > apart)) differing += 1;
  return differing / (a.width * a.height);
}
