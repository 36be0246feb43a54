// The built program as its users run it: every command, every way of giving input, every kind of bad input, in both languages.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodedArticle } from '../src/domain/coded-article.ts';
import { OWN_REPORTS, ROOT } from './report-files.ts';

const PROGRAM = join(ROOT, 'dist/cli/main.js');
const [VISIT = '', CHAIN = '', SHELLING = ''] = OWN_REPORTS;
let folder = '';

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function isnad(
  args: readonly string[],
  input: string | Uint8Array = '',
  environment: Readonly<Record<string, string>> = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', ...environment },
    maxBuffer: 1 << 28,
  });
  // Nobody is ever shown a stack trace.
  expect(stdout + stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$/mu);
  return { code: status, out: stdout, err: stderr };
}

const parse = (text: string): CodedArticle => JSON.parse(text) as CodedArticle;
const parseLines = (text: string): readonly CodedArticle[] => text.trimEnd().split('\n').map(parse);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-walk-'));
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  write('visit.txt', VISIT);
  write('chain.txt', CHAIN);
  write('empty.txt', '');
  write('english.txt', 'The minister met the president.');
  write(
    'binary.bin',
    Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 32),
  );
  write('utf16.txt', Buffer.from(`\uFEFF${VISIT}`, 'utf16le'));
  write('damaged.txt', Buffer.concat([Buffer.from(`${VISIT} `), Buffer.from([0xff, 0xfe]), Buffer.from(` ${SHELLING}`)]));
  const line = (id: string | number, text: string): string =>
    JSON.stringify({ id, text, title: 'خبر', outlet: 'alarabiya.net', published: '2020-01-13' });
  write(
    'reports.jsonl',
    `${[line('a', VISIT), '{"id": "broken"', line(3, CHAIN), '{"id":"no-text"}', line('z', SHELLING)].join('\n')}\n`,
  );
  mkdirSync(join(folder, 'a-folder'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a person gets blocks: evidence, who to whom in two languages, source', () => {
  const { code, out, err } = isnad([
    'code',
    'visit.txt',
    '--published',
    '2020-01-13',
    '--outlet',
    'alarabiya.net',
    '--title',
    'زيارة',
  ]);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('visit.txt · alarabiya.net · 2020-01-13 · ');
  expect(out).toMatch(/^ 1 {2}CONSULT · visit · happened$/mu);
  expect(out).toContain('⟦زار⟧');
  expect(out).toMatch(/^ {4}\S.* → meets \(visit\)/mu);
  expect(out).toMatch(/← يتشاور \(زيارة\)/u);
  expect(out).not.toContain('\u001B');
  for (const line of out.split('\n')) expect(line.replace(/\p{M}|\p{Cf}/gu, '').length).toBeLessThanOrEqual(80);
});

test('the attribution chain reads from the outer voice to the origin', () => {
  const { out } = isnad(['code', 'chain.txt', '--published', '2020-01-13']);
  expect(out).toMatch(/said by {2}Sputnik ← .*source/u);
});

test('--explain names entries, rules, words and the reason of the status', () => {
  const { code, out } = isnad(['code', '--explain', 'visit.txt']);
  expect(code).toBe(0);
  expect(out).toMatch(/act +consult\.\S+ +lexicon\/acts\/consult\.yaml:\d+/u);
  expect(out).toMatch(/status +told as having happened/u);
  expect(out).toMatch(/trigger +\S*زار\S* \[0, 3\)/u);
});

test('colour, width and language follow the options', () => {
  expect(isnad(['code', '--color', 'visit.txt']).out).toContain('\u001B[7mزار\u001B[27m');
  expect(isnad(['code', 'visit.txt'], '', { FORCE_COLOR: '1' }).out).toContain('\u001B[');
  expect(isnad(['code', '--no-color', 'visit.txt'], '', { FORCE_COLOR: '1' }).out).not.toContain('\u001B[');
  const narrow = isnad(['code', '--width', '40', 'visit.txt']).out;
  for (const line of narrow.split('\n')) expect(line.replace(/\p{M}|\p{Cf}/gu, '').length).toBeLessThanOrEqual(40);
  expect(isnad(['code', '--lang', 'ar', 'visit.txt']).out).toContain('وقع');
  expect(isnad(['code', 'visit.txt'], '', { LC_ALL: 'ar_LY.UTF-8' }).out).toContain('وقع');
});

test('--json on a pipe gives one coded article, whose spans cut its text', () => {
  const { code, out } = isnad(['code', '--json', '-', '--url', 'https://a.example/1'], VISIT);
  expect(code).toBe(0);
  const coded = parse(out);
  expect(coded.article.url).toBe('https://a.example/1');
  expect(coded.events.map(({ trigger }) => coded.article.text.slice(...trigger))).toContain('زار');
  expect(isnad(['code', '--json'], VISIT).out).toBe(isnad(['code', '--json', '-'], VISIT).out);
});

test('--json with several files gives an array', () => {
  const { out } = isnad(['code', '--json', 'visit.txt', 'chain.txt']);
  expect((JSON.parse(out) as CodedArticle[]).map(({ article }) => article.text)).toEqual([VISIT, CHAIN]);
});

test('JSON Lines: bad lines are reported by number, the good ones are coded, the exit code says so', () => {
  const { code, out, err } = isnad(['code', '--ndjson', 'reports.jsonl']);
  expect(code).toBe(1);
  expect(parseLines(out).map(({ article }) => article.ref)).toEqual(['a', '3', 'z']);
  expect(err).toMatch(/^isnad: reports\.jsonl:2: .*\[LINE_NOT_JSON\]$/mu);
  expect(err).toMatch(/^isnad: reports\.jsonl:4: .*\[LINE_WITHOUT_TEXT\]$/mu);
  expect(err).toContain('2 reports or lines could not be read; the rest is coded (3).');
});

test('the same reports from a pipe, and as blocks without --ndjson', () => {
  const piped = isnad(['code', '--ndjson', '-'], `${JSON.stringify({ id: 'p', text: VISIT })}\n`);
  expect([piped.code, parseLines(piped.out)[0]?.article.ref]).toEqual([0, 'p']);
  const blocks = isnad(['code', 'reports.jsonl']);
  expect(blocks.code).toBe(1);
  expect(blocks.out).toContain('3 · reports.jsonl:3 · alarabiya.net · 2020-01-13');
});

test('--ndjson with text files codes each file as a report', () => {
  const { code, out } = isnad(['code', '--ndjson', 'visit.txt', 'chain.txt']);
  expect([code, parseLines(out).length]).toEqual([0, 2]);
});

test('the same input gives the same bytes', () => {
  expect(isnad(['code', '--ndjson', 'reports.jsonl']).out).toBe(isnad(['code', '--ndjson', 'reports.jsonl']).out);
});

test.each([
  ['empty.txt', ['TEXT_EMPTY']],
  ['english.txt', ['TEXT_NOT_ARABIC']],
  ['binary.bin', ['TEXT_BINARY']],
  ['utf16.txt', ['ENCODING_DETECTED']],
  ['damaged.txt', ['ENCODING_DAMAGED']],
])('%s is coded as far as it goes, and says %j', (file, codes) => {
  const { code, out } = isnad(['code', '--json', file]);
  expect(code).toBe(0);
  expect(parse(out).diagnostics.map((diagnostic) => diagnostic.code)).toEqual(expect.arrayContaining(codes));
  for (const said of codes) expect(isnad(['code', file]).out).toContain(`[${said}]`);
});

test('a damaged and a UTF-16 file lose nothing of their good part', () => {
  expect(parse(isnad(['code', '--json', 'utf16.txt']).out).article.text).toBe(VISIT);
  expect(parse(isnad(['code', '--json', 'damaged.txt']).out).events.length).toBeGreaterThanOrEqual(
    parse(isnad(['code', '--json', 'visit.txt']).out).events.length,
  );
});

test('a missing file and a folder are errors; the files beside them are coded', () => {
  const { code, out, err } = isnad(['code', '--ndjson', 'nowhere.txt', 'a-folder', 'visit.txt']);
  expect(code).toBe(1);
  expect(parseLines(out).length).toBe(1);
  expect(err).toContain('[FILE_NOT_FOUND]');
  expect(err).toContain('a-folder/*.txt [FILE_IS_A_DIRECTORY]');
});

test.each([
  [['cod'], 'USAGE_UNKNOWN_COMMAND'],
  [['code', '--frob'], 'USAGE_UNKNOWN_OPTION'],
  [['code', '--width'], 'USAGE_MISSING_VALUE'],
  [['code', '--width', '7', 'visit.txt'], 'USAGE_BAD_VALUE'],
  [['code', '--published', '2020-02-30', 'visit.txt'], 'USAGE_BAD_VALUE'],
  [['code', '--lang', 'fr', 'visit.txt'], 'USAGE_BAD_VALUE'],
  [['code', '--json', '--ndjson', 'visit.txt'], 'USAGE_CONFLICT'],
  [['score', '--gold', 'a-folder'], 'USAGE_MISSING_OPTION'],
  [['doctor', 'too', 'much'], 'USAGE_EXCESS_ARGUMENT'],
])('isnad %j says %s and exits with 2', (args, said) => {
  const { code, out, err } = isnad(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(new RegExp(`^isnad: .+\\[${said}\\]\\nTry: isnad .*--help\\n$`, 'u'));
  const inArabic = isnad(args, '', { LC_ALL: 'ar_LY.UTF-8' }).err;
  expect(inArabic).toContain(`[${said}]`);
  expect(inArabic).toMatch(/\p{Script=Arabic}{3}/u);
});

test('score: gold against texts, as a table and as JSON, and what is missing by name', () => {
  const mention = { anchor: 'زار وزير الخارجية المصري', trigger: 'زار', type: 'CONSULT', modes: ['visit'], status: 'actual' };
  const empty = { event: 'e1', contexts: [], actor: [], recipient: [], place: null, date: null, said_by: [] };
  for (const name of ['gold', 'texts', 'coded']) mkdirSync(join(folder, name), { recursive: true });
  const gold = JSON.stringify({ doc: 'visit', published: null, mentions: [{ ...empty, ...mention }] });
  writeFileSync(join(folder, 'gold/visit.json'), gold);
  writeFileSync(join(folder, 'texts/visit.txt'), VISIT);
  const table = isnad(['score', '--gold', 'gold', '--texts', 'texts']);
  expect(table.code).toBe(0);
  expect(table.out).toMatch(/^1 document, 1 gold mentions, \d+ coded mentions$/mu);
  expect(table.out).toMatch(/^event: trigger \+ type +precision [01]\.\d{3} {2}recall 1\.000 {2}F1 [01]\.\d{3}$/mu);
  const json = JSON.parse(isnad(['score', '--gold', 'gold', '--texts', 'texts', '--json']).out) as { documents: number };
  expect(json.documents).toBe(1);
  expect(isnad(['score', '--gold', 'gold', '--texts', 'texts', '--coded', 'coded']).err).toContain('[GOLD_WITHOUT_CODING]');
  expect(isnad(['score', '--gold', 'gold', '--texts', 'a-folder']).err).toContain('[GOLD_WITHOUT_TEXT]');
  expect(isnad(['score', '--gold', 'a-folder', '--texts', 'texts']).err).toContain('[GOLD_NOT_FOUND]');
  writeFileSync(join(folder, 'coded/visit.json'), gold);
  expect(isnad(['score', '--gold', 'gold', '--texts', 'texts', '--coded', 'coded']).out).toMatch(
    /^full record +precision 1\.000 {2}recall 1\.000/mu,
  );
  writeFileSync(join(folder, 'coded/visit.json'), '{');
  expect(isnad(['score', '--gold', 'gold', '--texts', 'texts', '--coded', 'coded']).err).toContain('[JSON_UNREADABLE]');
});

test('doctor says what is there, in both languages', () => {
  const english = isnad(['doctor']);
  expect(english.code).toBe(0);
  expect(english.out).toMatch(/^ok +Node \d+/mu);
  expect(english.out).toMatch(/^ok +lexicon sha256:[0-9a-f]{16}/mu);
  expect(isnad(['doctor', '--lang', 'ar']).out).toContain('المعجم');
});

test('version and help, in both languages', () => {
  expect(isnad(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  for (const args of [[], ['--help'], ['help', 'code'], ['code', '--help'], ['score', '--help'], ['doctor', '--help']]) {
    const english = isnad(args);
    expect([english.code, english.err]).toEqual([0, '']);
    expect(english.out).toMatch(/^Usage: isnad/u);
    expect(isnad(args, '', { LC_ALL: 'ar_LY.UTF-8' }).out).toMatch(/^الاستعمال: isnad/u);
  }
});

test('an old Node is told what to do, in one line', () => {
  const pretend = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.1.0'}})`;
  const run = (language: string) =>
    spawnSync(process.execPath, ['--import', pretend, PROGRAM, 'code', 'visit.txt'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LC_ALL: language },
    });
  expect([run('C').status, run('C').stdout]).toEqual([2, '']);
  expect(run('C').stderr).toMatch(/^isnad: Isnad needs Node 22\.13 or newer and this is 20\.1\.0: .*npx isnad.*\n$/u);
  expect(run('ar_EG.UTF-8').stderr).toContain('يحتاج إسناد');
});

test('a reader that goes away is no error', () => {
  const command = `"${process.execPath}" "${PROGRAM}" code reports.jsonl reports.jsonl reports.jsonl 2>/dev/null | head -1`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  expect([status, stdout.replace(/\p{Cf}/gu, '').trim(), stderr]).toEqual([0, 'خبر', '']);
});
