// What every answer tells the browser: nothing of another origin is loaded, nothing is guessed, nobody frames us.

import type { MiddlewareHandler } from 'hono';

/** The workbench loads its own files and asks this server; nothing else. */
export const WORKBENCH_POLICY = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'font-src', 'img-src', 'connect-src', 'worker-src', 'manifest-src'].map(
    (kind) => `${kind} 'self'`,
  ),
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** An answer that has a policy of its own keeps it. */
export const secureHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
  if (!context.res.headers.has('Content-Security-Policy')) context.res.headers.set('Content-Security-Policy', WORKBENCH_POLICY);
};
