// Guests and hosts (codebook section 2): whenever the article makes clear who is the guest, a meeting is a visit with the guest as actor
// and the person met as recipient. Somebody is a guest where the meeting is in a country that is not his, or where the article tells of
// his journey; of a meeting that names only one side the journey supplies the other.

import type { Status } from '../../domain/index.ts';
import type { Lexicon } from '../../lexicon/types.ts';
import { dropped } from '../pronouns.ts';
import { fromKnown } from '../referents.ts';
import type { Referent } from '../types.ts';

export interface Meeting {
  readonly isMeeting: boolean;
  readonly isVisit: boolean;
  /** The frame makes no difference between the two sides. */
  readonly isMutual: boolean;
  readonly status: Status;
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  readonly place: Referent | null;
  readonly modes: readonly string[];
}

export interface Settled {
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  readonly modes: readonly string[];
  readonly place: Referent | null;
  readonly because: string | null;
}

/** Somebody's stay in a country that is not his own. */
interface Journey {
  readonly index: number;
  readonly guests: readonly Referent[];
  readonly country: string;
  readonly place: Referent | null;
}

/** How many events away a journey is looked for: a bound that keeps the cost linear in texts that never end. */
const HORIZON = 400;
const NOT_SETTLED = new Set(['phone', 'multilateral', 'third-party']);

/** Settles every meeting of the article; other events come back as they are. */
export function settleGuests(meetings: readonly Meeting[], lexicon: Lexicon): readonly Settled[] {
  const all = meetings.flatMap((meeting, index) => journeyOf(meeting, index, lexicon));
  let [first, end] = [0, 0];
  return meetings.map((meeting, index) => {
    const asIs: Settled = {
      actor: meeting.actor,
      recipient: meeting.recipient,
      modes: meeting.modes,
      place: meeting.place,
      because: null,
    };
    if (!meeting.isMeeting || meeting.modes.some((mode) => NOT_SETTLED.has(mode))) return asIs;
    while (first < all.length && (all[first] as Journey).index < index - HORIZON) first++;
    while (end < all.length && (all[end] as Journey).index <= index + HORIZON) end++;
    const journeys = all.slice(first, end);
    if (meeting.isVisit)
      return meeting.recipient.length === 0
        ? (hosted(meeting, index, journeys, lexicon) ?? asIs)
        : withPlace(asIs, journeys, index);
    const everybody = [...meeting.actor, ...meeting.recipient];
    const apart = everybody.length > 1 ? twoSides(meeting, everybody, journeys, lexicon) : null;
    if (apart) return withPlace(apart, journeys, index);
    // Two guests who meet each other need no host.
    const supplied =
      meeting.status === 'negated' || (meeting.isMutual && everybody.length > 1)
        ? null
        : (hosted(meeting, index, journeys, lexicon) ?? visited(meeting, everybody, index, journeys, lexicon));
    if (supplied) return supplied;
    return meeting.isMutual ? { ...asIs, actor: everybody, recipient: [], because: 'roles.everybody-meets' } : asIs;
  });
}

const countryOf = (place: Referent | null, lexicon: Lexicon): string | null =>
  place === null ? null : (place.country ?? lexicon.entity(place.entity)?.country ?? null);

function journeyOf(meeting: Meeting, index: number, lexicon: Lexicon): readonly Journey[] {
  if (!meeting.isMeeting || meeting.status === 'negated') return [];
  const where = countryOf(meeting.place, lexicon);
  const everybody = [...meeting.actor, ...meeting.recipient];
  const country = where ?? (meeting.isVisit ? (meeting.recipient.find((one) => one.country !== null)?.country ?? null) : null);
  if (country === null) return [];
  // A meeting makes a journey too, of whoever is not at home where it is held, when somebody there is.
  if (!meeting.isVisit && !everybody.some((one) => one.country === country)) return [];
  const guests = (meeting.isVisit ? meeting.actor : everybody).filter(
    (one) => one.country !== country && (meeting.isVisit || one.country !== null),
  );
  return guests.length === 0 ? [] : [{ index, guests, country, place: where === null ? null : meeting.place }];
}

const isGuestOf = (one: Referent, journey: Journey): boolean => journey.guests.some((guest) => guest.entity === one.entity);

/** The nearest journey that a test accepts, those told before first. */
function nearest(journeys: readonly Journey[], index: number, test: (journey: Journey) => boolean): Journey | null {
  const fitting = journeys.filter((journey) => journey.index !== index && test(journey));
  return fitting.filter((journey) => journey.index < index).at(-1) ?? fitting[0] ?? null;
}

/** Both sides are named: who is away and who is at home. */
function twoSides(
  meeting: Meeting,
  everybody: readonly Referent[],
  journeys: readonly Journey[],
  lexicon: Lexicon,
): Settled | null {
  const country = countryOf(meeting.place, lexicon);
  if (country === null && meeting.status === 'negated') return null;
  const isAway = (one: Referent): boolean =>
    country !== null ? one.country !== null && one.country !== country : journeys.some((journey) => isGuestOf(one, journey));
  const visiting = everybody.filter(isAway);
  const countries =
    country !== null
      ? [country]
      : journeys.filter((journey) => visiting.some((one) => isGuestOf(one, journey))).map((journey) => journey.country);
  const hosts = everybody.filter((one) => !visiting.includes(one) && one.country !== null && countries.includes(one.country));
  if (visiting.length === 0 || hosts.length === 0 || visiting.length + hosts.length !== everybody.length) return null;
  return { actor: visiting, recipient: hosts, modes: ['visit'], place: meeting.place, because: 'roles.guest-and-host' };
}

/** Only the guest is named: the host is the state that he visits. */
function hosted(meeting: Meeting, index: number, journeys: readonly Journey[], lexicon: Lexicon): Settled | null {
  const guests = [...meeting.actor, ...meeting.recipient];
  const where = countryOf(meeting.place, lexicon);
  const journey =
    guests.length === 0
      ? null
      : nearest(
          journeys,
          index,
          (one) => guests.every((guest) => isGuestOf(guest, one)) && (where === null || where === one.country),
        );
  const state = journey ? lexicon.entity(`state:${journey.country}`) : undefined;
  if (!journey || !state) return null;
  const host: Referent = { ...fromKnown(state, { from: 0, to: 0 }), from: null, to: null, isDropped: true };
  return {
    actor: guests,
    recipient: [host],
    modes: ['visit'],
    place: meeting.place ?? journey.place,
    because: 'roles.host-of-the-journey',
  };
}

/** Only hosts are named: the guest is who travels to their country. */
function visited(
  meeting: Meeting,
  hosts: readonly Referent[],
  index: number,
  journeys: readonly Journey[],
  lexicon: Lexicon,
): Settled | null {
  const where = countryOf(meeting.place, lexicon);
  const journey =
    hosts.length === 0
      ? null
      : nearest(
          journeys,
          index,
          (one) =>
            hosts.every((host) => host.country === one.country && (host.kind === 'person' || host.kind === 'role')) &&
            (where === null || where === one.country),
        );
  if (!journey) return null;
  return {
    actor: journey.guests.map(dropped),
    recipient: hosts,
    modes: ['visit'],
    place: meeting.place ?? journey.place,
    because: 'roles.guest-of-the-journey',
  };
}

/** A visit with no place of its own is where the guest's journey to that country goes. */
function withPlace(settled: Settled, journeys: readonly Journey[], index: number): Settled {
  if (settled.place !== null) return settled;
  const countries = settled.recipient.map((one) => one.country);
  const journey = nearest(
    journeys,
    index,
    (one) => one.place !== null && countries.includes(one.country) && settled.actor.some((guest) => isGuestOf(guest, one)),
  );
  return journey ? { ...settled, place: journey.place } : settled;
}
