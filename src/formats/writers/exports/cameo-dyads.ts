// Dyads in CAMEO's codes: date, source, target, code, with the id of the event that both directions of a meeting share.

import type { ExportWriter } from '../../../domain/described-event.ts';
import { cameoActor } from './cameo.ts';
import { dayOf, tabRow } from './cells.ts';
import { dyadsOf } from './dyads.ts';

export const CAMEO_COLUMNS = ['date', 'source', 'source_name', 'target', 'target_name', 'code', 'event'] as const;

export const cameoWriter = (): ExportWriter => ({
  begin: () => tabRow(CAMEO_COLUMNS, ''),
  event: (event) => {
    const { view, entities } = event;
    const codeOf = (id: string | undefined): string => {
      const entity = id === undefined ? undefined : entities.get(id);
      return cameoActor(entity?.country ?? null, entity?.sectors ?? []);
    };
    return dyadsOf(event)
      .map(({ source, target, code }) =>
        tabRow(
          [dayOf(view), codeOf(source?.id), source?.name.en ?? null, codeOf(target?.id), target?.name.en ?? null, code, view.id],
          '',
        ),
      )
      .join('');
  },
  end: () => '',
});
