// The test runner: tests beside the files in src/, whole-repository tests in test/, benchmarks' own tests in bench/.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'bench/**/*.test.ts'],
    globalSetup: ['test/start-postgres.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { NO_COLOR: '1', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  },
});
