// The API as one application that takes a request and gives an answer: who may ask, which state of the record it is of, the route, or the error.

import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { AppError } from '../domain/errors.ts';
import { recordVersion } from '../tasks/reading/record-state.ts';
import { appError, errorAnswer, languageOf, statusOf } from './answer-error.ts';
import { newAnswerMemory } from './answer-memory.ts';
import type { PlainAsked } from './answer-route.ts';
import { docsPage } from './docs-page.ts';
import { type AskedBy, checkOrigin, checkToken, type Tokens } from './guard.ts';
import { secureHeaders } from './headers.ts';
import { openApiDocument } from './openapi.ts';
import { checked, readBody } from './read-body.ts';
import type { Access, Api, Route } from './route.ts';
import { ROUTES } from './routes/all-routes.ts';
import { type StaticFiles, staticAnswer } from './static-files.ts';

export interface AppOptions extends Api {
  readonly tokens: Tokens;
  /** Answers routes of the record's state: on other threads, or here. */
  readonly read: (asked: PlainAsked) => Promise<string>;
  /** The built workbench; null where it is not there. */
  readonly workbench: StaticFiles | null;
  /** Hears of faults of the program. */
  readonly onFault: (fault: unknown) => void;
}

export function createApp(options: AppOptions): Hono {
  const { tokens, sentences, workbench } = options;
  const app = new Hono({ strict: true });
  const allow = (context: Context, access: Access): boolean => {
    const by = askedBy(context);
    checkOrigin(by, tokens, access);
    return checkToken(by, tokens, access);
  };
  app.use(secureHeaders);
  const tag = tagger(options);
  const memory = newAnswerMemory();
  const readAnswer = async (context: Context, route: Route, state: string): Promise<Response> => {
    const { pathname, search } = new URL(context.req.url);
    const address = pathname + search;
    const known = memory.get(state, address);
    const text = known ?? (await options.read(askedOf(context, route, options)));
    if (known === null) memory.keep(state, address, text);
    return context.body(text, 200, { 'Content-Type': 'application/json' });
  };
  for (const route of ROUTES)
    app[route.method](route.path.replaceAll(/\{(\w+)\}/gu, ':$1'), async (context) => {
      const canWrite = allow(context, route.access);
      const found = route.isOfRecord ? await tag() : null;
      if (found !== null) {
        context.header('ETag', found);
        context.header('Cache-Control', 'private, no-cache');
        context.header('Vary', 'Authorization');
        if (isKnown(context.req.header('If-None-Match'), found)) return context.body(null, 304);
      } else context.header('Cache-Control', 'no-store');
      return found === null ? answer(context, route, options, canWrite) : readAnswer(context, route, found);
    });
  app.get('/api/openapi.json', (context) => {
    allow(context, 'open');
    return context.json(openApiDocument(ROUTES, sentences.speakers[languageOf(context.req.header('Accept-Language'))]));
  });
  app.get('/api/docs', (context) => {
    allow(context, 'open');
    const asked = context.req.query('lang');
    const language = asked === 'ar' || asked === 'en' ? asked : languageOf(context.req.header('Accept-Language'));
    const { html, policy } = docsPage(ROUTES, sentences.speakers[language]);
    context.header('Content-Security-Policy', policy);
    return context.html(html);
  });
  app.get('*', (context) => {
    allow(context, 'open');
    const { path } = context.req;
    const file =
      path === '/api' || path.startsWith('/api/') ? null : staticAnswer(workbench, path, context.req.header('Accept-Encoding'));
    if (file === null) throw new AppError('ROUTE_UNKNOWN', { path: path.slice(0, 300) });
    for (const [name, value] of Object.entries(file.headers)) context.header(name, value);
    return context.body(file.bytes);
  });
  app.all('*', (context) => {
    throw new AppError('ROUTE_UNKNOWN', { path: `${context.req.method} ${context.req.path}`.slice(0, 300) });
  });
  app.onError((caught, context) => {
    const error = appError(caught);
    if (error.code === 'INTERNAL') options.onFault(caught);
    if (error.code === 'TOKEN_NEEDED' || error.code === 'TOKEN_WRONG') context.header('WWW-Authenticate', 'Bearer realm="isnad"');
    context.header('Cache-Control', 'no-store');
    const language = languageOf(context.req.header('Accept-Language'));
    context.header('Content-Language', language);
    return context.json({ error: errorAnswer(error, sentences.speakers[language]) }, statusOf(error.code));
  });
  return app;
}

async function answer(context: Context, route: Route, api: Api, canWrite: boolean): Promise<Response> {
  const { query, params, today } = askedOf(context, route, api);
  const body = await readBody(context, route);
  const found = await route.handle({ api, query, params, body, context, canWrite, today });
  return found instanceof Response ? found : context.json(found as object, route.status ?? 200);
}

/** Throws an `AppError` REQUEST_NOT_VALID. */
const askedOf = (context: Context, route: Route, { today }: Api): PlainAsked => ({
  route: route.id,
  query: route.query === undefined ? undefined : checked(queryOf(context), route.query, 'query'),
  params: route.params === undefined ? undefined : checked(context.req.param(), route.params, 'path'),
  today: today(),
});

/** A name that is given once is a value, one that is given again a list. */
const queryOf = (context: Context): Readonly<Record<string, string | readonly string[]>> =>
  Object.fromEntries(
    Object.entries(context.req.queries()).map(([name, values]) => [name, values.length === 1 ? (values[0] as string) : values]),
  );

const askedBy = ({ req }: Context): AskedBy => ({
  host: req.header('Host'),
  origin: req.header('Origin'),
  site: req.header('Sec-Fetch-Site'),
  authorization: req.header('Authorization'),
});

/** Names the state of the record and the day: what an address answers changes with nothing else. Weak: it names a meaning, not bytes. */
function tagger({ reader, today, now, versions }: AppOptions): () => Promise<string> {
  const started = `${now().getTime()} ${versions.isnad} ${versions.lexicon}`;
  return async () => {
    const state = `${started} ${await recordVersion(reader)} ${today()}`;
    return `W/"${createHash('sha256').update(state).digest('base64url').slice(0, 22)}"`;
  };
}

const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean =>
  ifNoneMatch !== undefined && (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((one) => one.trim() === tag));
