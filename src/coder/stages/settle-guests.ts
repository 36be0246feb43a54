// Guests and hosts (codebook section 2): whenever the article makes clear who is the guest, a meeting is a visit with the guest as actor
// and the person met as recipient. Somebody is a guest where the meeting is in a country that is not his, or where the article tells of
// his journey; of a meeting that names only one side the journey supplies the other.

import type { Status } from '../../domain/index.ts';
import type { Lexicon } from '../../lexicon/types.ts';
import { type Days, dayNumber } from '../calendar.ts';
import { dropped } from '../pronouns.ts';
import { isAmong, joined } from '../referent-lists.ts';
import { fromKnown } from '../referents.ts';
import type { Referent } from '../types.ts';

export interface Meeting {
  readonly isMeeting: boolean;
  /** Both sides put their names to something: no visit, but at a place. */
  readonly isSigning: boolean;
  readonly isVisit: boolean;
  /** The frame makes no difference between the two sides. */
  readonly isMutual: boolean;
  readonly status: Status;
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  readonly place: Referent | null;
  /** Where the place is, also when it has no name. */
  readonly country: string | null;
  /** Days that its own words give. */
  readonly when: Days | null;
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
/** `بعد لقاء الرجلين في أغسطس`: what a month or a year tells of belongs to another time than the day's meetings. */
const isRecalled = ({ when }: Meeting): boolean => when !== null && dayNumber(when.end) - dayNumber(when.start) > 7;

/** A call is in two places, a mediator's effort in none. */
const NOWHERE = new Set(['phone', 'third-party']);
const NOT_SETTLED = new Set(['phone', 'multilateral', 'third-party']);

/** Settles every meeting of the article; other events come back as they are, but signings too are where a journey went for them. */
export function settleGuests(meetings: readonly Meeting[], lexicon: Lexicon): readonly Settled[] {
  const all = meetings.flatMap((meeting, index) => journeyOf(meeting, index));
  const only = onlyScene(meetings);
  let [first, end] = [0, 0];
  return meetings.map((meeting, index) => {
    if (!meeting.isMeeting && !meeting.isSigning) return asItIs(meeting);
    while (first < all.length && (all[first] as Journey).index < index - HORIZON) first++;
    while (end < all.length && (all[end] as Journey).index <= index + HORIZON) end++;
    const journeys = all.slice(first, end);
    const settled = meeting.isMeeting ? settle(meeting, index, isRecalled(meeting) ? [] : journeys, lexicon) : asItIs(meeting);
    const isNowhere = meeting.status === 'negated' || meeting.modes.some((mode) => NOWHERE.has(mode)) || isRecalled(meeting);
    if (isNowhere) return settled;
    const placed = withPlace(settled, journeys, index, lexicon);
    const isThere = meeting.isMeeting && placed.place === null && only !== null && belongs(placed, only);
    return isThere ? { ...placed, place: dropped(only.place) } : placed;
  });
}

/** `يجتمع المبعوث الأممي بوفد المعارضة`: an envoy of states to a conflict mediates; those whom he meets are the parties. */
function betweenThem(everybody: readonly Referent[], asIs: Settled, lexicon: Lexicon): Settled | null {
  const isEnvoy = ({ entity, role, sectors }: Referent): boolean =>
    sectors.some((sector) => sector === 'IGO' || sector === 'UNO') &&
    (role?.includes('envoy') || lexicon.entity(entity)?.offices.some((office) => office.role.includes('envoy')) || false);
  const envoys = everybody.filter(isEnvoy);
  const parties = everybody.filter((one) => !isEnvoy(one));
  // `يناقش الوزراء الأوروبيون مع المبعوث الأزمة`: those who sent him are no parties.
  const haveSentHim = parties.some(({ sectors }) => sectors.some((sector) => SENDERS.has(sector)));
  if (envoys.length === 0 || parties.length === 0 || haveSentHim) return null;
  return { ...asIs, actor: envoys, recipient: parties, modes: ['third-party'], because: 'roles.mediator' };
}

const SENDERS = new Set(['IGO', 'UNO', 'EUR']);

interface OnlyScene {
  readonly place: Referent;
  /** Those whom the article sets there. */
  readonly people: ReadonlySet<string>;
  /** Whose people may be there too: of a host's town the hosts, on neutral ground the countrymen of those who came. */
  readonly countries: ReadonlySet<string | null>;
}

/** The one town in which an article's meetings are set. */
function onlyScene(meetings: readonly Meeting[]): OnlyScene | null {
  const there = meetings.filter((one) => one.isMeeting && one.status !== 'negated' && one.place?.kind === 'place');
  const place = there[0]?.place;
  if (!place || there.some((one) => one.place?.entity !== place.entity)) return null;
  const people = there.flatMap((one) => [...one.actor, ...one.recipient]);
  const hasHost = people.some((one) => one.country === place.country);
  return {
    place,
    people: new Set(people.map((one) => one.entity)),
    countries: new Set([null, place.country, ...(hasHost ? [] : people.map((one) => one.country))]),
  };
}

/** Somebody else from elsewhere may have met them elsewhere; officials of international bodies are wherever the talks are. */
const belongs = ({ actor, recipient }: Settled, { people, countries }: OnlyScene): boolean =>
  [...actor, ...recipient].every((one) => countries.has(one.country) || people.has(one.entity) || one.sectors.includes('IGO'));

const asItIs = ({ actor, recipient, modes, place }: Meeting): Settled => ({ actor, recipient, modes, place, because: null });

function settle(meeting: Meeting, index: number, journeys: readonly Journey[], lexicon: Lexicon): Settled {
  const asIs = asItIs(meeting);
  if (meeting.modes.some((mode) => NOT_SETTLED.has(mode))) return asIs;
  if (meeting.isVisit) return meeting.recipient.length === 0 ? (hosted(meeting, index, journeys, lexicon) ?? asIs) : asIs;
  const everybody = joined(meeting.actor, meeting.recipient);
  const mediated = meeting.isMutual ? betweenThem(everybody, asIs, lexicon) : null;
  if (mediated) return mediated;
  const apart = everybody.length > 1 ? twoSides(meeting, everybody, journeys) : null;
  if (apart) return apart;
  // Two guests who meet each other need no host.
  const supplied =
    meeting.status === 'negated' || (meeting.isMutual && everybody.length > 1)
      ? null
      : (hosted(meeting, index, journeys, lexicon) ?? visited(meeting, everybody, index, journeys));
  if (supplied) return supplied;
  return meeting.isMutual ? { ...asIs, actor: everybody, recipient: [], because: 'roles.everybody-meets' } : asIs;
}

const NO_JOURNEYS: readonly Journey[] = [];

function journeyOf(meeting: Meeting, index: number): readonly Journey[] {
  if (!meeting.isMeeting || meeting.status === 'negated') return NO_JOURNEYS;
  const where = meeting.country;
  const country = where ?? (meeting.isVisit ? (meeting.recipient.find((one) => one.country !== null)?.country ?? null) : null);
  if (country === null) return NO_JOURNEYS;
  const everybody = joined(meeting.actor, meeting.recipient);
  // A meeting makes a journey too, of whoever is not at home where it is held, when somebody there is.
  if (!meeting.isVisit && !everybody.some((one) => one.country === country)) return NO_JOURNEYS;
  const guests = (meeting.isVisit ? meeting.actor : everybody).filter(
    (one) => one.country !== country && (meeting.isVisit || one.country !== null),
  );
  return guests.length === 0 ? NO_JOURNEYS : [{ index, guests, country, place: where === null ? null : meeting.place }];
}

const isGuestOf = (one: Referent, journey: Journey): boolean => isAmong(journey.guests, one);

/** The nearest journey that a test accepts, those told before first. */
function nearest(journeys: readonly Journey[], index: number, test: (journey: Journey) => boolean): Journey | null {
  const fitting = journeys.filter((journey) => journey.index !== index && test(journey));
  return fitting.filter((journey) => journey.index < index).at(-1) ?? fitting[0] ?? null;
}

/** Both sides are named: who is away and who is at home. */
function twoSides(meeting: Meeting, everybody: readonly Referent[], journeys: readonly Journey[]): Settled | null {
  const country = meeting.country;
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
  if (journeys.length === 0) return null;
  const guests = joined(meeting.actor, meeting.recipient);
  const where = meeting.country;
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
    place: meeting.place,
    because: 'roles.host-of-the-journey',
  };
}

/** Only hosts are named: the guest is who travels to their country. */
function visited(meeting: Meeting, hosts: readonly Referent[], index: number, journeys: readonly Journey[]): Settled | null {
  const where = meeting.country;
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
    place: meeting.place,
    because: 'roles.guest-of-the-journey',
  };
}

/**
 * A meeting with no place of its own is where a journey has taken one of its people, when those whom he meets are at home there: of the
 * host of a visit, and of whoever else takes part, nothing else may be known.
 */
function withPlace(settled: Settled, journeys: readonly Journey[], index: number, lexicon: Lexicon): Settled {
  if (settled.place !== null) return settled;
  if (journeys.length === 0) return settled;
  const everybody = joined(settled.actor, settled.recipient);
  const journey = nearest(
    journeys,
    index,
    (one) =>
      one.place !== null &&
      everybody.some((guest) => isGuestOf(guest, one)) &&
      everybody.every((other) => isGuestOf(other, one) || other.country === null || other.country === one.country),
  );
  return journey?.place ? { ...settled, place: townOf(journey.place, lexicon) } : settled;
}

/** Other meetings of a stay are in the town of the palace, not in the palace. */
function townOf(place: Referent, lexicon: Lexicon): Referent {
  const capital = place.class === 'palace' ? lexicon.entity(`state:${place.country}`)?.capital : undefined;
  const town = capital ? lexicon.entity(capital) : undefined;
  return town ? { ...fromKnown(town, { from: 0, to: 0 }), from: null, to: null, isDropped: true } : dropped(place);
}
