// A table in ACLED's shape: its column names and kinds of events for what it counts (violence and protests that happened, and what armed forces do
// short of it). The figure of the dead is the lowest that an account gives, which is ACLED's own rule.

import type { DescribedEvent, ExportWriter } from '../../../domain/described-event.ts';
import type { EventType } from '../../../domain/index.ts';
import { csvRow } from '../csv-row.ts';
import { dayOf, firstDay, lastDay } from './cells.ts';

export const ACLED_COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'actor2',
  'assoc_actor_2',
  'country',
  'admin1',
  'location',
  'latitude',
  'longitude',
  'source',
  'source_scale',
  'notes',
  'fatalities',
] as const;

type Kind = readonly [disorder: string, event: string, sub: string];

const ATTACKS: Readonly<Record<string, Kind>> = {
  aerial: ['Political violence', 'Explosions/Remote violence', 'Air/drone strike'],
  drone: ['Political violence', 'Explosions/Remote violence', 'Air/drone strike'],
  'heavy-weapons': ['Political violence', 'Explosions/Remote violence', 'Shelling/artillery/missile attack'],
  explosives: ['Political violence', 'Explosions/Remote violence', 'Remote explosive/landmine/IED'],
  'suicide-attack': ['Political violence', 'Explosions/Remote violence', 'Suicide bomb'],
  unconventional: ['Political violence', 'Explosions/Remote violence', 'Chemical weapon'],
  abduct: ['Political violence', 'Violence against civilians', 'Abduction/forced disappearance'],
  sexual: ['Political violence', 'Violence against civilians', 'Sexual violence'],
};
const BATTLE: Kind = ['Political violence', 'Battles', 'Armed clash'];
const ATTACK: Kind = ['Political violence', 'Violence against civilians', 'Attack'];
const PROTEST: Kind = ['Demonstrations', 'Protests', 'Peaceful protest'];
const RIOT: Kind = ['Demonstrations', 'Riots', 'Violent demonstration'];
const STRATEGIC: Partial<Record<EventType, Kind>> = {
  MOBILIZE: ['Strategic developments', 'Strategic developments', 'Other'],
  RETREAT: ['Strategic developments', 'Strategic developments', 'Other'],
  AGREE: ['Strategic developments', 'Strategic developments', 'Agreement'],
};

function kindOf({ view, entities }: DescribedEvent): Kind | null {
  if (view.type === 'PROTEST') return view.modes.includes('riot') || view.modes.includes('vandalize') ? RIOT : PROTEST;
  if (view.type !== 'ASSAULT') return STRATEGIC[view.type] ?? null;
  const given = view.modes.map((mode) => ATTACKS[mode]).find((kind) => kind !== undefined);
  if (given) return given;
  const isArmed = (id: string): boolean => entities.get(id)?.sectors.some((sector) => ARMED.has(sector)) ?? false;
  const sides = view.recipient.length === 0 ? view.actor : view.recipient;
  return sides.some(({ id }) => isArmed(id)) ? BATTLE : ATTACK;
}

const ARMED = new Set(['MIL', 'REB', 'PRM', 'COP', 'UAF']);

export const acledWriter = (sentence: (event: DescribedEvent) => string): ExportWriter => ({
  begin: () => csvRow(ACLED_COLUMNS),
  event: (event) => {
    const { view, entities, outlets } = event;
    const [kind, day] = [kindOf(event), dayOf(view)];
    if (view.outcome !== 'happened' || kind === null || day === null) return '';
    const place = view.place ? entities.get(view.place.id) : undefined;
    const isMutual = view.recipient.length === 0 && view.actor.length > 1;
    const [first, second] = isMutual ? [view.actor.slice(0, 1), view.actor.slice(1)] : [view.actor, view.recipient];
    const names = (parties: typeof view.actor): string => parties.map(({ name }) => name.en).join('; ');
    // 1: the day is known; 2: a week; 3: longer, or only when it was told.
    const [start, end] = [firstDay(view), lastDay(view)];
    const days = start === null || end === null ? Number.POSITIVE_INFINITY : (Date.parse(end) - Date.parse(start)) / 86_400_000;
    return csvRow([
      view.id,
      day,
      Number(day.slice(0, 4)),
      days === 0 ? 1 : days <= 7 ? 2 : 3,
      ...kind,
      names(first.slice(0, 1)),
      names(first.slice(1)),
      names(second.slice(0, 1)),
      names(second.slice(1)),
      place?.country ?? null,
      place?.location?.admin1 ?? null,
      view.place?.name.en ?? null,
      place?.location?.lat ?? null,
      place?.location?.lon ?? null,
      outlets.join('; '),
      null,
      sentence(event),
      view.casualties?.dead?.[0] ?? 0,
    ]);
  },
  end: () => '',
});
