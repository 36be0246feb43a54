// The files of the built workbench: known by name before anything is asked, so that no address leads out of their folder.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

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

export interface StaticAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The file of this path; for a path that names no file, a page of the workbench. Null where there is neither. */
export function staticAnswer(found: StaticFiles | null, path: string): StaticAnswer | null {
  const name = found?.files.has(path) ? path : extname(path) === '' ? INDEX : null;
  const file = name === null ? undefined : found?.files.get(name);
  if (name === null || file === undefined) return null;
  return {
    bytes: new Uint8Array(readFileSync(file)),
    headers: {
      'Content-Type': MEDIA[extname(name)] ?? 'application/octet-stream',
      'Cache-Control': name.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  };
}
