// The task of `isnad code`: reads inputs one report at a time, codes each, and hands on what is to be printed. Holds one report in memory.
// Opens no file and prints nothing: inputs come with their bytes, output goes out as text.

import type { CodedArticle } from '../domain/coded-article.ts';
import { AppError } from '../domain/errors.ts';
import type { ColumnMapping, Input, Metadata, ReadResult, Report } from '../formats/report.ts';
import type { Presentation } from '../formats/writers/presentation.ts';
import { codeReport } from './code-report.ts';

export type { ColumnMapping, Document, Format, Input, Metadata, RandomAccess, Report } from '../formats/report.ts';
export { NO_METADATA } from '../formats/report.ts';
export type { Presentation } from '../formats/writers/presentation.ts';

/** `blocks` for people; `json` one value, an array unless the input is one plain text; `ndjson` one coded article a line. */
export type OutputFormat = 'blocks' | 'json' | 'ndjson';

export interface CodeOptions {
  readonly inputs: Iterable<Input> | AsyncIterable<Input>;
  /** The inputs are one text: as JSON it is a value, and not a list. */
  readonly isOne: boolean;
  readonly metadata: Metadata;
  readonly columns?: ColumnMapping;
  readonly format: OutputFormat;
  readonly presentation: Presentation;
}

/** What happens, in order: text to print, an input or line that could not be read, a report that is coded. */
export type CodeStep = { readonly output: string } | { readonly error: AppError } | { readonly coded: string };

export async function* codeReports(options: CodeOptions): AsyncGenerator<CodeStep> {
  const isArray = options.format === 'json' && !options.isOne;
  const write = await writerOf(options);
  let count = 0;
  if (isArray) yield { output: '[' };
  for await (const input of options.inputs) {
    for await (const result of readOne(input, options)) {
      if ('error' in result) {
        yield { error: result.error };
        continue;
      }
      const { report } = result;
      const separator = count === 0 ? '' : separatorOf(options.format);
      count += 1;
      const written = write(codeReport(report), report);
      yield { output: separator + written };
      yield { coded: report.place.input };
    }
  }
  if (isArray) yield { output: count === 0 ? ']\n' : '\n]\n' };
}

/** Lines and texts need neither the other readers nor their words, which are loaded where an input has another format. */
async function* readOne(input: Input, { metadata, columns = {} }: CodeOptions): AsyncGenerator<ReadResult> {
  try {
    if (input.format === 'text') yield* (await import('../formats/readers/read-text.ts')).readText(input, metadata);
    else if (input.format === 'json-lines')
      yield* (await import('../formats/readers/read-json-lines.ts')).readJsonLines(input, metadata, columns);
    else {
      const { readInput } = await import('../formats/readers/open-input.ts');
      const { datelineWords } = await import('./dateline-words.ts');
      yield* readInput(input, { metadata, columns }, datelineWords());
    }
  } catch (error) {
    // An input that cannot be opened or breaks off is one error; the next input is read all the same.
    if (!(error instanceof AppError)) throw error;
    yield { error };
  }
}

type Write = (coded: CodedArticle, report: Report) => string;

async function writerOf({ format, presentation, isOne }: CodeOptions): Promise<Write> {
  if (format === 'ndjson') return (coded) => `${JSON.stringify(coded)}\n`;
  if (format === 'json')
    return (coded) => (isOne ? `${JSON.stringify(coded, null, 2)}\n` : `\n${JSON.stringify(coded, null, 2)}`);
  const { writeBlocks } = await import('../formats/writers/write-blocks.ts');
  return (coded, { place }) =>
    writeBlocks(coded, place.line === null ? place.input : `${place.input}:${place.line}`, presentation);
}

const separatorOf = (format: OutputFormat): string => ({ blocks: '\n\n', json: ',', ndjson: '' })[format];
