// Made-up accounts of made-up events, as many as asked for, for the benchmark and the properties of linking: few actors act often and most
// seldom, happenings are told fresh by several articles and mentioned long after by others, some without date, some as a plan.

import type { EventType, Status } from '../src/domain/index.ts';
import { blocksOf, rankOf } from '../src/record/linking/blocks.ts';
import { addDays } from '../src/record/linking/days.ts';
import type { Account, Days, Party } from '../src/record/linking/types.ts';

export type Dice = () => number;

/** Mulberry32: the same seed, the same throws, each in [0, 1). */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

export interface World {
  readonly dice: Dice;
  readonly actors: readonly Party[];
  readonly places: readonly Party[];
  /** The first day of the record and how many days it spans. */
  readonly from: string;
  readonly days: number;
}

interface Happening {
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly actor: readonly Party[];
  readonly recipient: readonly Party[];
  readonly place: Party | null;
  readonly day: string;
  readonly words: readonly string[];
  readonly dead: number | null;
}

const TYPES: readonly (readonly [EventType, string | null, number])[] = [
  ['CONSULT', 'visit', 28],
  ['ASSAULT', 'aerial', 16],
  ['REQUEST', null, 12],
  ['ACCUSE', 'disapprove', 12],
  ['SUPPORT', null, 10],
  ['AGREE', null, 6],
  ['COERCE', 'arrest', 6],
  ['PROTEST', 'demo', 4],
  ['AID', null, 3],
  ['RETREAT', 'release', 3],
];

/** A world of so many actors over so many days. Actors act by Zipf's law. */
export function buildWorld(seed: number, { actors, days }: { readonly actors: number; readonly days: number }): World {
  const party = (index: number): Party => {
    const kind = index % 3 === 0 ? 'state' : index % 3 === 1 ? 'person' : 'organization';
    const name = `Actor ${index}`;
    return { entity: `${kind}:${index}`, kind, country: `C${index % 40}`, at: null, role: null, name, words: [] };
  };
  const place = (index: number): Party => ({
    entity: `place:${index}`,
    kind: 'place',
    country: `C${index % 40}`,
    at: [(index * 7) % 60, (index * 13) % 90],
    role: null,
    name: `Place ${index}`,
    words: [],
  });
  const count = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
  return {
    dice: diceOf(seed),
    actors: count(actors).map(party),
    places: count(Math.ceil(actors / 4)).map(place),
    from: '2014-01-01',
    days,
  };
}

/** Articles of a few accounts each, until there are `count` accounts. They come in no order of time. */
export function* buildArticles(world: World, count: number): Generator<readonly Account[]> {
  const { dice } = world;
  let made = 0;
  for (let number = 0; made < count; number++) {
    const today = Math.floor(dice() * world.days);
    const published = addDays(world.from, today);
    const told = Array.from({ length: 1 + Math.floor(dice() * 7) }, () => {
      const isBackground = dice() < 0.25;
      const day = Math.max(0, today - (isBackground ? 10 + Math.floor(dice() * 400) : Math.floor(dice() * 2)));
      return happeningOf(world, addDays(world.from, day), Math.floor(zipf(dice) * Math.max(2, world.actors.length / 60)));
    });
    const article = `article-${number}`;
    const isDated = dice() < 0.85;
    const besides = told.map(({ type, actor }) => one(`${type}|${actor[0]?.entity}`)).sort();
    const accounts = told.map((happening, index) =>
      accountOf(happening, { world, article, key: `k${index + 1}`, published: isDated ? published : null, besides }),
    );
    made += accounts.length;
    yield accounts;
  }
}

/** Small numbers often, large ones seldom; in [0, 1). */
const zipf = (dice: Dice): number => dice() ** 4;

/** The `index`-th thing that happened on a day: the same for all who tell it. */
function happeningOf(world: World, day: string, index: number): Happening {
  const dice = diceOf(hashOf(`${day} ${index}`));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(zipf(dice) * list.length)] as T;
  const [type, mode] = weighted(dice);
  const actor = pick(world.actors);
  const other = pick(world.actors);
  const isTwoSided = other !== actor && dice() < 0.85;
  return {
    type,
    modes: mode === null ? [] : [mode],
    actor: [actor],
    recipient: isTwoSided ? [other] : [],
    place: dice() < 0.6 ? pick(world.places) : null,
    day,
    words: Array.from({ length: 10 }, () => one(`w${Math.floor(dice() ** 2 * 4000)}`)),
    dead: type === 'ASSAULT' && dice() < 0.5 ? 1 + Math.floor(dice() * 60) : null,
  };
}

function weighted(dice: Dice): (typeof TYPES)[number] {
  let left = dice() * TYPES.reduce((sum, [, , weight]) => sum + weight, 0);
  for (const type of TYPES) {
    left -= type[2];
    if (left < 0) return type;
  }
  return TYPES[0] as (typeof TYPES)[number];
}

const hashOf = (text: string): number =>
  [...text].reduce((value, letter) => Math.imul(value ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);

interface Telling {
  readonly world: World;
  readonly article: string;
  readonly key: string;
  readonly published: string | null;
  readonly besides: readonly string[];
}

function accountOf(happening: Happening, { world, article, key, published, besides }: Telling): Account {
  const { dice } = world;
  const status: Status = dice() < 0.9 ? 'actual' : dice() < 0.6 ? 'future' : 'hypothetical';
  const sharp: Days = { start: happening.day, end: happening.day };
  const year = happening.day.slice(0, 4);
  const how = dice();
  const date = how < 0.5 ? sharp : how < 0.6 ? { start: `${year}-01-01`, end: `${year}-12-31` } : null;
  const words = happening.words.filter(() => dice() < 0.6).sort();
  const bare = {
    id: `${article}#${key}`,
    article,
    key,
    outlet: null,
    type: happening.type,
    modes: happening.modes,
    status,
    undone: null,
    actor: happening.actor,
    recipient: dice() < 0.9 ? happening.recipient : [],
    place: dice() < 0.7 ? happening.place : null,
    date,
    openDates: [],
    written: published === null ? null : { start: published, end: published },
    origins: [],
    casualties: happening.dead === null ? null : { dead: [happening.dead, happening.dead] as const, injured: null },
    numbers: happening.dead === null ? [] : [happening.dead],
    acts: [],
    triggerWords: words.slice(0, 1),
    words,
    setting: [...new Set([...words, one(`w${Math.floor(dice() * 4000)}`)])].sort(),
    besides,
    days: date === sharp ? [happening.day.slice(5)] : [],
    triggers: [[0, 1]] as const,
    confidence: 0.85,
  };
  return { ...bare, rank: rankOf(bare), blocks: blocksOf(bare).map(one) };
}

const strings = new Map<string, string>();
/** The one copy of a string that many accounts have. */
function one(text: string): string {
  const known = strings.get(text);
  if (known !== undefined) return known;
  strings.set(text, text);
  return text;
}
