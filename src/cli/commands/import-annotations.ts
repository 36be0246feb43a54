// `isnad review import`: takes annotations that came back from brat or INCEpTION over as reviews, says each, and what no review can say.

import { readdirSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { AppError, EXIT } from '../../domain/errors.ts';
import { importAnnotations } from '../../tasks/annotations/import-annotations.ts';
import type { Input } from '../../tasks/code-reports.ts';
import { partsOf } from '../describe-decision.ts';
import { describeError } from '../describe-error.ts';
import { openInputs } from '../open-inputs.ts';
import { openForReading, openForWriting } from '../open-record.ts';
import { print, watchForClosedOutput } from '../print.ts';
import type { Terminal } from '../terminal.ts';
import type { ReviewCommandOptions } from './review.ts';

export async function runImport(paths: readonly string[], options: ReviewCommandOptions, terminal: Terminal): Promise<number> {
  if (paths.length === 0) throw new AppError('USAGE_MISSING_ARGUMENT', { argument: 'PATH' });
  const { speaker } = terminal;
  const isDry = options.dryRun === true;
  const returned = inputsOf(paths);
  const exported = options.against === undefined ? null : inputsOf([options.against]);
  watchForClosedOutput();
  const record = isDry ? await openForReading('review', options) : await openForWriting('review', options, terminal);
  try {
    const { documents, decisions, reviews, problems } = await importAnnotations(record, {
      returned,
      exported,
      isDry,
      who: options.by ?? userInfo().username,
      note: options.note ?? null,
      now: () => new Date(),
    });
    if (documents + problems.length === 0) throw new AppError('ANNOTATIONS_NOT_FOUND', { folder: paths.join(', ') });
    if (options.json)
      await print(`${JSON.stringify({ documents, decisions, reviews, problems: problems.map(asJson) }, null, 2)}\n`);
    else
      for (const [at, decision] of decisions.entries())
        await print(`${[...(isDry ? [] : [String(reviews[at])]), ...partsOf(decision, speaker)].join('  ')}\n`);
    for (const problem of problems) process.stderr.write(`${describeError(problem, terminal)}\n`);
    const said = { count: decisions.length, documents, problems: problems.length };
    process.stderr.write(`isnad: ${speaker.say(isDry ? 'import.would' : 'import.done', said)}\n`);
    return problems.length === 0 ? EXIT.ok : EXIT.someInputFailed;
  } finally {
    await record.close();
  }
}

const asJson = ({ code, details, place }: AppError): object => ({ code, details, place });

const ENDINGS = /\.(?:txt|ann|xmi|json|zip)$/iu;

/** Folders stand for the files of annotation tools in them and below, in the order of their names. */
function inputsOf(paths: readonly string[]): AsyncIterable<Input> {
  const files = paths.flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) throw new AppError('FILE_NOT_FOUND', { file: path });
    if (!found.isDirectory()) return [path];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => ENDINGS.test(name))
      .sort()
      .map((name) => join(path, name));
  });
  if (!files.some((file) => ENDINGS.test(file))) throw new AppError('ANNOTATIONS_NOT_FOUND', { folder: paths.join(', ') });
  const nothing = async function* (): AsyncGenerator<Input> {};
  return openInputs(files, { asLines: false, onBytes: () => {}, fetch: nothing }).inputs;
}
