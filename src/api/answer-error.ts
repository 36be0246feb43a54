// Errors as the API says them: one shape, a status of HTTP for each kind, the sentence in the language that the client prefers.

import { AppError, ERRORS, type ErrorCode, type ErrorKind } from '../domain/errors.ts';
import type { ErrorAnswer } from '../domain/index.ts';
import type { Language, Speaker } from '../domain/speak.ts';

export type ErrorStatus = 400 | 401 | 403 | 404 | 409 | 413 | 429 | 500 | 503;

const OF_KIND: Readonly<Record<ErrorKind, ErrorStatus>> = {
  usage: 400,
  input: 400,
  request: 400,
  text: 400,
  question: 404,
  record: 503,
  setup: 500,
  internal: 500,
};

const OF_CODE: Readonly<Partial<Record<ErrorCode, ErrorStatus>>> = {
  NAME_NOT_EXACT: 409,
  NAME_AMBIGUOUS: 409,
  EVENT_AMBIGUOUS: 409,
  ARTICLE_AMBIGUOUS: 409,
  REVIEW_NO_OTHER: 409,
  REVIEW_OTHER_EVENT: 409,
  ROUTE_UNKNOWN: 404,
  REQUEST_TOO_LARGE: 413,
  INPUT_TOO_LARGE: 413,
  TOKEN_NEEDED: 401,
  TOKEN_WRONG: 401,
  WRITING_NOT_ALLOWED: 403,
  HOST_NOT_ALLOWED: 403,
  ORIGIN_NOT_ALLOWED: 403,
  JOBS_FULL: 429,
};

export const statusOf = (code: ErrorCode): ErrorStatus => OF_CODE[code] ?? OF_KIND[ERRORS[code].kind];

export const errorAnswer = (error: AppError, { say }: Speaker): ErrorAnswer => ({
  code: error.code,
  message: say(`error.${error.code}`, error.details),
  details: error.details,
});

/** Anything that was thrown as one of ours. What went wrong inside is for the log of the one who runs the server, not for clients. */
export const appError = (caught: unknown): AppError =>
  caught instanceof AppError ? caught : new AppError('INTERNAL', { reason: 'see the log of the server' }, { cause: caught });

/** Arabic where the client prefers it to English; English where it says nothing. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map((part, at) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((one) => /^\s*q=([\d.]{1,5})$/u.exec(one)?.[1]).find((one) => one !== undefined);
      return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality), at };
    })
    .filter(({ language, quality }) => (language === 'ar' || language === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality || a.at - b.at);
  return ranked[0]?.language === 'ar' ? 'ar' : 'en';
}
