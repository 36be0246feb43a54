// `isnad doctor`: what is installed, what is missing, what to do. Exit code 1 when something that coding needs is missing.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT } from '../../domain/errors.ts';
import { localeOf } from '../load-messages.ts';
import { isNewEnough, NEEDED_NODE } from '../node-version.ts';
import { print } from '../print.ts';
import type { Terminal } from '../terminal.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BROWSER = '/usr/bin/chromium';

interface Finding {
  readonly state: 'ok' | 'missing' | 'optional';
  readonly what: string;
  /** What to do; null where nothing needs doing. */
  readonly fix: string | null;
}

export async function runDoctor(terminal: Terminal): Promise<number> {
  const { speaker, hasColor } = terminal;
  const findings = [
    nodeFinding(terminal),
    ...(await lexiconFindings(terminal)),
    ...terminalFindings(terminal),
    browserFinding(terminal),
  ];
  const colors = { ok: 32, missing: 31, optional: 33 };
  for (const { state, what, fix } of findings) {
    const name = speaker.say(`doctor.${state}`).padEnd(9);
    await print(
      `${hasColor ? `\u001B[${colors[state]}m${name}\u001B[39m` : name} ${what}\n${fix === null ? '' : `${' '.repeat(10)}${fix}\n`}`,
    );
  }
  return findings.some(({ state }) => state === 'missing') ? EXIT.someInputFailed : EXIT.ok;
}

function nodeFinding({ speaker }: Terminal): Finding {
  const found = process.versions.node;
  const isOk = isNewEnough(found);
  const values = { found, needed: NEEDED_NODE };
  return {
    state: isOk ? 'ok' : 'missing',
    what: speaker.say('doctor.node', values),
    fix: isOk ? null : speaker.say('doctor.nodeFix', values),
  };
}

async function lexiconFindings({ speaker }: Terminal): Promise<readonly Finding[]> {
  try {
    const { openedLexicon, selfCheck } = await import('../../tasks/self-check.ts');
    const started = performance.now();
    const hash = openedLexicon();
    const opened = performance.now();
    const lexicon: Finding = {
      state: 'ok',
      what: speaker.say('doctor.lexicon', { hash, ms: Math.round(opened - started) }),
      fix: null,
    };
    const sample = sampleReport();
    if (sample === null) return [lexicon, freshness(speaker)];
    const { events } = selfCheck({ text: sample });
    const ms = Math.round(performance.now() - opened);
    const coding: Finding = {
      state: events > 0 ? 'ok' : 'missing',
      what: speaker.say('doctor.coding', { count: events, ms }),
      fix: events > 0 ? null : speaker.say('doctor.codingFix'),
    };
    return [lexicon, freshness(speaker), coding];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [{ state: 'missing', what: speaker.say('doctor.lexiconFix', { reason }), fix: null }];
  }
}

/** The first of the bundled sample reports. */
function sampleReport(): string | null {
  const folder = join(ROOT, 'samples', 'texts');
  const file = existsSync(folder) ? readdirSync(folder).sort()[0] : undefined;
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8');
}

/** Authors forget to compile: a YAML file newer than the compiled lexicon is not in what is being coded with. */
function freshness(speaker: Terminal['speaker']): Finding {
  const compiled = join(ROOT, 'dist', 'lexicon', 'compiled.js');
  const source = join(ROOT, 'lexicon');
  const newest = existsSync(source)
    ? readdirSync(source, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.yaml'))
        .reduce((latest, name) => Math.max(latest, statSync(join(source, name)).mtimeMs), 0)
    : 0;
  const isFresh = !existsSync(compiled) || newest <= statSync(compiled).mtimeMs;
  return isFresh
    ? { state: 'ok', what: speaker.say('doctor.fresh'), fix: null }
    : { state: 'optional', what: speaker.say('doctor.stale'), fix: speaker.say('doctor.staleFix') };
}

function terminalFindings({ speaker, columns, hasColor }: Terminal): readonly Finding[] {
  const locale = localeOf(process.env) || Intl.DateTimeFormat().resolvedOptions().locale;
  const isUtf8 = process.platform === 'win32' || process.platform === 'darwin' || /utf-?8/iu.test(locale);
  const color = speaker.say(hasColor ? 'doctor.yes' : 'doctor.no');
  return [
    { state: 'ok', what: speaker.say('doctor.terminal', { columns, color, language: speaker.language }), fix: null },
    {
      state: isUtf8 ? 'ok' : 'optional',
      what: speaker.say('doctor.utf8', { locale }),
      fix: isUtf8 ? null : speaker.say('doctor.utf8Fix'),
    },
  ];
}

function browserFinding({ speaker }: Terminal): Finding {
  const isThere = existsSync(BROWSER);
  return {
    state: isThere ? 'ok' : 'optional',
    what: speaker.say('doctor.browser'),
    fix: isThere ? null : speaker.say('doctor.browserFix'),
  };
}
