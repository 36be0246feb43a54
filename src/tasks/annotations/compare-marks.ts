// Marks that came, went or changed beside the events: names of entities are renamed by a review, everything else is a finding. Pure.

import type { Annotations, BilingualName, EntityMark, SourceMark, Words } from '../../domain/index.ts';
import { type Compared, type Finding, shown } from './findings.ts';

export interface ComparedMarks {
  readonly renamed: ReadonlyMap<string, BilingualName>;
  readonly findings: readonly Finding[];
}

/** `touched`: entities that take part in what changed. */
export function compareMarks({ text, was, is, unknown }: Compared, touched: ReadonlySet<string>): ComparedMarks {
  const renames = Map.groupBy(newNames(was, is), ({ entity }) => entity);
  const renamed = new Map<string, BilingualName>();
  const findings: Finding[] = [];
  const report = (words: Words, now: string): void => {
    findings.push({ code: 'ANNOTATION_MARK_CHANGED', key: null, details: { words: shown(text, words), now } });
  };
  for (const [entity, names] of renames) {
    const [{ name, words } = { name: null, words: null }, ...others] = names;
    if (name === null || words === null) continue;
    const isOne = others.every((other) => JSON.stringify(other.name) === JSON.stringify(name));
    if (isOne && name.en !== '' && name.ar !== '') renamed.set(entity, name);
    else report(words, names.map((one) => `${one.name.en} / ${one.name.ar}`).join('; '));
  }

  const used = new Set(
    is.events.flatMap(({ actor, recipient, place }) => [...actor, ...recipient, ...(place === null ? [] : [place])]),
  );
  // An unknown one that takes part in an event is reported with the event.
  const entities = is.entities.filter((_, at) => !(unknown.has(at) && used.has(at)));
  const isTouched = ({ entity }: EntityMark): boolean => entity !== null && touched.has(entity);
  const changed = [
    ...different(was.entities, entities, entityText, isTouched),
    ...different(
      was.times,
      is.times,
      ({ type, value, days }) => JSON.stringify([type, value, days]),
      () => false,
    ),
    ...different(
      was.sources,
      is.sources,
      (source) => sourceText(source, was.sources),
      () => false,
      (source) => sourceText(source, is.sources),
    ),
  ];
  for (const { words, now } of changed) report(words, now);
  for (const { words, text: remark } of is.remarks)
    findings.push({ code: 'ANNOTATION_REMARK', key: null, details: { words: shown(text, words), remark } });
  return { renamed, findings };
}

/** Of a mark that is of the same entity as before and has another name. */
function newNames(
  was: Annotations,
  is: Annotations,
): readonly { readonly entity: string; readonly words: Words; readonly name: BilingualName }[] {
  const before = new Map(was.entities.map(({ entity, words, name }) => [JSON.stringify([entity, words]), name]));
  return is.entities.flatMap(({ entity, name, words }) => {
    if (entity === null || name === null) return [];
    const own = before.get(JSON.stringify([entity, words])) ?? null;
    return own === null || JSON.stringify(own) === JSON.stringify(name) ? [] : [{ entity, words, name }];
  });
}

const entityText = ({ kind, entity, office, isImplicit }: EntityMark): string =>
  [kind, entity ?? '?', ...(office === null ? [] : [office]), ...(isImplicit ? ['implicit'] : [])].join(', ');

const sourceText = ({ cue, kind, entity, through }: SourceMark, sources: readonly SourceMark[]): string =>
  JSON.stringify([kind, entity, cue, through === null ? null : sources[through]?.words]);

/** Marks that are only on one side, each with what is said of the same words on the other; empty where nothing is. */
function different<T extends { readonly words: Words }>(
  was: readonly T[],
  is: readonly T[],
  textOf: (mark: T) => string,
  isTouched: (mark: T) => boolean,
  textNow: (mark: T) => string = textOf,
): readonly { readonly words: Words; readonly now: string }[] {
  const before = new Set(was.map((mark) => JSON.stringify([mark.words, textOf(mark)])));
  const after = new Set(is.map((mark) => JSON.stringify([mark.words, textNow(mark)])));
  const gone = was.filter((mark) => !isTouched(mark) && !after.has(JSON.stringify([mark.words, textOf(mark)])));
  const come = is.filter((mark) => !isTouched(mark) && !before.has(JSON.stringify([mark.words, textNow(mark)])));
  const again = new Set(come.map(({ words }) => JSON.stringify(words)));
  const lost = gone.filter(({ words }) => !again.has(JSON.stringify(words)));
  return [...lost.map(({ words }) => ({ words, now: '' })), ...come.map((mark) => ({ words: mark.words, now: textNow(mark) }))];
}
