// What the API says to requests that are wrong, hostile or lost; and its documentation, which is a page that runs nothing.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '../src/api/routes/all-routes.ts';
import { newLocation } from './records.ts';
import { type StartedApi, startApi } from './start-api.ts';

let api: StartedApi;

beforeAll(async () => {
  api = await startApi(await newLocation('sqlite'));
});

afterAll(async () => {
  expect(api.faults).toEqual([]);
  await api.stop();
});

test.each([
  ['GET', '/api/events?limit=x', undefined, 400, 'REQUEST_NOT_VALID'],
  ['GET', '/api/events?limit=0', undefined, 400, 'REQUEST_NOT_VALID'],
  ['GET', '/api/events?type=NOTHING', undefined, 400, 'REQUEST_NOT_VALID'],
  ['GET', '/api/events?from=2020-13-01', undefined, 400, 'REQUEST_NOT_VALID'],
  ['GET', '/api/events?cursor=AAAA', undefined, 400, 'CURSOR_UNKNOWN'],
  ['GET', `/api/events?cursor=${Buffer.from('["latest","2020",1]').toString('base64url')}`, undefined, 400, 'CURSOR_UNKNOWN'],
  ['GET', `/api/events?cursor=${Buffer.from('["day",{"$gt":""},1]').toString('base64url')}`, undefined, 400, 'CURSOR_UNKNOWN'],
  ['GET', '/api/events?actor=Nobody+Such', undefined, 404, 'NAME_UNKNOWN'],
  ['GET', `/api/events?actor=${encodeURIComponent("' OR 1=1 --")}`, undefined, 404, 'NAME_UNKNOWN'],
  ['GET', '/api/events/nosuch', undefined, 404, 'EVENT_UNKNOWN'],
  ['GET', '/api/events/%00', undefined, 404, 'EVENT_UNKNOWN'],
  ['GET', '/api/articles/%3Cscript%3E', undefined, 404, 'ARTICLE_UNKNOWN'],
  ['GET', '/api/outlets/nosuch', undefined, 404, 'OUTLET_UNKNOWN'],
  ['GET', '/api/jobs/nosuch/progress', undefined, 404, 'JOB_UNKNOWN'],
  ['GET', '/api/nosuch', undefined, 404, 'ROUTE_UNKNOWN'],
  ['GET', '/../package.json', undefined, 404, 'ROUTE_UNKNOWN'],
  ['POST', '/api/events', '{}', 404, 'ROUTE_UNKNOWN'],
  ['POST', '/api/reviews', '{', 400, 'REQUEST_NOT_VALID'],
  ['POST', '/api/reviews', '{"action":"accept","who":"x"}', 400, 'REQUEST_NOT_VALID'],
  ['POST', '/api/reviews', '{"action":"accept","account":"nosuch#k1","who":"x"}', 404, 'EVENT_UNKNOWN'],
  ['POST', '/api/reviews', '{"__proto__":{"action":"accept"}}', 400, 'REQUEST_NOT_VALID'],
  ['POST', '/api/reviews/999/undo', '{"who":"x"}', 404, 'REVIEW_UNKNOWN'],
  ['POST', '/api/articles', '{"articles":[]}', 400, 'REQUEST_NOT_VALID'],
  ['POST', '/api/reviews', `{"action":"accept","account":"a","who":"${'x'.repeat(1_100_000)}"}`, 413, 'REQUEST_TOO_LARGE'],
] as const)('%s %s is answered with the one error shape', async (method, path, body, status, code) => {
  for (const language of ['en', 'ar'] as const) {
    const response = await fetch(api.url + path, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: { 'Accept-Language': language, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    });
    const { error } = (await response.json()) as { error: { code: string; message: string; details: object } };
    expect([response.status, error.code]).toEqual([status, code]);
    expect(/\p{Script=Arabic}/u.test(error.message)).toBe(language === 'ar');
    expect(Object.keys(error)).toEqual(['code', 'message', 'details']);
  }
});

test('the documentation is a page in each language that runs nothing, and names every route', async () => {
  for (const [language, direction] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ]) {
    const response = await fetch(`${api.url}/api/docs?lang=${language}`);
    const page = await response.text();
    expect(page).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(page).not.toMatch(/<script|\son\w+=|https?:/iu);
    for (const { path } of ROUTES) expect(page).toContain(`${path}</code>`);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/u);
  }
});
