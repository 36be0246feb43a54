// What a route answers to what was asked, as text: of the record as it stands, so on any thread that reads it.

import type { Api, Asked, Route } from './route.ts';

/** What a thread needs to know of a request; its query and parameters are checked already. */
export interface PlainAsked {
  readonly route: string;
  readonly query: unknown;
  readonly params: unknown;
  readonly today: string;
}

/** Routes of the record's state alone use nothing of the request, and no writer. */
export async function answerText(route: Route, api: Pick<Api, 'reader' | 'sentences'>, asked: PlainAsked): Promise<string> {
  const { query, params, today } = asked;
  const given: Pick<Asked<unknown, unknown, unknown>, 'query' | 'params' | 'today'> = { query, params, today };
  return JSON.stringify(await route.handle({ api, ...given } as Asked<unknown, unknown, unknown>));
}
