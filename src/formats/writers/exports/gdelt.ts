// The columns of GDELT 2.0: its table of events (61 columns, no header) and that of mentions (16 columns, no header). Numbers of events count from
// 1 within a file. Columns that ask for what is not coded (tone, FIPS codes, ethnic and religious codes) are empty, never guessed.

import type { DescribedEvent, ExportWriter } from '../../../domain/described-event.ts';
import type { PartyView } from '../../../domain/index.ts';
import { cameoActor } from './cameo.ts';
import { dayOf, tabRow } from './cells.ts';
import { dyadsOf } from './dyads.ts';
import { goldsteinOf } from './goldstein.ts';

const EMPTY = (count: number): readonly null[] => new Array<null>(count).fill(null);
const compact = (day: string | null): string | null => day?.replaceAll('-', '') ?? null;

export function gdeltWriter(): ExportWriter {
  let number = 0;
  return {
    begin: () => '',
    event: (event) =>
      dyadsOf(event)
        .map(({ source, target, code }) => {
          number++;
          return tabRow(
            [
              number,
              ...dayCells(dayOf(event.view)),
              ...actorCells(event, source),
              ...actorCells(event, target),
              ...codeCells(event, code),
              ...placeCells(event),
            ],
            '',
          );
        })
        .join(''),
    end: () => '',
  };
}

function dayCells(day: string | null): readonly (string | null)[] {
  if (day === null) return EMPTY(4);
  const [year = '', month = '1', date = '1'] = day.split('-');
  const share = ((Number(month) - 1) * 30 + Number(date)) / 365;
  return [compact(day), `${year}${month}`, year, (Number(year) + share).toFixed(4)];
}

function actorCells({ entities }: DescribedEvent, party: PartyView | null): readonly (string | null)[] {
  const entity = party ? entities.get(party.id) : undefined;
  const sectors = entity?.sectors ?? [];
  const types = [sectors[0] ?? null, sectors[1] ?? null, sectors[2] ?? null];
  return [
    cameoActor(entity?.country ?? null, sectors),
    party?.name.en.toUpperCase() ?? null,
    entity?.country ?? null,
    ...EMPTY(4),
    ...types,
  ];
}

const codeCells = ({ view, tellings }: DescribedEvent, code: string): readonly (string | number | null)[] => {
  const root = code.slice(0, 2);
  const quad = Number(root) <= 5 ? 1 : Number(root) <= 8 ? 2 : Number(root) <= 13 ? 3 : 4;
  const mentions = tellings.reduce((sum, { triggers }) => sum + triggers.length, 0);
  return [1, code, code.slice(0, 3), root, quad, goldsteinOf(code), mentions, view.origins, view.accounts, null];
};

function placeCells({ view, entities, tellings }: DescribedEvent): readonly (string | number | null)[] {
  const place = view.place ? entities.get(view.place.id) : undefined;
  const told = view.told?.start ?? null;
  const kind = place === undefined ? null : place.kind === 'state' ? 1 : 4;
  return [
    ...EMPTY(16),
    kind,
    view.place?.name.en ?? null,
    ...EMPTY(3),
    place?.location?.lat ?? null,
    place?.location?.lon ?? null,
    place?.location?.geonames ?? null,
    told === null ? null : `${compact(told)}000000`,
    tellings.find(({ article }) => article.url !== null)?.article.url ?? null,
  ];
}

export function gdeltMentionsWriter(): ExportWriter {
  let number = 0;
  return {
    begin: () => '',
    event: (event) => {
      const first = number + 1;
      number += dyadsOf(event).length;
      if (number < first) return '';
      const happened = compact(dayOf(event.view));
      return event.tellings
        .flatMap(({ article, triggers }) => {
          const said = compact(article.published ?? article.written?.start ?? null);
          return triggers.map(([start]) =>
            tabRow(
              [
                first,
                happened === null ? null : `${happened}000000`,
                said === null ? null : `${said}000000`,
                1,
                article.outlet,
                article.url ?? article.ref ?? article.id,
                null,
                ...[null, null, start],
                ...EMPTY(6),
              ],
              '',
            ),
          );
        })
        .join('');
    },
    end: () => '',
  };
}
