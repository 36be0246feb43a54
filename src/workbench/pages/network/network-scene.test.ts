// The network as numbers.

import { expect, test } from 'vitest';
import type { Network } from '../../../domain/api-views.ts';
import { sceneOf } from './network-scene.ts';

const node = (id: string, events: number): Network['nodes'][number] => ({
  id,
  kind: 'state',
  name: { en: id, ar: id },
  country: null,
  events,
});
const edge = (source: string, target: string, events: number, score: number): Network['edges'][number] => ({
  source,
  target,
  events,
  cooperation: 0,
  conflict: 0,
  score,
});

const NETWORK: Network = {
  nodes: [node('a', 100), node('b', 25), node('c', 1)],
  edges: [edge('a', 'b', 9, 4), edge('b', 'a', 4, -1), edge('c', 'a', 1, 0), edge('a', 'a', 5, 1), edge('a', 'gone', 3, 1)],
  isCut: false,
};

test('edges from light to heavy, without those that lead to themselves or to nobody', () => {
  const { edges } = sceneOf(NETWORK);
  expect([...edges.from]).toEqual([2, 1, 0]);
  expect([...edges.to]).toEqual([0, 0, 1]);
  expect([...edges.weights].map((weight) => weight.toFixed(2))).toEqual(['0.33', '0.67', '1.00']);
  expect([...edges.tones]).toEqual([0, 2, 1]);
});

test('an edge knows whether another leads back, and a node its edges', () => {
  const { edges, edgesOf } = sceneOf(NETWORK);
  expect([...edges.isReturned]).toEqual([0, 1, 1]);
  expect(edgesOf).toEqual([[0, 1, 2], [1, 2], [0]]);
});

test('a disc is larger with more events, and smaller among very many', () => {
  const [a = 0, b = 0, c = 0] = sceneOf(NETWORK).radii;
  expect(a > b && b > c && c > 2).toBe(true);
  const crowd = { ...NETWORK, nodes: [...NETWORK.nodes, ...Array.from({ length: 2_000 }, (_, at) => node(`n${at}`, 1))] };
  expect(sceneOf(crowd).radii[0]).toBeLessThan(a);
});
