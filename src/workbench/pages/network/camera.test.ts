// Where the network is looked at from.

import { expect, test } from 'vitest';
import { fitted, panned, placeUnder, seenThrough, WHOLE, zoomed } from './camera.ts';

const SIZE = { width: 800, height: 600 };
const at = ({ scale, x, y }: { scale: number; x: number; y: number }, place: readonly [number, number]) => [
  place[0] * scale + x,
  place[1] * scale + y,
];

test('everything fits, in the middle', () => {
  const camera = fitted(new Float32Array([-100, -10, 300, 40, 0, 0]), SIZE);
  const corners = [at(camera, [-100, -10]), at(camera, [300, 40])];
  for (const [x = -1, y = -1] of corners) {
    expect(x >= 0 && x <= SIZE.width).toBe(true);
    expect(y >= 0 && y <= SIZE.height).toBe(true);
  }
  const [middleX = 0, middleY = 0] = at(camera, [100, 15]);
  expect(middleX).toBeCloseTo(400);
  expect(middleY).toBeCloseTo(300);
});

test('one actor alone stands in the middle, and none breaks nothing', () => {
  expect(at(fitted(new Float32Array([7, 7]), SIZE), [7, 7])).toEqual([400, 300]);
  expect(fitted(new Float32Array(), SIZE)).toEqual(WHOLE);
});

test('what is under the hand stays there when it comes nearer', () => {
  const near = zoomed({ scale: 1.5, x: 20, y: -30 }, 2, [300, 200]);
  expect(placeUnder(near, [300, 200])).toEqual(placeUnder({ scale: 1.5, x: 20, y: -30 }, [300, 200]));
  expect(near.scale).toBe(3);
});

test('nobody is lost by going too far or too near', () => {
  let view = WHOLE;
  for (let turn = 0; turn < 100; turn += 1) view = zoomed(view, 3, [0, 0]);
  expect(view.scale).toBeLessThan(100);
  for (let turn = 0; turn < 100; turn += 1) view = zoomed(view, 1 / 3, [0, 0]);
  expect(view.scale).toBeGreaterThan(0.1);
});

test('a view of a view: a drag moves as far on the screen however near it is', () => {
  const base = fitted(new Float32Array([0, 0, 10, 10]), SIZE);
  const view = zoomed(WHOLE, 4, [0, 0]);
  const [x = 0, y = 0] = at(seenThrough(base, view), [3, 4]);
  expect(at(seenThrough(base, panned(view, 12, -5)), [3, 4])).toEqual([x + 12, y - 5]);
});
