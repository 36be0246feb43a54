// The two families of acts and their two strengths, after PLOVER's four quadrants: cooperation and conflict, in words and in deeds.

import type { EventType } from '../../domain/index.ts';

export type Family = 'cooperation' | 'conflict';
export type Strength = 'words' | 'deeds';

const QUADRANTS: Readonly<Record<EventType, readonly [Family, Strength]>> = {
  AGREE: ['cooperation', 'words'],
  CONSULT: ['cooperation', 'words'],
  SUPPORT: ['cooperation', 'words'],
  CONCEDE: ['cooperation', 'words'],
  COOPERATE: ['cooperation', 'deeds'],
  AID: ['cooperation', 'deeds'],
  RETREAT: ['cooperation', 'deeds'],
  REQUEST: ['conflict', 'words'],
  ACCUSE: ['conflict', 'words'],
  REJECT: ['conflict', 'words'],
  THREATEN: ['conflict', 'words'],
  PROTEST: ['conflict', 'deeds'],
  SANCTION: ['conflict', 'deeds'],
  MOBILIZE: ['conflict', 'deeds'],
  COERCE: ['conflict', 'deeds'],
  ASSAULT: ['conflict', 'deeds'],
};

export const familyOf = (type: EventType): Family => QUADRANTS[type][0];
export const strengthOf = (type: EventType): Strength => QUADRANTS[type][1];

/** The types of one family and strength, in PLOVER's order. */
export const typesOf = (family: Family, strength: Strength): readonly EventType[] =>
  (Object.keys(QUADRANTS) as EventType[]).filter((type) => familyOf(type) === family && strengthOf(type) === strength);
