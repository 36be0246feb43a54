// One GET request to an http(s) address, without following where it sends. The connection goes to an address that was checked: the name is looked up
// once, every answer must be permitted, and the socket is opened to that answer. Size counts after unpacking, time from the first byte asked for.

import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '../domain/errors.ts';

/** All addresses of a name. */
export type ResolveName = (name: string) => Promise<readonly LookupAddress[]>;

export interface RequestLimits {
  /** Bytes, unpacked. */
  readonly size: number;
  readonly milliseconds: number;
}

export interface RequestOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly limits: RequestLimits;
  readonly resolve: ResolveName;
  /** Whether a connection to this IP address is permitted. */
  readonly isPermitted: (address: string) => boolean;
  /** Asked when the head is there: statuses whose body nobody wants are not read. */
  readonly isWanted: (status: number) => boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty where it was not wanted. */
  readonly body: Uint8Array;
}

export const resolveBySystem: ResolveName = (name) =>
  new Promise((resolve, reject) => {
    systemLookup(name, { all: true, verbatim: true }, (error, found) => (error ? reject(error) : resolve(found)));
  });

/** `url`: http or https. Throws `ADDRESS_…`. */
export async function fetchOnce(url: URL, options: RequestOptions): Promise<Answer> {
  const address = url.href;
  const literal = url.hostname.replace(/^\[|\]$/gu, '');
  if (isIP(literal) !== 0 && !options.isPermitted(literal)) throw new AppError('ADDRESS_PRIVATE', { address, found: literal });
  const deadline = AbortSignal.timeout(options.limits.milliseconds);
  try {
    const response = await head(url, options, deadline);
    const status = response.statusCode ?? 0;
    const headers = Object.fromEntries(
      Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
    );
    if (!options.isWanted(status)) {
      response.destroy();
      return { status, headers, body: new Uint8Array(0) };
    }
    return { status, headers, body: await bodyOf(response, address, options.limits) };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (deadline.aborted)
      throw new AppError('ADDRESS_TIMEOUT', { address, seconds: Math.round(options.limits.milliseconds / 1000) }, { cause });
    throw new AppError('ADDRESS_UNREACHABLE', { address, reason: reasonOf(cause) }, { cause });
  }
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error
    ? ('code' in cause && typeof cause.code === 'string' ? cause.code : cause.message).slice(0, 200)
    : String(cause);

function head(url: URL, { headers, resolve, isPermitted }: RequestOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const address = url.href;
  const lookup: LookupFunction = (name, { all }, answer) => {
    checked(name, { address, resolve, isPermitted }).then(
      (found) => (all ? answer(null, [...found]) : answer(null, found[0]?.address ?? '', found[0]?.family)),
      (error: Error) => answer(error, '', 0),
    );
  };
  return new Promise((settle, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    // No agent: a connection that is kept open could be another name's.
    const request = send(url, { agent: false, headers: { ...headers, connection: 'close' }, lookup, signal }, settle);
    request.on('error', reject);
    request.on('socket', (socket) => {
      socket.once('connect', () => {
        const remote = socket.remoteAddress ?? '';
        // Belt and braces: what the system connected to is what was checked.
        if (!isPermitted(remote)) request.destroy(new AppError('ADDRESS_PRIVATE', { address, found: remote }));
      });
    });
    request.end();
  });
}

/** The addresses of a name. One of them that is not permitted is enough to refuse: the name is not what it seems. */
async function checked(
  name: string,
  { address, resolve, isPermitted }: Pick<RequestOptions, 'resolve' | 'isPermitted'> & { readonly address: string },
): Promise<readonly LookupAddress[]> {
  const found = await resolve(name);
  const bad = found.find((one) => !isPermitted(one.address));
  if (bad !== undefined) throw new AppError('ADDRESS_PRIVATE', { address, found: bad.address });
  if (found.length === 0) throw new AppError('ADDRESS_UNREACHABLE', { address, reason: 'ENOTFOUND' });
  return found;
}

async function bodyOf(response: IncomingMessage, address: string, limits: RequestLimits): Promise<Uint8Array> {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked(response, encoding)) {
      size += (chunk as Uint8Array).length;
      if (size > limits.size) throw new AppError('ADDRESS_TOO_LARGE', { address, limit: limits.size / 1_000_000 });
      chunks.push(chunk as Uint8Array);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage, encoding: string): Readable {
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : null;
  // An error of either end comes out of the last stream, whose reader hears it.
  return unpack === null ? response : pipeline(response, unpack, () => {});
}
