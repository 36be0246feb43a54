// Routes of what the record holds beside events: its state, articles, actors, networks, places, outlets; and of searching it.

import { z } from 'zod';
import { network } from '../../tasks/reading/network.ts';
import { listOutlets, showOutlet } from '../../tasks/reading/outlets.ts';
import { places } from '../../tasks/reading/places.ts';
import { listActors, readActorPage, suggestNames } from '../../tasks/reading/read-actors.ts';
import { articlePage, showArticle } from '../../tasks/reading/read-articles.ts';
import { recordState, recordVersion } from '../../tasks/reading/record-state.ts';
import { searchRecord } from '../../tasks/reading/search-record.ts';
import { DAY, NUMBER, readCursor, writeCursor } from '../cursors.ts';
import { route } from '../route.ts';
import { askedFilter, byId, FILTER, name, paging, whole } from '../schemas/asked.ts';
import * as schemas from '../schemas/record.ts';

const position = z.tuple([DAY, NUMBER]);
const FILTER_ERRORS = ['NAME_UNKNOWN', 'NAME_NOT_EXACT', 'NAME_AMBIGUOUS'] as const;

export const RECORD_ROUTES = [
  route({
    id: 'status',
    method: 'get',
    path: '/api/status',
    access: 'read',
    answer: schemas.statusAnswer,
    errors: [],
    isOfRecord: false,
    handle: async ({ api, today, canWrite }) => ({
      ...api.versions,
      version: await recordVersion(api.reader),
      record: api.reader.location.split(/[\\/]/u).at(-1) ?? '',
      today,
      ...(await recordState(api.reader)),
      canWrite,
    }),
  }),
  route({
    id: 'articles',
    method: 'get',
    path: '/api/articles',
    access: 'read',
    query: z.object({ outlet: name.optional(), q: name.optional(), ...paging(50, 500) }),
    answer: schemas.articlePage,
    errors: ['CURSOR_UNKNOWN'],
    handle: async ({ api, query }) => {
      const given = readCursor(query.cursor, position);
      const page = await articlePage(api.reader, {
        outlet: query.outlet ?? null,
        words: query.q ?? null,
        after: given === null ? null : { written: given[0], number: given[1] },
        limit: query.limit,
      });
      return { ...page, next: writeCursor(page.next === null ? null : [page.next.written, page.next.number]) };
    },
  }),
  route({
    id: 'article',
    method: 'get',
    path: '/api/articles/{id}',
    access: 'read',
    params: byId,
    answer: schemas.articleAnswer,
    errors: ['ARTICLE_UNKNOWN', 'ARTICLE_AMBIGUOUS'],
    handle: ({ api, params }) => showArticle(api.reader, params.id),
  }),
  route({
    id: 'actors',
    method: 'get',
    path: '/api/actors',
    access: 'read',
    query: z.object({ q: name.optional(), limit: whole(1, 500).default(50) }),
    answer: schemas.actorList,
    errors: [],
    handle: async ({ api, query }) => ({ actors: await listActors(api.reader, query.q ?? null, query.limit) }),
  }),
  route({
    id: 'names',
    method: 'get',
    path: '/api/names',
    access: 'read',
    query: z.object({ q: name, part: z.enum(['actor', 'place']).default('actor'), limit: whole(1, 50).default(8) }),
    answer: schemas.nameList,
    errors: [],
    handle: async ({ api, query }) => ({
      names: await suggestNames(api.reader, { typed: query.q, part: query.part, limit: query.limit }),
    }),
  }),
  route({
    id: 'actor',
    method: 'get',
    path: '/api/actors/{id}',
    access: 'read',
    params: byId,
    query: z.object({ limit: whole(1, 500).default(50) }),
    answer: schemas.actorAnswer,
    errors: FILTER_ERRORS,
    handle: ({ api, params, query, today }) => readActorPage(api.reader, params.id, { limit: query.limit, today }),
  }),
  route({
    id: 'network',
    method: 'get',
    path: '/api/network',
    access: 'read',
    query: z.object({ ...FILTER, nodes: whole(1, 2_000).default(300) }),
    answer: schemas.networkAnswer,
    errors: FILTER_ERRORS,
    handle: ({ api, query }) => network(api.reader, askedFilter(query), query.nodes),
  }),
  route({
    id: 'places',
    method: 'get',
    path: '/api/places',
    access: 'read',
    query: z.object(FILTER),
    answer: schemas.placeList,
    errors: FILTER_ERRORS,
    handle: ({ api, query }) => places(api.reader, askedFilter(query)),
  }),
  route({
    id: 'outlets',
    method: 'get',
    path: '/api/outlets',
    access: 'read',
    answer: schemas.outletList,
    errors: [],
    handle: async ({ api }) => ({ outlets: await listOutlets(api.reader) }),
  }),
  route({
    id: 'outlet',
    method: 'get',
    path: '/api/outlets/{name}',
    access: 'read',
    params: z.object({ name: z.string().min(1).max(300) }),
    query: z.object({ limit: whole(1, 200).default(50) }),
    answer: schemas.outletAnswer,
    errors: ['OUTLET_UNKNOWN'],
    handle: async ({ api, params, query, today }) => {
      const found = await showOutlet(api.reader, params.name, { limit: query.limit, today });
      return { ...found, onlyHere: found.onlyHere.map(api.sentences.listed) };
    },
  }),
  route({
    id: 'search',
    method: 'get',
    path: '/api/search',
    access: 'read',
    query: z.object({ q: name, limit: whole(1, 200).default(30) }),
    answer: schemas.searchResult,
    errors: [],
    handle: ({ api, query }) => searchRecord(api.reader, query.q, query.limit),
  }),
];
