// Everything that is checked, in one go: format and lint, the lexicon, the build, types, tests. A step that fails does not stop the others.
// The last line is plain: `N passed, N failed`, tests and steps counted together.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

interface Step {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

const STEPS: readonly Step[] = [
  { name: 'format and lint', script: 'node_modules/@biomejs/biome/bin/biome', args: ['check', '--error-on-warnings'] },
  { name: 'lexicon', script: 'scripts/build-lexicon.ts', args: [] },
  { name: 'build', script: 'scripts/build.ts', args: [] },
  { name: 'types of tests and scripts', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'tsconfig.check.json'] },
];

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const run = (script: string, args: readonly string[]): boolean =>
  spawnSync(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, stdio: 'inherit' }).status === 0;

function runStep({ name, script, args }: Step): Tally {
  const started = performance.now();
  const isOk = run(script, args);
  console.log(`${isOk ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return isOk ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** The tests are counted from the runner's own report; a run that leaves none is one failure. */
function runTests(): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-check-'));
  const report = join(folder, 'report.json');
  try {
    const isOk = run('node_modules/vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    // A file that cannot be loaded fails without a failed test.
    return { passed: counts.numPassedTests, failed: isOk ? counts.numFailedTests : Math.max(1, counts.numFailedTests) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const tallies = [...STEPS.map(runStep), runTests()];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
