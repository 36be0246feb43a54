// Whom the marks that came back mean. A mark may carry an id of the record; a name, where an annotator wrote one; or nothing but its words, which may be
// those of another mark of the article, or a name that the record knows.

import { AppError } from '../../domain/errors.ts';
import type { Annotations, EntityMark } from '../../domain/index.ts';
import type { Database } from '../../record/database.ts';
import type { Part } from '../../record/events/write-events.ts';
import { namesOf } from '../../record/queries/find-entities.ts';
import { understandName } from '../reading/understand-filter.ts';

export interface Identified {
  readonly annotations: Annotations;
  /** Marks that may be anybody. */
  readonly unknown: ReadonlySet<number>;
}

const PARTS: readonly Part[] = ['actor', 'recipient', 'place', 'source'];

export async function identifyEntities(record: Database, text: string, was: Annotations, is: Annotations): Promise<Identified> {
  const wordsOf = ({ words }: EntityMark): string => words.map((span) => text.slice(...span)).join(' ');
  const inArticle = new Set(was.entities.flatMap(({ entity }) => entity ?? []));
  const byWords = new Map(was.entities.map((mark) => [wordsOf(mark), mark.entity]));
  const strange = is.entities.flatMap(({ entity }) => (entity === null || inArticle.has(entity) ? [] : [entity]));
  const inRecord = await namesOf(record, strange);
  const unknown = new Set<number>();
  const entities: EntityMark[] = [];
  for (const [at, mark] of is.entities.entries()) {
    const { entity } = mark;
    const isKnown = entity !== null && (inArticle.has(entity) || inRecord.has(entity));
    const found = isKnown
      ? entity
      : ((entity === null ? byWords.get(wordsOf(mark)) : null) ?? (await named(record, entity ?? wordsOf(mark))));
    if (found === null) unknown.add(at);
    entities.push({ ...mark, entity: found });
  }
  return { annotations: { ...is, entities }, unknown };
}

/** Of several that are called so the one in most events; null where nobody is, or several may be. */
async function named(record: Database, name: string): Promise<string | null> {
  try {
    const [first] = await understandName(record, name, PARTS);
    return first?.id ?? null;
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('NAME_')) return null;
    throw error;
  }
}
