// Opens the fonts of reports where npm has put them: they belong to the program, as its code does.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ReportFont } from './report-font.ts';

const PACKAGE = '@fontsource/vazirmatn';

export function loadFonts(): readonly ReportFont[] {
  const folder = join(createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`), '..');
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Readonly<Record<string, string>>;
  const bytesOf = (script: string, weight: number, ending: string): Uint8Array =>
    readFileSync(join(folder, 'files', `vazirmatn-${script}-${weight}-normal.${ending}`));
  return (['arabic', 'latin', 'latin-ext'] as const).flatMap((script) =>
    ([400, 700] as const).map((weight) => ({
      script,
      weight,
      range: ranges[script] ?? 'U+0-10FFFF',
      woff: bytesOf(script, weight, 'woff'),
      woff2: bytesOf(script, weight, 'woff2'),
    })),
  );
}
