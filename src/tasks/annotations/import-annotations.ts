// The task of `isnad review import`: annotations that came back from brat or INCEpTION, beside those that went out, as reviews of the record. Nothing is
// kept before every document was read. What no review can say is a problem, and so is a document that cannot be read; all others are taken over.

import { sha256 } from '../../coder/sha256.ts';
import { AppError } from '../../domain/errors.ts';
import type { AnnotatedArticle, Annotations } from '../../domain/index.ts';
import { hashInName } from '../../formats/annotations/bundles.ts';
import { type AnnotatedDocument, readAnnotated } from '../../formats/annotations/read-annotated.ts';
import type { Database } from '../../record/database.ts';
import { newRecordMemory } from '../../record/keep-articles.ts';
import { articlesBeginning, type KeptCoding, readCodingById } from '../../record/queries/annotated-articles.ts';
import { namesOf } from '../../record/queries/find-entities.ts';
import { readReviews, type Standing, standingOf } from '../../record/reviews/read-reviews.ts';
import { writeReview } from '../../record/reviews/write-review.ts';
import type { Input } from '../code-reports.ts';
import { compareAnnotations } from './compare-annotations.ts';
import { type AnnotatorsDecision, type DecidedChanges, decideChanges } from './decide-changes.ts';
import { annotateArticles } from './export-annotations.ts';
import { identifyEntities } from './identify-entities.ts';

export interface ImportedAnnotations {
  /** Documents that were compared. */
  readonly documents: number;
  readonly decisions: readonly AnnotatorsDecision[];
  /** Numbers of the reviews that were made of them, in their order; empty where none should be. */
  readonly reviews: readonly number[];
  readonly problems: readonly AppError[];
}

export interface AnnotationsAsked {
  readonly returned: AsyncIterable<Input>;
  /** What went out; null: what would go out now. */
  readonly exported: AsyncIterable<Input> | null;
  readonly isDry: boolean;
  readonly who: string;
  readonly note: string | null;
  readonly now: () => Date;
}

export async function importAnnotations(record: Database, asked: AnnotationsAsked): Promise<ImportedAnnotations> {
  const standing = standingOf(await readReviews(record));
  const decisions: AnnotatorsDecision[] = [];
  const problems: AppError[] = [];
  const exported = asked.exported === null ? null : await readExported(record, asked.exported, problems);
  // Of one article several annotators' work may come back: what one left as it was says nothing.
  const changed = new Map<string, string>();
  let documents = 0;
  for await (const read of readAnnotated(asked.returned)) {
    if ('error' in read) {
      problems.push(read.error);
      continue;
    }
    const { document } = read;
    const place = { place: { input: document.name, line: null } };
    const kept = await articleOf(record, document);
    if (kept === null) {
      problems.push(new AppError('ANNOTATED_TEXT_UNKNOWN', {}, place));
      continue;
    }
    const { id } = kept.coded.article;
    const was = exported === null ? await annotationsNow(record, kept, standing, document) : exported.get(id);
    if (was === undefined) {
      problems.push(new AppError('ANNOTATED_WITHOUT_EXPORT', { article: id }, place));
      continue;
    }
    documents += 1;
    const content = JSON.stringify(document.annotations);
    if (changed.get(id) === content) continue;
    const made = await compare(record, kept, was, document, standing);
    if (made.decisions.length + made.problems.length === 0) continue;
    if (changed.has(id)) {
      problems.push(new AppError('ANNOTATED_TWICE', { article: id }, place));
      continue;
    }
    changed.set(id, content);
    decisions.push(...made.decisions);
    problems.push(...made.problems);
  }
  const once = distinct(decisions);
  return { documents, decisions: once, reviews: asked.isDry ? [] : await keepAll(record, once, asked), problems };
}

async function keepAll(
  record: Database,
  decisions: readonly AnnotatorsDecision[],
  asked: AnnotationsAsked,
): Promise<readonly number[]> {
  const memory = newRecordMemory();
  const reviews: number[] = [];
  for (const decision of decisions) {
    const review = { ...decision, who: asked.who, note: decision.note ?? asked.note };
    reviews.push(await writeReview(record, memory, review, asked.now));
  }
  return reviews;
}

/** An entity that stands in several articles is renamed once. */
const distinct = (decisions: readonly AnnotatorsDecision[]): readonly AnnotatorsDecision[] => [
  ...new Map(decisions.map((decision) => [JSON.stringify(decision), decision])).values(),
];

/** The article that a document is of: by its text, or by its name where the format could not hold all of the text's characters. */
async function articleOf(record: Database, { name, text, held }: AnnotatedDocument): Promise<KeptCoding | null> {
  const found = await readCodingById(record, `sha256:${sha256(text)}`);
  if (found !== null && found.coded.article.text === text) return found;
  const hash = hashInName(name);
  for (const id of hash === null ? [] : await articlesBeginning(record, hash)) {
    const kept = await readCodingById(record, id);
    if (kept !== null && held(kept.coded.article.text) === text) return kept;
  }
  return null;
}

/** As they would go out now, in the same format. */
async function annotationsNow(
  record: Database,
  kept: KeptCoding,
  standing: Standing,
  { through }: AnnotatedDocument,
): Promise<Annotations> {
  const [article] = await annotateArticles(record, [kept], standing);
  return through(article as AnnotatedArticle);
}

/** What went out, by article. */
async function readExported(
  record: Database,
  inputs: AsyncIterable<Input>,
  problems: AppError[],
): Promise<ReadonlyMap<string, Annotations>> {
  const exported = new Map<string, Annotations>();
  for await (const read of readAnnotated(inputs)) {
    const kept = 'document' in read ? await articleOf(record, read.document) : null;
    if ('error' in read) problems.push(read.error);
    else if (kept !== null) exported.set(kept.coded.article.id, read.document.annotations);
  }
  return exported;
}

async function compare(
  record: Database,
  kept: KeptCoding,
  was: Annotations,
  document: AnnotatedDocument,
  standing: Standing,
): Promise<DecidedChanges> {
  const { id, text } = kept.coded.article;
  const { annotations: is, unknown } = await identifyEntities(record, text, was, document.annotations);
  const comparison = compareAnnotations({ text, was, is, unknown });
  const names = await namesOf(record, comparison.renamed.keys());
  return decideChanges(comparison, { id, accounts: kept.accounts, standing, names }, document.name);
}
