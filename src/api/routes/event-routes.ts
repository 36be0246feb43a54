// Routes of events: lists, their density over time, one event, its accounts side by side.

import { z } from 'zod';
import { compareAccounts } from '../../tasks/reading/compare-accounts.ts';
import { eventChains } from '../../tasks/reading/event-chains.ts';
import { DENSITY_UNITS, eventDensity } from '../../tasks/reading/event-density.ts';
import { eventPage } from '../../tasks/reading/event-page.ts';
import { showEvent } from '../../tasks/reading/show-event.ts';
import { DAY, NUMBER, readCursor, writeCursor } from '../cursors.ts';
import { route } from '../route.ts';
import { askedFilter, byId, FILTER, paging, whole } from '../schemas/asked.ts';
import * as schemas from '../schemas/events.ts';

const ORDERS = ['day', 'latest'] as const;
const position = z.tuple([z.enum(ORDERS), DAY, NUMBER]);
/** Accounts that are read whole: with their texts, the costly part of an event. */
const ACCOUNTS = { limit: whole(1, 500).default(60) };

export const EVENT_ROUTES = [
  route({
    id: 'events',
    method: 'get',
    path: '/api/events',
    access: 'read',
    query: z.object({ ...FILTER, order: z.enum(ORDERS).default('day'), ...paging(100, 1_000) }),
    answer: schemas.eventPage,
    errors: ['NAME_UNKNOWN', 'NAME_NOT_EXACT', 'NAME_AMBIGUOUS', 'CURSOR_UNKNOWN'],
    handle: async ({ api, query, today }) => {
      const { order, limit } = query;
      const given = readCursor(
        query.cursor,
        position.refine(([of]) => of === order),
      );
      const after = given === null ? null : { day: given[1], event: given[2] };
      const page = await eventPage(api.reader, askedFilter(query), { after, limit, order, today });
      return {
        events: page.events.map(api.sentences.listed),
        next: writeCursor(page.next === null ? null : [order, page.next.day, page.next.event]),
        total: page.total,
        names: page.names,
      };
    },
  }),
  route({
    id: 'density',
    method: 'get',
    path: '/api/events/density',
    access: 'read',
    query: z.object({ ...FILTER, unit: z.enum(DENSITY_UNITS).optional(), links: whole(0, 2_000).default(300) }),
    answer: schemas.density,
    errors: ['NAME_UNKNOWN', 'NAME_NOT_EXACT', 'NAME_AMBIGUOUS'],
    handle: ({ api, query, today }) =>
      eventDensity(api.reader, askedFilter(query), { unit: query.unit ?? null, links: query.links, today }),
  }),
  route({
    id: 'event',
    method: 'get',
    path: '/api/events/{id}',
    access: 'read',
    params: byId,
    query: z.object(ACCOUNTS),
    answer: schemas.eventAnswer,
    errors: ['EVENT_UNKNOWN', 'EVENT_AMBIGUOUS'],
    handle: async ({ api, params, query, today }) => {
      const detail = await showEvent(api.reader, params.id, { limit: query.limit, today });
      return {
        ...detail,
        sentence: api.sentences.of(detail),
        planned: detail.history.find(({ outcome }) => outcome === 'planned')?.said ?? null,
        chains: eventChains(detail.tellings, detail.vouchers),
      };
    },
  }),
  route({
    id: 'comparison',
    method: 'get',
    path: '/api/events/{id}/comparison',
    access: 'read',
    params: byId,
    query: z.object(ACCOUNTS),
    answer: schemas.comparison,
    errors: ['EVENT_UNKNOWN', 'EVENT_AMBIGUOUS'],
    handle: ({ api, params, query, today }) => compareAccounts(api.reader, params.id, { limit: query.limit, today }),
  }),
];
