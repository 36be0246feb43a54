// The timeline: the filter, the picture of events over time, the list of events beneath.

import { useEffect } from 'preact/hooks';
import type { Density, StatusAnswer } from '../../../domain/api-views.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { say } from '../../language/say.ts';
import { EventRow, ROW_HEIGHT } from '../../parts/event-row.tsx';
import { FilterBar } from '../../parts/filter-bar.tsx';
import { Failure } from '../../parts/notice.tsx';
import { WindowList } from '../../parts/window-list.tsx';
import { Parties } from '../../record/deed.tsx';
import { typesOf } from '../../record/families.ts';
import { asked, filtersIn, typesLeft } from '../../record/filters.ts';
import { address, filter } from '../../shell/address.ts';
import { addShortcuts } from '../../shell/shortcuts.ts';
import { DensityPicture } from './density-picture.tsx';
import { ExportMenu } from './export-menu.tsx';
import { FoundWords } from './found-words.tsx';
import { unitFor } from './time-scale.ts';
import { useEventList } from './use-event-list.ts';
import './timeline-page.css';

const COOPERATION = [...typesOf('cooperation', 'words'), ...typesOf('cooperation', 'deeds')];
const CONFLICT = [...typesOf('conflict', 'words'), ...typesOf('conflict', 'deeds')];

export function TimelinePage() {
  const { params } = address.value;
  const filters = filtersIn(params);
  const order = params.get('order') === 'day' ? 'day' : 'latest';
  const list = useEventList(`${new URLSearchParams([...filters, ['order', order]])}`);
  useEffect(() => addShortcuts([stepThrough('j', 1), stepThrough('k', -1)]), []);
  return (
    <>
      <h1 class="visually-hidden">{say('page.timeline')}</h1>
      <FilterBar />
      {filters.has('q') && <FoundWords words={filters.get('q') ?? ''} />}
      <Picture />
      {list.error !== null && <Failure error={list.error} onRetry={list.reload} />}
      <div class="list-head">
        <p role="status">
          <b class="number">{say('header.events', { count: list.total })}</b>
          {list.names.map(({ asked: name, entities }) => (
            <span key={name} class="faint small">
              {' '}
              <bdi>{name}</bdi>: <Parties parties={entities} isLinked />
            </span>
          ))}
        </p>
        <fieldset class="segmented">
          <legend class="visually-hidden">{say('timeline.order')}</legend>
          {(['latest', 'day'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={order === one}
              onClick={() => filter({ order: one === 'latest' ? null : one })}
            >
              {say(`timeline.order.${one}`)}
            </button>
          ))}
        </fieldset>
        <ExportMenu />
      </div>
      <div class="sheet" aria-busy={list.isLoading}>
        <WindowList
          rows={list.events}
          rowHeight={ROW_HEIGHT}
          total={list.total}
          label={say('page.timeline')}
          keyOf={({ id }) => id}
          draw={(event) => <EventRow event={event} />}
          onNearEnd={list.loadMore}
        />
        {!list.isLoading && list.total === 0 && list.error === null && <p class="empty">{say('timeline.none')}</p>}
      </div>
    </>
  );
}

/** The picture asks for either family on its own, over the same stretches of time. */
function Picture() {
  const { params } = address.value;
  const status = useAnswer<StatusAnswer>('status');
  const span = status.data?.span ?? null;
  const set = filtersIn(params);
  const start = set.get('from') ?? span?.start ?? null;
  const end = set.get('to') ?? span?.end ?? null;
  const isReady = start !== null && end !== null && start <= end;
  const question = (family: typeof COOPERATION): string | null => {
    const type = typesLeft(params, family);
    return !isReady || type === null ? null : asked('events/density', { type, unit: unitFor(start, end), links: '150' });
  };
  const cooperation = useAnswer<Density>(question(COOPERATION));
  const conflict = useAnswer<Density>(question(CONFLICT));
  if (!isReady) return null;
  return (
    <DensityPicture
      density={{
        cooperation: question(COOPERATION) === null ? null : cooperation.data,
        conflict: question(CONFLICT) === null ? null : conflict.data,
      }}
      start={start}
      end={end}
    />
  );
}

const stepThrough = (key: string, by: number) => ({
  keys: key,
  does: by > 0 ? 'shortcut.next' : 'shortcut.previous',
  run: () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.event-row-deed')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = links[at < 0 ? 0 : at + by];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  },
});
