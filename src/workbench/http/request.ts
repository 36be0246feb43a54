// Speaks to the API. Every answer that is not good becomes an `ApiError` with the code that the server gave, so that it can be told in the reader's language.

import { isTokenWanted, token } from './token.ts';

/** The error shape of the API (docs/api.md). */
interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly details?: Readonly<Record<string, string | number>>;
    readonly message?: string;
  };
}

export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(code: string, status: number, details: Readonly<Record<string, string | number>> = {}) {
    super(`${status} ${code}`);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

export interface Request {
  readonly query?: URLSearchParams | Readonly<Record<string, string | null>>;
  readonly method?: 'GET' | 'POST';
  /** Sent as JSON; a file as it stands. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** The JSON of an answer. @throws ApiError; `UNREACHABLE` where no server answers, `CANCELLED` where `signal` was. */
export async function request<T>(path: string, options: Request = {}): Promise<T> {
  const response = await send(path, options);
  return (await response.json()) as T;
}

/** The answer itself, for streams. */
export async function send(path: string, { query, method = 'GET', body, signal }: Request = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api/${path}${writeQuery(query)}`, {
      method,
      credentials: 'same-origin',
      headers: {
        ...(token.value === null ? {} : { authorization: `Bearer ${token.value}` }),
        ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (signal?.aborted === true) throw new ApiError('CANCELLED', 0);
    throw Object.assign(new ApiError('UNREACHABLE', 0), { cause });
  }
  if (response.ok) return response;
  if (response.status === 401) isTokenWanted.value = true;
  throw await errorOf(response);
}

async function errorOf(response: Response): Promise<ApiError> {
  try {
    const { error } = (await response.json()) as ErrorBody;
    return new ApiError(error.code, response.status, error.details);
  } catch {
    return new ApiError('UNREADABLE', response.status);
  }
}

function writeQuery(query: Request['query']): string {
  if (query === undefined) return '';
  const given =
    query instanceof URLSearchParams
      ? query
      : new URLSearchParams(Object.entries(query).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}
