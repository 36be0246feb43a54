// POLECAT's TSV: forty columns, a row for each pair of an actor and a recipient. POLECAT knows no status: what is planned stands in it only where PLOVER
// has a type for the plan, and what did not happen, or may, not at all. An act that nobody is named for is none of its events.

import type { ExportedEvent, ExportedParty } from './exported-event.ts';
import { ploverEvent, QUAD_NAMES } from './plover-event.ts';

export const POLECAT_COLUMNS = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Intensity',
  'Quad Code',
  'Contexts',
  ...partyColumns('Actor'),
  ...partyColumns('Recipient'),
  'Placename',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
  'GeoNames ID',
  'Raw Placename',
  'Feature Type',
  'Source',
  'Publication Date',
  'Story People',
  'Story Organizations',
  'Story Locations',
  'Language',
  'Version',
] as const;

function partyColumns(side: string): readonly string[] {
  return [
    `${side} Name`,
    `${side} Country`,
    `${side} COW`,
    `Primary ${side} Sector`,
    `${side} Sectors`,
    `${side} Title`,
    `${side} Name Raw`,
    `Wikipedia ${side} ID`,
  ];
}

type Cell = string | number | null | undefined;

export const polecatHeader = (): string => `${POLECAT_COLUMNS.join('\t')}\n`;

export function polecatRows(event: ExportedEvent): string {
  const { type, modes, quad, score, auxiliary } = ploverEvent(event);
  if (auxiliary !== null) return '';
  const { view, place, coded } = event;
  const { article, entities } = coded;
  const namesOf = (...kinds: readonly string[]): string =>
    entities
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ name }) => name.en || name.ar)
      .join('; ');
  const head: readonly Cell[] = [
    view.id,
    view.date?.start,
    type,
    modes.join('; '),
    score,
    QUAD_NAMES[quad],
    event.contexts.join('; '),
  ];
  const tail: readonly Cell[] = [
    place?.name.en,
    place?.location === null ? null : place?.name.en,
    null,
    place?.location?.admin1,
    place?.country,
    place?.location?.lat,
    place?.location?.lon,
    place?.location?.geonames,
    place?.raw,
    null,
    article.outlet,
    article.published,
    namesOf('person'),
    namesOf('organization', 'group'),
    namesOf('place', 'state'),
    article.language,
    `isnad ${coded.isnad}`,
  ];
  const recipients: readonly (ExportedParty | null)[] = event.recipient.length === 0 ? [null] : event.recipient;
  return event.actor
    .flatMap((actor) => recipients.map((recipient) => [...head, ...partyCells(actor), ...partyCells(recipient), ...tail]))
    .map((cells) => `${cells.map(cellOf).join('\t')}\n`)
    .join('');
}

const partyCells = (party: ExportedParty | null): readonly Cell[] => [
  party?.name.en || party?.name.ar,
  party?.country,
  null,
  party?.sectors[0],
  party?.sectors.join('; '),
  party?.role?.split(' / ').at(-1),
  party?.raw,
  null,
];

/** Nothing is `None`. A tab or line break inside a value would break the table. */
const cellOf = (value: Cell): string => {
  const text = String(value ?? '')
    .replace(/[\t\r\n]+/gu, ' ')
    .trim();
  return text === '' ? 'None' : text;
};
