// Who may ask: tokens for reading and writing, names under which the server answers, pages that may use it.

import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '../domain/errors.ts';
import type { Access } from './route.ts';

export interface Tokens {
  readonly read: string | null;
  readonly write: string | null;
}

export interface AskedBy {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`: what the browser says of the page that asks. */
  readonly site: string | undefined;
  readonly authorization: string | undefined;
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/iu;

export const isProtected = ({ read, write }: Tokens): boolean => read !== null || write !== null;

/**
 * Without tokens anybody who reaches the server may use it, so it must be asked under a name of this machine: a page from elsewhere whose name was
 * turned to this address (DNS rebinding) asks under its own. Nobody's page may ask but ours, whatever the tokens. Throws an `AppError`.
 */
export function checkOrigin({ host, origin, site }: AskedBy, tokens: Tokens, access: Access): void {
  if (!isProtected(tokens) && (host === undefined || !LOOPBACK.test(host)))
    throw new AppError('HOST_NOT_ALLOWED', { host: (host ?? '').slice(0, 200) });
  if (access !== 'write') return;
  const isForeign = origin === undefined ? site === 'cross-site' || site === 'same-site' : hostOf(origin) !== host?.toLowerCase();
  if (isForeign) throw new AppError('ORIGIN_NOT_ALLOWED', { origin: (origin ?? site ?? '').slice(0, 200) });
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** Whether the one who asks may write. Throws an `AppError` where they may not do what they ask for. */
export function checkToken({ authorization }: AskedBy, tokens: Tokens, access: Access): boolean {
  if (!isProtected(tokens)) return true;
  const given = /^Bearer (\S{1,1000})$/u.exec(authorization ?? '')?.[1];
  const canWrite = isSame(given, tokens.write);
  if (access === 'open' || canWrite) return canWrite;
  if (given === undefined) throw new AppError('TOKEN_NEEDED');
  if (!isSame(given, tokens.read)) throw new AppError('TOKEN_WRONG');
  if (access === 'write') throw new AppError('WRITING_NOT_ALLOWED');
  return false;
}

/** In the same time whatever is given: hashes have one length. */
function isSame(given: string | undefined, token: string | null): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(token ?? '')) && given !== undefined && token !== null;
}
