// Shows the page of the address. Each is fetched when it is first needed; the timeline, where most readers begin, with the shell.

import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../language/say.ts';
import { TimelinePage } from '../pages/timeline/timeline-page.tsx';
import { Notice } from '../parts/notice.tsx';
import { address, addressOf, type PageName } from './address.ts';

const LAZY: Readonly<Record<Exclude<PageName, 'timeline'>, () => Promise<ComponentType>>> = {
  event: async () => (await import('../pages/event/event-page.tsx')).EventPage,
  report: async () => (await import('../pages/report/report-page.tsx')).ReportPage,
  actor: async () => (await import('../pages/actor/actor-page.tsx')).ActorPage,
  network: async () => (await import('../pages/network/network-page.tsx')).NetworkPage,
  map: async () => (await import('../pages/map/map-page.tsx')).MapPage,
  outlets: async () => (await import('../pages/outlets/outlets-page.tsx')).OutletsPage,
  review: async () => (await import('../pages/review/review-page.tsx')).ReviewPage,
  add: async () => (await import('../pages/add/add-page.tsx')).AddPage,
};

const fetched = new Map<PageName, ComponentType>([['timeline', TimelinePage]]);

export function PageView() {
  const { page, id } = address.value;
  const [, redraw] = useState(0);
  const [failed, setFailed] = useState<PageName | null>(null);
  useEffect(() => {
    if (page === null || page === 'timeline' || fetched.has(page)) return;
    LAZY[page]().then(
      (component) => {
        fetched.set(page, component);
        redraw((turn) => turn + 1);
      },
      () => setFailed(page),
    );
  }, [page]);
  useEffect(() => {
    document.title = page === null ? say('shell.name') : `${say(`page.${page}`)} \u2014 ${say('shell.name')}`;
  });
  if (page === null)
    return (
      <Notice title={say('page.unknown')}>
        <a href={addressOf('timeline')}>{say('page.timeline')}</a>
      </Notice>
    );
  if (failed === page) return <Notice title={say('fault.UNREACHABLE')} />;
  const Page = fetched.get(page);
  return Page === undefined ? (
    <p class="loading" role="status">
      {say('shell.loading')}
    </p>
  ) : (
    <Page key={`${page}/${id}`} />
  );
}
