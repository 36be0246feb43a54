// `npm run demo`: codes the bundled sample reports with the built program and shows them as a person reads them. Further arguments go to
// `isnad code` (`npm run demo -- --lang ar --explain`).

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = 'samples/reports';

const files = readdirSync(join(ROOT, FOLDER))
  .filter((file) => /\.(?:txt|jsonl|ndjson)$/u.test(file))
  .sort()
  .map((file) => `${FOLDER}/${file}`);
const program = join(ROOT, 'dist/cli/main.js');
if (!existsSync(program)) throw new Error('dist/ is missing: npm run build');
if (files.length === 0) throw new Error(`no reports in ${FOLDER}`);

const { status } = spawnSync(process.execPath, [program, 'code', ...process.argv.slice(2), ...files], {
  cwd: ROOT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
