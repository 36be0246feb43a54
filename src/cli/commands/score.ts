// `isnad score`: reads gold annotations, their texts and perhaps a coding of them, and prints how well the coding fits.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError, EXIT } from '../../domain/errors.ts';
import { ACCURACIES, RATES, type ScoredDocument, type Scores, scoreDocuments } from '../../tasks/score/score-documents.ts';
import { print, watchForClosedOutput } from '../print.ts';
import type { ScoreCommandOptions } from '../program.ts';
import { startProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';

export async function runScore(options: ScoreCommandOptions, { speaker }: Terminal): Promise<number> {
  watchForClosedOutput();
  const aliasFile = aliasFileOf(options);
  const aliases = aliasFile === null ? [] : (readJson(aliasFile) as readonly (readonly string[])[]);
  const progress = startProgress(Boolean(process.stderr.isTTY), speaker, () => null);
  const scores = scoreDocuments(
    documentsOf(options, () => progress.coded(1)),
    aliases,
  );
  progress.clear();
  if (options.json) {
    await print(`${JSON.stringify(scores, null, 1)}\n`);
    return EXIT.ok;
  }
  await print(tableOf(scores, speaker.say));
  await print(`${aliasFile === null ? speaker.say('score.noAliases') : speaker.say('score.aliases', { file: aliasFile })}\n`);
  return EXIT.ok;
}

/** Given, or where the gold's makers keep it: in the folder, or in score/ beside it. */
function aliasFileOf({ aliases, gold }: ScoreCommandOptions): string | null {
  if (aliases !== undefined) return aliases;
  return [join(gold, 'aliases.json'), join(gold, '..', 'score', 'aliases.json')].find((file) => existsSync(file)) ?? null;
}

function* documentsOf(options: ScoreCommandOptions, onDocument: () => void): Generator<ScoredDocument> {
  const names = existsSync(options.gold)
    ? readdirSync(options.gold)
        .filter((file) => file.endsWith('.json') && file !== 'aliases.json')
        .sort()
    : [];
  let count = 0;
  for (const file of names) {
    const gold = readJson(join(options.gold, file)) as Partial<ScoredDocument['gold']> | null;
    if (!gold?.mentions) continue;
    count += 1;
    const document = basename(file, '.json');
    const textFile = join(options.texts, `${document}.txt`);
    if (!existsSync(textFile)) throw new AppError('GOLD_WITHOUT_TEXT', { document, file: textFile });
    const codedFile = options.coded === undefined ? null : join(options.coded, file);
    if (codedFile !== null && !existsSync(codedFile)) throw new AppError('GOLD_WITHOUT_CODING', { document, file: codedFile });
    yield {
      name: document,
      text: readFileSync(textFile, 'utf8'),
      gold: { ...gold, mentions: gold.mentions },
      coding: codedFile === null ? null : (readJson(codedFile) as ScoredDocument['coding']),
    };
    onDocument();
  }
  if (count === 0) throw new AppError('GOLD_NOT_FOUND', { folder: options.gold });
}

function readJson(file: string): unknown {
  if (!existsSync(file)) throw new AppError('FILE_NOT_FOUND', { file });
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new AppError('JSON_UNREADABLE', { file, reason: cause instanceof Error ? cause.message : String(cause) }, { cause });
  }
}

function tableOf(scores: Scores, say: Terminal['speaker']['say']): string {
  const found = scores['trigger found (any type)'];
  const labels = [...RATES.map((rate) => say(`score.rate.${rate}`)), ...ACCURACIES.map((slot) => say(`score.accuracy.${slot}`))];
  const width = Math.max(...labels.map((label) => label.length)) + 2;
  const figure = (value: number): string => value.toFixed(3);
  const head = say('score.header', { count: scores.documents, gold: found.tp + found.fn, coded: found.tp + found.fp });
  return [
    head,
    ...RATES.map((rate, index) => {
      const { precision, recall, f1 } = scores[rate];
      return `${(labels[index] ?? '').padEnd(width)}${say('score.precision')} ${figure(precision)}  ${say('score.recall')} ${figure(recall)}  F1 ${figure(f1)}`;
    }),
    ...ACCURACIES.map((slot, index) => {
      const { accuracy, n } = scores[slot];
      return `${(labels[RATES.length + index] ?? '').padEnd(width)}${say('score.accuracy')} ${figure(accuracy)}  ${say('score.of', { n })}`;
    }),
    '',
  ].join('\n');
}
