// Which names are written.

import { expect, test } from 'vitest';
import { type Box, chooseLabels } from './choose-labels.ts';

const box = (left: number, top: number): Box => ({ left, top, right: left + 50, bottom: top + 20 });

test('the first of those that would lie over one another, none that is out of sight, no more than may be', () => {
  const boxes = [box(0, 0), box(30, 10), null, box(60, 0), box(0, 40), box(0, 80)];
  const boxOf = (node: number): Box | null => boxes[node] ?? null;
  expect(chooseLabels(boxes.keys(), boxOf, 10)).toEqual([0, 3, 4, 5]);
  expect(chooseLabels(boxes.keys(), boxOf, 2)).toEqual([0, 3]);
  expect(chooseLabels([1, 0, 3], boxOf, 10)).toEqual([1]);
});
