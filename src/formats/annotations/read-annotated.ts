// Goes through what came back from an annotation tool: files of brat, XMI and CAS JSON, and ZIPs of them, as INCEpTION packs each annotator's work into
// one of its own. Files of other kinds are passed over. A document that cannot be read is one error, and the others are read.

import { AppError } from '../../domain/errors.ts';
import type { AnnotatedArticle, Annotations } from '../../domain/index.ts';
import { allBytes, inputAsFile } from '../readers/archives/bytes-as-file.ts';
import { readEntries } from '../readers/archives/zip-entries.ts';
import { type Input, LARGEST_DOCUMENT } from '../report.ts';
import { bratText } from './brat/brat-text.ts';
import { readBrat } from './brat/read-brat.ts';
import { writeBrat } from './brat/write-brat.ts';
import { readCasJson, writeCasJson } from './uima/cas-json.ts';
import { annotationsOf } from './uima/from-structures.ts';
import type { Cas } from './uima/structures.ts';
import { readXmi, writeXmi, xmlText } from './uima/xmi.ts';

export interface AnnotatedDocument {
  /** Of the file, behind those of the archives that it was in. */
  readonly name: string;
  readonly text: string;
  readonly annotations: Annotations;
  /** A text as the format can hold it. */
  readonly held: (text: string) => string;
  /** An article's annotations as the format can hold them: written and read again. */
  readonly through: (article: AnnotatedArticle) => Annotations;
}

export type ReadAnnotated = { readonly document: AnnotatedDocument } | { readonly error: AppError };

/** Archives inside archives. */
const DEEPEST = 3;
/** What the archive of a project of INCEpTION has beside annotators' work: what it was given, and that before anybody touched it. */
const UNTOUCHED = /\u203A (?:[^\u203A]*\/)?source\/|INITIAL_CAS/u;

export async function* readAnnotated(inputs: AsyncIterable<Input>, depth = 0): AsyncGenerator<ReadAnnotated> {
  // The two files of a document of brat come one after the other, in any order.
  const halves = new Map<string, { readonly text?: string; readonly standoff?: string; readonly name: string }>();
  for await (const input of inputs) {
    if (UNTOUCHED.test(input.name)) continue;
    const [, stem = '', given = ''] = /^(.*)\.([a-z]+)$/isu.exec(input.name) ?? [];
    const ending = given.toLowerCase();
    try {
      switch (ending) {
        case 'zip':
          if (depth >= DEEPEST) throw new AppError('ARCHIVE_TOO_DEEP', { limit: DEEPEST });
          yield* readArchive(input, depth + 1);
          break;
        case 'txt':
        case 'ann': {
          const content = await contentOf(input);
          const half = {
            ...halves.get(stem),
            ...(ending === 'txt' ? { text: content } : { standoff: content }),
            name: input.name,
          };
          halves.set(stem, half);
          if (half.text === undefined || half.standoff === undefined) break;
          halves.delete(stem);
          const name = `${stem}.ann`;
          const annotations = readBrat(half.text, half.standoff, name);
          yield { document: { name, text: half.text, annotations, held: bratText, through: throughBrat } };
          break;
        }
        case 'xmi': {
          const cas = readXmi(await contentOf(input), input.name);
          yield { document: { ...documentOf(cas, input.name), held: xmlText, through: throughXmi } };
          break;
        }
        case 'json': {
          const content = await contentOf(input);
          if (!content.includes('"%FEATURE_STRUCTURES"')) break;
          const cas = readCasJson(content, input.name);
          yield { document: { ...documentOf(cas, input.name), held: (text) => text, through: throughJson } };
        }
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const place = error.place ?? { input: input.name, line: null };
      yield { error: new AppError(error.code, error.details, { place, cause: error.cause }) };
    }
  }
  for (const { name, standoff } of halves.values())
    if (standoff !== undefined)
      yield {
        error: new AppError('ANNOTATION_UNREADABLE', { format: 'brat', reason: '.txt' }, { place: { input: name, line: null } }),
      };
}

const documentOf = (cas: Cas, name: string) => ({ name, text: cas.text, annotations: annotationsOf(cas, name) });

type Through = AnnotatedDocument['through'];
const throughBrat: Through = ({ text, annotations, id }) => readBrat(bratText(text), writeBrat(text, annotations), id);
const throughXmi: Through = (article) => annotationsOf(readXmi(writeXmi(article), article.id), article.id);
const throughJson: Through = (article) => annotationsOf(readCasJson(writeCasJson(article), article.id), article.id);

async function* readArchive(input: Input, depth: number): AsyncGenerator<ReadAnnotated> {
  const file = await inputAsFile(input);
  try {
    yield* readAnnotated(entriesOf(input.name), depth);
  } finally {
    await file.close();
  }

  async function* entriesOf(name: string): AsyncGenerator<Input> {
    for await (const entry of readEntries(file)) yield { name: `${name} \u203A ${entry.name}`, format: null, bytes: entry.bytes };
  }
}

/** A byte order mark is a character of the text: offsets count it. */
const contentOf = async (input: Input): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await allBytes(input, LARGEST_DOCUMENT));
