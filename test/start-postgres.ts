// Starts one Postgres server for a whole run of the tests; each test makes a database of its own in it (test/records.ts).

import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: string;
  }
}

export function setup(project: TestProject): () => void {
  const server = startPostgres();
  project.provide('postgres', server.url);
  return server.stop;
}
