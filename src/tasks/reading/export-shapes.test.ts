// GeoJSON, GEXF and iCalendar, each read by a reader of its own format.

import { check } from '@placemarkio/check-geojson';
import { DirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { keepReports, READING_REPORTS } from '../../../test/reading-reports.ts';
import { newRecord } from '../../../test/records.ts';
import { speaker } from '../../domain/speak.ts';
import { EVERY_EVENT, type EventFilter } from '../../record/queries/event-filter.ts';
import { type ExportFormat, exportRecord } from './export-record.ts';

const HOSTILE = {
  ref: 'hostile',
  outlet: 'a"b&c;d,e.example',
  url: 'https://one.example/?a=1&b=2',
  published: '2019-10-15',
  text: 'أعلن الكرملين، "اليوم"; أن الرئيس الروسي فلاديمير بوتين سيزور القاهرة الأسبوع المقبل ويلتقي نظيره المصري عبد الفتاح السيسي <b>&amp;</b>.',
};

async function exported(format: ExportFormat, filter: EventFilter = EVERY_EVENT, today = '2019-10-15'): Promise<string> {
  const record = await newRecord('sqlite');
  await keepReports(record, [...READING_REPORTS, HOSTILE]);
  const pieces = await Array.fromAsync(exportRecord({ record, filter, format, today, speaker: speaker('en', {}) }));
  await record.close();
  return pieces.join('');
}

test('GeoJSON: valid, longitude first, events without coordinates left out', async () => {
  const collection = check(await exported('geojson'));
  if (collection.type !== 'FeatureCollection') throw new Error(collection.type);
  expect(collection.features.length).toBeGreaterThan(2);
  const moscow = collection.features.find(({ properties }) => properties?.place_en === 'Moscow');
  const [lon, lat] = moscow?.geometry?.type === 'Point' ? moscow.geometry.coordinates : [];
  expect([Math.round(lon ?? 0), Math.round(lat ?? 0)]).toEqual([38, 56]);
  expect(moscow?.properties).toMatchObject({ type: 'CONSULT', modes: ['visit'], place_ar: 'موسكو' });
  const none = check(await exported('geojson', { ...EVERY_EVENT, from: '1990-01-01', to: '1990-01-02' }));
  expect(none).toEqual({ type: 'FeatureCollection', features: [] });
});

test('iCalendar: open plans as whole days, folded and escaped; nothing that has happened', async () => {
  const text = await exported('ical');
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events.length).toBeGreaterThan(1);
  const visit = events.find(
    ({ summary }) => summary.includes('Sisi') || summary.includes('Erdogan') || summary.includes('Putin'),
  );
  expect(visit?.startDate.isDate).toBe(true);
  expect(visit?.startDate.toString()).toBe('2019-10-20');
  expect(events.map(({ description }) => description).join('\n')).toContain('"اليوم"; أن الرئيس');
  expect(events.map(({ uid }) => uid.endsWith('@isnad'))).not.toContain(false);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const later = new ICAL.Component(ICAL.parse(await exported('ical', EVERY_EVENT, '2026-11-24')));
  expect(later.getAllSubcomponents('vevent')).toEqual([]);
});

test('GEXF: read by graphology, with names, counts and weights', async () => {
  const graph = gexf.parse(DirectedGraph, await exported('gexf'));
  expect(graph.order).toBeGreaterThan(3);
  expect(graph.getNodeAttributes('person:khalifa-haftar')).toMatchObject({
    label: 'Khalifa Haftar',
    name_ar: 'خليفة حفتر',
    kind: 'person',
    country: 'LBY',
  });
  const [edge] = graph.edges('person:khalifa-haftar');
  expect(graph.getEdgeAttributes(edge)).toMatchObject({ cooperation: expect.any(Number), weight: expect.any(Number) });
});
