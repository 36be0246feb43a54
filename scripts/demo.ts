// `npm run demo`: codes the bundled sample reports with the built program and shows them as a person reads them. Further arguments go to
// `isnad code` (`npm run demo -- --lang ar --explain`).

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const program = join(ROOT, 'dist/cli/main.js');
if (!existsSync(program)) throw new Error('dist/ is missing: npm run build');

const args = ['code', ...process.argv.slice(2), 'samples/reports.jsonl'];
const { status } = spawnSync(process.execPath, [program, ...args], { cwd: ROOT, stdio: 'inherit' });
process.exitCode = status ?? 1;
