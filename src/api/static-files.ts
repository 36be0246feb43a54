// The files of the built workbench: known by name before anything is asked, so that no address leads out of their folder.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface StaticFiles {
  /** From a path of the address, `/assets/x.js`, to a file. */
  readonly files: ReadonlyMap<string, string>;
}

const INDEX = '/index.html';
/** Files whose names hold a hash of what is in them. */
const HASHED = '/assets/';
const MEDIA: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Null where the workbench was not built. */
export function findStaticFiles(folder: string): StaticFiles | null {
  if (!existsSync(join(folder, INDEX))) return null;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return {
    files: new Map(
      files.map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [`/${relative(folder, file).replaceAll('\\', '/')}`, file];
      }),
    ),
  };
}

/** What a page is about may have a dot in its name: an outlet is called `alarabiya.net`. A file stands at the top or among the assets. */
const isPage = (path: string): boolean => extname(path) === '' || (!path.startsWith(HASHED) && path.indexOf('/', 1) > 0);

export interface StaticAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Compressed once: names of files that never change hold a hash of what is in them. */
const compressed = new Map<string, Uint8Array<ArrayBuffer>>();
const COMPRESSIBLE = /\.(?:html|js|css|json|svg|txt)$/u;

function compress(file: string): Uint8Array<ArrayBuffer> {
  const known = compressed.get(file);
  if (known !== undefined) return known;
  const bytes = new Uint8Array(gzipSync(readFileSync(file)));
  compressed.set(file, bytes);
  return bytes;
}

/**
 * The file of this path; for a path that names no file, a page of the workbench. Null where there is neither. `encodings`: what the client takes, as
 * `Accept-Encoding` says it.
 */
export function staticAnswer(found: StaticFiles | null, path: string, encodings = ''): StaticAnswer | null {
  const name = found?.files.has(path) ? path : isPage(path) ? INDEX : null;
  const file = name === null ? undefined : found?.files.get(name);
  if (name === null || file === undefined) return null;
  const isPacked = name.startsWith(HASHED) && COMPRESSIBLE.test(name) && /\bgzip\b/u.test(encodings);
  return {
    bytes: isPacked ? compress(file) : new Uint8Array(readFileSync(file)),
    headers: {
      ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
      Vary: 'Accept-Encoding',
      'Content-Type': MEDIA[extname(name)] ?? 'application/octet-stream',
      'Cache-Control': name.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  };
}
