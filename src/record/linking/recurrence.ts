// How easily the same parties do the same again: what keeps a visit apart from the next one, and makes a dismissal tie two reports to one time.

import type { EventType } from '../../domain/index.ts';
import type { Account } from './types.ts';

/** How easily the same parties do it again. */
const RECURS: Readonly<Record<EventType, number>> = {
  CONSULT: 1.8,
  ASSAULT: 1.4,
  PROTEST: 1.2,
  AGREE: 1,
  SUPPORT: 1.4,
  COOPERATE: 1,
  AID: 1,
  REQUEST: 1.6,
  ACCUSE: 1.6,
  REJECT: 1,
  THREATEN: 1.4,
  MOBILIZE: 1,
  CONCEDE: 0.6,
  RETREAT: 1,
  COERCE: 0.6,
  SANCTION: 0.4,
};
/** Acts that the same parties hardly repeat: nobody resigns twice, and a standing embargo is one. */
const SELDOM: Readonly<Record<string, number>> = { resign: -2.2, expel: -1, convict: -1, discontinue: 0.2, 'martial-law': 0 };

/** At 0 and above: what must be outweighed where nothing ties the times of two accounts. Below: acts that are hardly done twice. */
export const recurrence = ({ type, modes }: Pick<Account, 'type' | 'modes'>): number =>
  modes.map((mode) => SELDOM[mode]).find((weight) => weight !== undefined) ?? RECURS[type];

/** Nobody is dismissed twice in a season: two articles that both tell it, without dates, speak of one time. */
export const isOnce = (account: Pick<Account, 'type' | 'modes'>): boolean => recurrence(account) < 0;

/** Marks such an act among those told beside another. */
export const ONCE = '!';
