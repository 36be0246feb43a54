// Listens: on loopback without tokens, elsewhere only with them; gives slow clients up; stops when it is told to, once what is under way is done.

import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { AppError } from '../domain/errors.ts';
import { isProtected, type Tokens } from './guard.ts';

export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly url: string;
  /** Takes no more requests, and resolves once those under way are answered, or after a few seconds. */
  readonly stop: () => Promise<void>;
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
/** Milliseconds for the headers of a request, for all of it, and for answers when the server stops. */
const LONGEST = { headers: 10_000, request: 120_000, stopping: 5_000 } as const;

export interface ServeOptions {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  readonly tokens: Tokens;
}

/** Throws an `AppError` SERVE_NEEDS_TOKEN where others could reach the server and no token protects it: before the record is opened. */
export function checkHost({ host, tokens }: Pick<ServeOptions, 'host' | 'tokens'>): void {
  if (!LOOPBACK.includes(host) && !isProtected(tokens)) throw new AppError('SERVE_NEEDS_TOKEN', { host });
}

/** Throws an `AppError` SERVE_NEEDS_TOKEN or SERVE_CANNOT_LISTEN. */
export async function serve(app: Hono, options: ServeOptions): Promise<Listening> {
  checkHost(options);
  const { host, port } = options;
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { headersTimeout: LONGEST.headers, requestTimeout: LONGEST.request },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(new AppError('SERVE_CANNOT_LISTEN', { host, port, reason: cause.code ?? cause.message }, { cause })),
    );
    server.listen(port, host, resolve);
  });
  const { port: found } = server.address() as AddressInfo;
  return {
    host,
    port: found,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${found}`,
    stop: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), LONGEST.stopping);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        if ('closeIdleConnections' in server) server.closeIdleConnections();
      }),
  };
}
