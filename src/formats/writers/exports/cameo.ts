// CAMEO codes for PLOVER's types and modes, after the CAMEO manual (Schrodt 2012) and PLOVER's own table of the two. A type without a mode, and a
// mode that CAMEO lacks, have the type's root.

import type { EventType } from '../../../domain/index.ts';

interface Codes {
  readonly root: string;
  readonly modes: Readonly<Record<string, string>>;
}

const CAMEO: Readonly<Record<EventType, Codes>> = {
  AGREE: { root: '030', modes: {} },
  CONSULT: { root: '040', modes: { visit: '042', 'third-party': '044', phone: '041' } },
  SUPPORT: { root: '050', modes: {} },
  CONCEDE: { root: '080', modes: {} },
  COOPERATE: { root: '060', modes: {} },
  AID: { root: '070', modes: {} },
  RETREAT: {
    root: '087',
    modes: { withdraw: '0874', release: '0841', disarm: '0873', ceasefire: '0871', access: '086', resign: '083' },
  },
  REQUEST: { root: '100', modes: {} },
  ACCUSE: { root: '112', modes: { disapprove: '111', investigate: '090', allege: '112' } },
  REJECT: { root: '120', modes: {} },
  THREATEN: { root: '130', modes: { violence: '138' } },
  PROTEST: { root: '140', modes: { demo: '141', hunger: '142', strike: '143', boycott: '143', obstruct: '144', riot: '145' } },
  SANCTION: { root: '160', modes: { expel: '166', withdraw: '166', discontinue: '163' } },
  MOBILIZE: { root: '150', modes: { troops: '154', police: '153' } },
  COERCE: { root: '170', modes: { seize: '171', restrict: '172', arrest: '173', deport: '174', cyber: '176' } },
  ASSAULT: {
    root: '190',
    modes: {
      abduct: '181',
      beat: '182',
      sexual: '1821',
      torture: '1822',
      explosives: '183',
      'suicide-attack': '1831',
      targeted: '186',
      firearms: '193',
      'heavy-weapons': '194',
      aerial: '195',
      drone: '1952',
    },
  },
};

export const cameoCode = (type: EventType, modes: readonly string[]): string =>
  modes.map((mode) => CAMEO[type].modes[mode]).find((code) => code !== undefined) ?? CAMEO[type].root;

/** The other side's view of a visit is its hosting: CAMEO has two events where PLOVER has one. */
export const hostCode = (code: string): string | null => (code === '042' ? '043' : null);

/** Country and first sector, as CAMEO writes an actor: `RUSMIL`. Empty for who has neither. */
export const cameoActor = (country: string | null, sectors: readonly string[]): string => `${country ?? ''}${sectors[0] ?? ''}`;
