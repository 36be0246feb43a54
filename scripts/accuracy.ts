// Measures the coder against the gold annotations and the GSR sentences of ../shared, with the scorers that judge it, and writes
// docs/accuracy.md; measures linking and dating beside them (accuracy-links.ts). Options: `--show` prints every difference of the articles,
// `--show-links` those of linking and dating, `--show-gsr assault|protest` those of the sentences, `--dry` writes nothing.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { codeArticle } from '../src/coder/code-article.ts';
import { linkedSets, type RecordScores, scoreRecord } from './accuracy-links.ts';

const ROOT = join(import.meta.dirname, '..');
const SHARED = process.env.ISNAD_SHARED ?? join(ROOT, '..', 'shared');

type Prf = { readonly precision: number; readonly recall: number; readonly f1: number };
type Accuracy = { readonly accuracy: number; readonly n: number };
type ArticleScores = Readonly<Record<string, Prf & Accuracy>> & { readonly documents: number };
interface SentenceScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly sentences: number;
  readonly words: Readonly<Record<'actor' | 'trigger' | 'recipient', { readonly coder: number; readonly people: number }>>;
}

const run = (script: string, args: readonly string[]): string =>
  execFileSync(process.execPath, [join(SHARED, 'score', script), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

function scoreArticles(folder: string, show: boolean): ArticleScores {
  for (const name of readdirSync(join(SHARED, 'gold')).filter((file) => file.endsWith('.json'))) {
    const gold = JSON.parse(readFileSync(join(SHARED, 'gold', name), 'utf8')) as { published: string | null };
    const text = readFileSync(join(SHARED, 'texts', `${basename(name, '.json')}.txt`), 'utf8');
    writeFileSync(join(folder, name), JSON.stringify(codeArticle({ text, published: gold.published })));
  }
  const args = ['--gold', join(SHARED, 'gold'), '--texts', join(SHARED, 'texts'), '--coded', folder];
  if (show) process.stdout.write(run('score.mjs', [...args, '--show']));
  return JSON.parse(run('score.mjs', [...args, '--json'])) as ArticleScores;
}

function scoreSentences(folder: string, name: string, show: boolean): SentenceScores {
  const data = join(SHARED, 'data', 'gsr', `${name}.jsonl`);
  const coded = join(folder, `${name}.ndjson`);
  const lines = readFileSync(data, 'utf8').split('\n').filter(Boolean);
  const out = lines.map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    return JSON.stringify(codeArticle({ ref: id, text }));
  });
  writeFileSync(coded, `${out.join('\n')}\n`);
  if (show) process.stdout.write(run('score-gsr.mjs', ['--data', data, '--coded', coded, '--show']));
  return JSON.parse(run('score-gsr.mjs', ['--data', data, '--coded', coded, '--json'])) as SentenceScores;
}

interface Row {
  readonly figure: string;
  readonly ours: number;
  readonly required: number | null;
  readonly people: string;
}

function rows(articles: ArticleScores, assault: SentenceScores, protest: SentenceScores): readonly Row[] {
  const f1 = (key: string): number => articles[key]?.f1 ?? 0;
  const accuracy = (key: string): number => articles[key]?.accuracy ?? 0;
  const people = (scores: SentenceScores, slot: 'actor' | 'trigger' | 'recipient'): string =>
    scores.words[slot].people.toFixed(2);
  return [
    { figure: 'event (trigger + type), F1', ours: f1('event: trigger + type'), required: 0.8, people: '0.93–0.95' },
    { figure: 'who did what to whom, F1', ours: f1('who did what to whom'), required: 0.6, people: '0.82–0.85' },
    { figure: 'full record, F1', ours: f1('full record'), required: 0.42, people: '0.66–0.70' },
    { figure: 'status, accuracy', ours: accuracy('status'), required: 0.92, people: '0.99' },
    { figure: 'origin (innermost source), accuracy', ours: accuracy('origin'), required: 0.85, people: '0.92–0.98' },
    { figure: 'date, accuracy', ours: accuracy('date'), required: 0.85, people: '0.92–0.98' },
    { figure: 'place, accuracy', ours: accuracy('place'), required: null, people: '' },
    { figure: 'whole chain of voices, accuracy', ours: accuracy('chain'), required: null, people: '' },
    { figure: 'modes, accuracy', ours: accuracy('mode'), required: null, people: '' },
    { figure: 'event precision', ours: articles['event: trigger + type']?.precision ?? 0, required: null, people: '' },
    { figure: 'event recall', ours: articles['event: trigger + type']?.recall ?? 0, required: null, people: '' },
    { figure: 'actor, F1', ours: f1('actor'), required: null, people: '' },
    { figure: 'recipient, F1', ours: f1('recipient'), required: null, people: '' },
    { figure: 'ASSAULT sentences, detection F1', ours: assault.f1, required: 0.62, people: 'alpha 0.55' },
    { figure: 'ASSAULT sentences, precision', ours: assault.precision, required: null, people: '' },
    { figure: 'ASSAULT sentences, recall', ours: assault.recall, required: null, people: '' },
    { figure: 'PROTEST sentences, detection F1', ours: protest.f1, required: 0.45, people: 'alpha 0.34' },
    { figure: 'PROTEST sentences, precision', ours: protest.precision, required: null, people: '' },
    { figure: 'PROTEST sentences, recall', ours: protest.recall, required: null, people: '' },
    { figure: 'ASSAULT words: actor, F1', ours: assault.words.actor.coder, required: 0.5, people: people(assault, 'actor') },
    {
      figure: 'ASSAULT words: trigger, F1',
      ours: assault.words.trigger.coder,
      required: 0.45,
      people: people(assault, 'trigger'),
    },
    {
      figure: 'ASSAULT words: recipient, F1',
      ours: assault.words.recipient.coder,
      required: 0.35,
      people: people(assault, 'recipient'),
    },
  ];
}

const datingSentence = ({ dating }: RecordScores): string =>
  `Of ${dating.dated} reports with a date, ${dating.given} get an interval when it is withheld, half of them one of at most ${dating.medianWidth} days.`;

/** `isNamed`: there are several sets, so that each row says which it is of. */
function recordRows({ set, fromGold, fromText, dating }: RecordScores, isNamed: boolean): readonly Row[] {
  const of = isNamed ? ` (${set})` : '';
  const row = (figure: string, ours: number, required: number): Row => ({ figure: `${figure}${of}`, ours, required, people: '' });
  return [
    row('linking alone, pair precision', fromGold.precision, 0.92),
    row('linking alone, pair recall', fromGold.recall, 0.85),
    row('linking alone, pair F1', fromGold.f1, 0.88),
    row('linking from text, pair precision', fromText.precision, 0.8),
    row('linking from text, pair recall', fromText.recall, 0.6),
    row('linking from text, pair F1', fromText.f1, 0.68),
    row('dating, interval contains the date', dating.right / Math.max(1, dating.given), 0.9),
  ];
}

function main(): number {
  if (!existsSync(join(SHARED, 'gold'))) {
    console.log(`No gold annotations at ${SHARED}: nothing measured.`);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'isnad-accuracy-'));
  try {
    const at = process.argv.indexOf('--show-gsr');
    const shown = at < 0 ? null : process.argv[at + 1];
    const articles = scoreArticles(folder, process.argv.includes('--show'));
    const assault = scoreSentences(folder, 'assault', shown === 'assault');
    const protest = scoreSentences(folder, 'protest', shown === 'protest');
    const measuring = { shared: SHARED, folder, show: process.argv.includes('--show-links') };
    const records = linkedSets(SHARED).map((set) => scoreRecord(set, measuring));
    const table = [...rows(articles, assault, protest), ...records.flatMap((record) => recordRows(record, records.length > 1))];
    for (const { figure, ours, required } of table)
      console.log(
        `${figure.padEnd(40)} ${ours.toFixed(3)}${required === null ? '' : `  (required ${required.toFixed(2)}${ours >= required ? '' : ', SHORT'})`}`,
      );
    for (const record of records) console.log(datingSentence(record));
    if (!process.argv.includes('--dry')) writePage(table, { articles, assault, protest, records });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
}

interface Measured {
  readonly articles: ArticleScores;
  readonly assault: SentenceScores;
  readonly protest: SentenceScores;
  readonly records: readonly RecordScores[];
}

function writePage(table: readonly Row[], { articles, assault, protest, records }: Measured): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim();
  const page = [
    '# Accuracy',
    '',
    `Measured by \`npm run accuracy\` on ${new Date().toISOString().slice(0, 10)}, on top of commit ${commit}: ${articles.documents} annotated articles`,
    `and ${assault.sentences + protest.sentences} GSR sentences, with the scorers in \`../shared/score\`. "Between people" is what two human annotators reach.`,
    '',
    '| figure | Isnad | required | between people |',
    '|---|---|---|---|',
    ...table.map(
      ({ figure, ours, required, people }) =>
        `| ${figure} | ${ours.toFixed(3)} | ${required === null ? '' : required.toFixed(2)} | ${people} |`,
    ),
    '',
    ...records.flatMap((record) => [datingSentence(record), '']),
  ];
  writeFileSync(join(ROOT, 'docs', 'accuracy.md'), page.join('\n'));
}

process.exitCode = main();
