// Guests and hosts (codebook section 2): whenever the article makes clear who is the guest, a meeting is a visit with the guest as actor
// and the person met as recipient. Somebody is a guest where the meeting is in a country that is not his, or where the article tells of his visit.

import type { Lexicon } from '../../lexicon/types.ts';
import type { Referent } from '../types.ts';

export interface Meeting {
  readonly isMeeting: boolean;
  readonly isVisit: boolean;
  /** The frame makes no difference between the two sides. */
  readonly isMutual: boolean;
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  readonly place: Referent | null;
  readonly modes: readonly string[];
}

export interface Settled {
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  readonly modes: readonly string[];
  readonly because: string | null;
}

/** The journeys that the article tells: who goes to which country. */
function journeys(meetings: readonly Meeting[], lexicon: Lexicon): ReadonlyMap<string, ReadonlySet<string>> {
  const guests = new Map<string, Set<string>>();
  for (const meeting of meetings) {
    if (!meeting.isMeeting) continue;
    const where = countryOfPlace(meeting.place, lexicon);
    // A meeting makes a journey too: of whoever is not at home where it is held, when somebody there is.
    const everybody = [...meeting.actor, ...meeting.recipient];
    const isJourney = meeting.isVisit || (where !== null && everybody.some((one) => one.country === where));
    if (!isJourney) continue;
    const countries = meeting.isVisit ? [where, ...meeting.recipient.map((one) => one.country)] : [where];
    for (const guest of meeting.isVisit ? meeting.actor : everybody.filter((one) => one.country !== null && one.country !== where)) {
      const known = guests.get(guest.entity) ?? new Set<string>();
      for (const country of countries) if (country !== null && country !== guest.country) known.add(country);
      guests.set(guest.entity, known);
    }
  }
  return guests;
}

function countryOfPlace(place: Referent | null, lexicon: Lexicon): string | null {
  if (place === null) return null;
  return place.country ?? lexicon.entity(place.entity)?.country ?? null;
}

/** Settles every meeting of the article; other events come back as they are. */
export function settleGuests(meetings: readonly Meeting[], lexicon: Lexicon): readonly Settled[] {
  const guests = journeys(meetings, lexicon);
  return meetings.map((meeting) => {
    const asIs = { actor: meeting.actor, recipient: meeting.recipient, modes: meeting.modes, because: null };
    if (!meeting.isMeeting || meeting.isVisit || meeting.modes.includes('phone') || meeting.modes.includes('multilateral') || meeting.modes.includes('third-party')) return asIs;
    const everybody = [...meeting.actor, ...meeting.recipient];
    const country = countryOfPlace(meeting.place, lexicon);
    const isGuest = (one: Referent): boolean => (country !== null && one.country !== null && one.country !== country) || (guests.get(one.entity)?.size ?? 0) > 0;
    const isHost = (one: Referent, visiting: readonly Referent[]): boolean => {
      if (country !== null) return one.country === country;
      return visiting.some((guest) => one.country !== null && guests.get(guest.entity)?.has(one.country));
    };
    const visiting = everybody.filter(isGuest);
    const hosts = everybody.filter((one) => !visiting.includes(one) && isHost(one, visiting));
    if (visiting.length > 0 && hosts.length > 0 && visiting.length + hosts.length === everybody.length) {
      return { actor: visiting, recipient: hosts, modes: ['visit'], because: 'roles.guest-and-host' };
    }
    if (!meeting.isMutual) return asIs;
    return { ...asIs, actor: everybody, recipient: [], because: 'roles.everybody-meets' };
  });
}
