// The sample reports and their gold codings are sound, and the coder finds their events. The floors are raised as the lexicon grows.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GoldMention } from '../scripts/gold-coding.ts';
import { CONTEXTS, EVENT_TYPES, MODES, SOURCE_KINDS, STATUSES } from '../src/domain/codes.ts';
import { codeArticle } from '../src/index.ts';
import { ROOT } from './report-files.ts';

const SAMPLES = join(ROOT, 'samples');
const REPORTS = 30;
const RECALL_FLOOR = 0.6;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

interface Report {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly note: string;
}
interface Gold {
  readonly doc: string;
  readonly published: string | null;
  readonly mentions: readonly GoldMention[];
}

const reports = readFileSync(join(SAMPLES, 'reports.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Report);
const goldOf = ({ id }: Report): Gold => JSON.parse(readFileSync(join(SAMPLES, 'gold', `${id}.json`), 'utf8')) as Gold;

/** Where the gold's trigger stands in the text. */
function triggerOf(text: string, mention: GoldMention): readonly [number, number] {
  const start = text.indexOf(mention.anchor) + mention.anchor.indexOf(mention.trigger);
  return [start, start + mention.trigger.length];
}

test('there are thirty reports, each with its text and its gold', () => {
  expect(reports.map(({ id }) => id)).toEqual(Array.from({ length: REPORTS }, (_, n) => `s${String(n + 1).padStart(2, '0')}`));
  expect(readdirSync(join(SAMPLES, 'texts'))).toHaveLength(REPORTS);
  expect(readdirSync(join(SAMPLES, 'gold'))).toHaveLength(REPORTS);
});

describe.each(reports.map((report) => [report.id, report] as const))('%s', (id, report) => {
  const gold = goldOf(report);
  const { text } = report;

  test('has one text and one date in all three files, and says whether it is real', () => {
    expect(readFileSync(join(SAMPLES, 'texts', `${id}.txt`), 'utf8')).toBe(text);
    expect(gold.doc).toBe(id);
    expect(gold.published).toBe(report.published);
    if (report.published !== null) expect(report.published).toMatch(ISO_DAY);
    expect(report.note).toMatch(/^(real|invented): /);
    expect(text).toBe(text.normalize('NFC'));
  });

  test('has anchors that occur once and quotations that are in the text', () => {
    expect(gold.mentions.length).toBeGreaterThan(2);
    for (const mention of gold.mentions) {
      expect(text.split(mention.anchor), mention.anchor).toHaveLength(2);
      expect(mention.anchor.length, mention.anchor).toBeGreaterThanOrEqual(20);
      expect(mention.anchor.length, mention.anchor).toBeLessThanOrEqual(80);
      expect(mention.anchor).toContain(mention.trigger);
      const quoted = [...mention.actor, ...mention.recipient, ...mention.said_by, ...(mention.place ? [mention.place] : [])];
      for (const words of [mention.time_text, ...quoted.map((participant) => participant.text)])
        if (words !== null) expect(text).toContain(words);
    }
  });

  test('has codes of the codebook, and one place and date for each event', () => {
    for (const mention of gold.mentions) {
      expect(EVENT_TYPES).toContain(mention.type);
      for (const mode of mention.modes) expect(MODES[mention.type]).toContain(mode);
      for (const context of mention.contexts) expect(CONTEXTS).toContain(context);
      expect(STATUSES).toContain(mention.status);
      for (const { kind } of mention.said_by) expect(SOURCE_KINDS).toContain(kind);
      if (mention.date !== null) {
        expect(mention.date.start).toMatch(ISO_DAY);
        expect(mention.date.end).toMatch(ISO_DAY);
        expect(mention.date.start <= mention.date.end).toBe(true);
      }
      const first = gold.mentions.find(({ event }) => event === mention.event);
      expect([mention.place?.name, mention.date], `${mention.event} ${mention.trigger}`).toEqual([
        first?.place?.name,
        first?.date,
      ]);
    }
  });
});

test('the coder finds the events, and at least one in every report', () => {
  let found = 0;
  let wanted = 0;
  const empty: string[] = [];
  for (const report of reports) {
    const { events } = codeArticle({ text: report.text, published: report.published });
    let right = 0;
    for (const mention of goldOf(report).mentions) {
      if (mention.optional) continue;
      const [start, end] = triggerOf(report.text, mention);
      const touching = events.filter(({ trigger }) => trigger[0] < end && start < trigger[1]);
      wanted += 1;
      if (touching.length > 0) found += 1;
      if (touching.some(({ type }) => type === mention.type)) right += 1;
    }
    if (right === 0) empty.push(report.id);
  }
  expect(wanted).toBeGreaterThan(150);
  expect(found / wanted).toBeGreaterThanOrEqual(RECALL_FLOOR);
  expect(empty).toEqual([]);
});
