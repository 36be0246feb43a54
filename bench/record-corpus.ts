// Coded articles to fill a record with, as many as are wanted: real ones, each with other words of the same lengths, other days and other names, so
// that spans stay where they are, no two are reprints, and news comes day by day. Seeded: the same number gives the same article.

import { createHash } from 'node:crypto';
import type { CodedArticle, Entity } from '../src/domain/index.ts';
import { codeArticle } from '../src/index.ts';
import { readReports } from './corpus.ts';

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
/** Articles of one day of the news. */
const PER_DAY = 100;
const FIRST_DAY = Date.parse('2011-01-01T00:00:00Z');
const DAY = 86_400_000;
const OUTLETS = 40;

/** The world has more people and towns than a hundred reports name: each name stands for so many. */
const VARIANTS: Partial<Record<Entity['kind'], number>> = {
  person: 40,
  organization: 20,
  group: 20,
  place: 20,
  role: 10,
  unknown: 20,
};

const variantsOf = (entity: Entity): readonly Entity[] =>
  Array.from({ length: VARIANTS[entity.kind] ?? 1 }, (_, at) => {
    if (at === 0) return entity;
    const { en, ar } = entity.name;
    return { ...entity, id: `${entity.id}~${at}`, name: { en: `${en} ${at}`, ar: `${ar} ${at}` }, aliases: [] };
  });

/** A small generator (mulberry32): figures between 0 and 1. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

export interface RecordCorpus {
  readonly articleAt: (index: number) => CodedArticle;
  readonly entities: readonly string[];
}

/** `reports`: texts that stand model. */
export function recordCorpus(reports: readonly string[] = readReports()): RecordCorpus {
  const models = reports
    .filter((text) => text.length < 3000)
    .map((text) => codeArticle({ text, published: '2020-01-13' }))
    .filter(({ events }) => events.length > 0);
  const known = new Map(models.flatMap(({ entities }) => entities.map((entity) => [entity.id, entity])));
  const byKind = Map.groupBy([...known.values()].flatMap(variantsOf), ({ kind }) => kind);
  return {
    entities: [...byKind.values()].flat().map(({ id }) => id),
    articleAt: (index) => articleAt(index, models[index % models.length] as CodedArticle, byKind),
  };
}

function articleAt(index: number, model: CodedArticle, byKind: ReadonlyMap<string, readonly Entity[]>): CodedArticle {
  const roll = dice(index);
  const pick = <T>(list: readonly T[], skew: number): T => list[Math.floor(list.length * roll() ** skew)] as T;
  const shuffled = LETTERS.map((letter) => ({ letter, at: roll() })).sort((one, other) => one.at - other.at);
  const cipher = new Map(LETTERS.map((letter, at) => [letter, (shuffled[at] as { letter: string }).letter]));
  const text = [...model.article.text].map((letter) => cipher.get(letter) ?? letter).join('');
  const day = Math.floor(index / PER_DAY);
  const shift = Math.round((FIRST_DAY - Date.parse('2020-01-13T00:00:00Z')) / DAY) + day;
  const moved = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + shift * DAY).toISOString().slice(0, 10);
  // A few names are in every second report and most in few: the third power comes near to what the press does.
  const swaps = new Map(model.entities.map(({ id, kind }) => [id, pick(byKind.get(kind) ?? [], 3)]));
  const nameOf = (id: string): string => swaps.get(id)?.id ?? id;
  const known = new Map<string, Entity>();
  for (const { id, mentions } of model.entities) {
    const swapped = swaps.get(id) as Entity;
    known.set(swapped.id, { ...swapped, mentions: [...(known.get(swapped.id)?.mentions ?? []), ...mentions] });
  }
  const participants = <T extends { readonly entity: string }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, entity: nameOf(one.entity) }));
  return {
    ...model,
    article: {
      ...model.article,
      id: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      ref: `r${index}`,
      outlet: `outlet${Math.floor(roll() * OUTLETS)}.example`,
      published: moved('2020-01-13'),
      text,
    },
    entities: [...known.values()],
    times: model.times.map((time) => ({
      ...time,
      start: time.start && moved(time.start),
      end: time.end && moved(time.end),
    })),
    sources: model.sources.map((source) => ({ ...source, entity: source.entity && nameOf(source.entity) })),
    events: model.events.map((event) => ({
      ...event,
      actor: participants(event.actor),
      recipient: participants(event.recipient),
      place: event.place && { ...event.place, entity: nameOf(event.place.entity) },
      date: event.date && { ...event.date, start: moved(event.date.start), end: moved(event.date.end) },
    })),
  };
}
