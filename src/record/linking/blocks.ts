// Where an account is looked for: the blocks of the index under which it is kept, and its place in the order in which accounts found events.
// A block is a short string; two accounts of one act share one as a rule. Compares nothing.

import type { EventType } from '../../domain/index.ts';
import { dayNumber, lengthOf } from './days.ts';
import type { Account, Days, Party } from './types.ts';

type Bare = Omit<Account, 'besides' | 'rank' | 'blocks'>;

/**
 * Types that reports take for one another, because one act shows several faces (a signing is an understanding, a truce declared is a truce
 * kept) or because words and deeds lie close. Accounts of different families are never of one act.
 */
const FAMILY: Readonly<Record<EventType, string>> = {
  AGREE: 'accord',
  SUPPORT: 'accord',
  COOPERATE: 'accord',
  AID: 'accord',
  CONCEDE: 'yield',
  RETREAT: 'yield',
  CONSULT: 'meet',
  REQUEST: 'ask',
  REJECT: 'ask',
  ACCUSE: 'blame',
  THREATEN: 'blame',
  PROTEST: 'protest',
  SANCTION: 'force',
  COERCE: 'force',
  MOBILIZE: 'force',
  ASSAULT: 'force',
};

/** To call a meeting off tells of the meeting: it is looked for where the plan is. */
export const familyOf = (account: Pick<Account, 'type' | 'modes'>): string =>
  callsOff(account) ? FAMILY.CONSULT : FAMILY[account.type];

/** Whether the account is of a meeting refused or called off (codebook 2: REJECT `meet`). */
export const callsOff = ({ type, modes }: Pick<Account, 'type' | 'modes'>): boolean =>
  type === 'REJECT' && modes.includes('meet');

/** Days of one cell of the index. An account looks into its own cell and into those before and after it. */
export const CELL = 6;
/** A date of more days than this is no day: it has no cell. */
export const SHARP = 7;
const MOST_ALONE = 3;
const MOST_PAIRS = 3;
const KINDS_FIRST: readonly Party['kind'][] = ['person', 'organization', 'role', 'place', 'state', 'group', 'unknown'];

/** The day around which an account is looked for: its date where that is sharp, else the day on which it was written; or null. */
export function anchorOf({ date, written }: Pick<Account, 'date' | 'written'>): number | null {
  if (date) return lengthOf(date) <= SHARP ? middle(date) : null;
  return written && lengthOf(written) <= SHARP ? dayNumber(written.end) : null;
}

const middle = (days: Days): number => Math.floor((dayNumber(days.start) + dayNumber(days.end)) / 2);

/** The blocks under which an account is kept. Those that begin with `t|` are of a time; see `blocksNear`. */
export function blocksOf(account: Bare): readonly string[] {
  const family = familyOf(account);
  const parties = [...account.actor, ...account.recipient].sort(byWorth);
  const alone = parties.slice(0, MOST_ALONE).map(({ entity }) => entity);
  const pairs = pairsOf(account);
  const country = parties[0]?.country;
  // Who stands alone may be named by his office elsewhere: his country finds both.
  if (pairs.length === 0 && country) alone.push(`~${country}`);
  const anchor = anchorOf(account);
  const blocks: string[] = [];
  if (anchor !== null) {
    const cell = Math.floor(anchor / CELL);
    for (const names of [...alone, ...pairs]) blocks.push(`t|${cell}|${family}|${names}`);
    if (account.place) blocks.push(`t|${cell}|${family}|@${account.place.entity}`);
  }
  for (const names of [...alone, ...pairs]) blocks.push(`p|${family}|${names}`);
  if (account.place) blocks.push(`p|${family}|@${account.place.entity}`);
  const main = alone[0] ?? account.place?.entity;
  if (main !== undefined) {
    for (const day of calendarDaysOf(account)) blocks.push(`d|${day}|${family}|${main}`);
    for (const number of account.numbers.filter(isTelling).slice(-2)) blocks.push(`n|${number}|${family}|${main}`);
  }
  // Accounts that an analyst put together find each other, whatever they share.
  for (const review of account.ruling?.together ?? []) blocks.push(`r|${review}`);
  return [...new Set(blocks)].sort();
}

/** A round or small number is in every report. */
export const isTelling = (number: number): boolean => number > 12 && (number % 10 !== 0 || number > 1000);

const byWorth = (a: Party, b: Party): number =>
  KINDS_FIRST.indexOf(a.kind) - KINDS_FIRST.indexOf(b.kind) || (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0);

/** Two names that the account joins: two of its participants, or one and the place. */
export function pairsOf({ actor, recipient, place }: Bare): readonly string[] {
  const names = [...actor, ...recipient]
    .sort(byWorth)
    .map(({ entity }) => entity)
    .slice(0, MOST_ALONE);
  if (place) names.push(`@${place.entity}`);
  const pairs: string[] = [];
  for (const [i, a] of names.entries()) for (const b of names.slice(i + 1)) pairs.push(a < b ? `${a}&${b}` : `${b}&${a}`);
  return pairs.slice(0, MOST_PAIRS);
}

/** `MM-DD` of a sharp date or of an open one: what finds "Thursday 28 September" without a year. */
function calendarDaysOf({ date, openDates }: Bare): readonly string[] {
  if (date && date.start === date.end) return [date.start.slice(5)];
  return openDates.filter((value) => /^XXXX-\d\d-\d\d$/u.test(value)).map((value) => value.slice(5));
}

/** The blocks of an account and those of the neighbouring cells, where accounts of the same act may be kept. Symmetric between accounts. */
export const blocksNear = (account: Pick<Account, 'blocks'>): readonly string[] => account.blocks.flatMap(besideBlock);

/** A block and, where it is of a cell of time, the same of the cells before and after. */
export function besideBlock(block: string): readonly string[] {
  if (!block.startsWith('t|')) return [block];
  const end = block.indexOf('|', 2);
  const cell = Number(block.slice(2, end));
  const rest = block.slice(end);
  return [`t|${cell - 1}${rest}`, block, `t|${cell + 1}${rest}`];
}

/**
 * The order in which accounts found events: a sharp day before a month, a month before a year, a year before none; named participants before
 * groups. Among equals a hash of the id decides, so that no order of arrival is favoured and no name either.
 */
export function rankOf(account: Bare): string {
  const { date, openDates, written, actor, recipient, place } = account;
  const days = date ? lengthOf(date) : Number.POSITIVE_INFINITY;
  const isFresh = written !== null && lengthOf(written) <= SHARP;
  const sharpness = days <= 3 ? 0 : days <= 31 ? 1 : openDates.length > 0 || isFresh ? 2 : date ? 3 : 4;
  const isNamed = (side: readonly Party[]): boolean => side.some(({ kind }) => kind !== 'group' && kind !== 'unknown');
  const missing = Number(!isNamed(actor)) + Number(!isNamed(recipient)) + Number(place === null);
  const lateness = callsOff(account) ? 2 : account.status === 'actual' ? 0 : 1;
  return `${sharpness}${missing}${lateness}${hash(account.id)}|${account.id}`;
}

/** FNV-1a, 32 bits, as eight hex digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
