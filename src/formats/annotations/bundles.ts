// The annotation tools, each with the files of an article and what must be told to it once. A file's name has the day of the article and the beginning
// of its hash, by which it is known again.

import type { AnnotatedArticle } from '../../domain/index.ts';
import { bratConfiguration } from './brat/brat-config.ts';
import { bratText } from './brat/brat-text.ts';
import { writeBrat } from './brat/write-brat.ts';
import { writeCasJson } from './uima/cas-json.ts';
import { typeSystemFile } from './uima/uima-types.ts';
import { writeXmi } from './uima/xmi.ts';
import type { ArchivedFile } from './zip-pieces.ts';

interface Bundle {
  readonly extension: 'zip';
  readonly mediaType: 'application/zip';
  readonly configuration: () => readonly ArchivedFile[];
  readonly files: (article: AnnotatedArticle) => readonly ArchivedFile[];
}

const ZIP = { extension: 'zip', mediaType: 'application/zip' } as const;

export const BUNDLES = {
  brat: {
    ...ZIP,
    configuration: bratConfiguration,
    files: (article) => [
      { name: `${nameOf(article)}.txt`, text: bratText(article.text) },
      { name: `${nameOf(article)}.ann`, text: writeBrat(article.text, article.annotations) },
    ],
  },
  inception: {
    ...ZIP,
    configuration: () => [typeSystemFile()],
    files: (article) => [{ name: `${nameOf(article)}.xmi`, text: writeXmi(article) }],
  },
  'inception-json': {
    ...ZIP,
    configuration: () => [typeSystemFile()],
    files: (article) => [{ name: `${nameOf(article)}.json`, text: writeCasJson(article) }],
  },
} as const satisfies Readonly<Record<string, Bundle>>;
export type BundleFormat = keyof typeof BUNDLES;

const HASH = 12;
const UNDATED = 'undated';

const nameOf = ({ id, published }: AnnotatedArticle): string =>
  `${/^\d{4}-\d{2}-\d{2}$/u.test(published ?? '') ? published : UNDATED}_${id.replace('sha256:', '').slice(0, HASH)}`;

/** The beginning of the hash in a file's name, or in that of the folder that a tool put it into; null where there is none. */
export const hashInName = (name: string): string | null =>
  [...name.matchAll(new RegExp(`(?:\\d{4}-\\d{2}-\\d{2}|${UNDATED})_([0-9a-f]{${HASH}})(?![0-9a-f])`, 'gu'))].at(-1)?.[1] ?? null;
