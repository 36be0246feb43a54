// The meaning rules of docs/lexicon-format.md: what no schema can say, because it takes more than one entry, or the codebook's lists.

import { CONTEXTS, EVENT_TYPES, type EventType, MODES, SECTORS } from '../domain/codes.ts';
import { firstDay, lastDay } from './calendar-bounds.ts';
import { checkExamples } from './check-examples.ts';
import { checkForms } from './check-forms.ts';
import { checkReferences } from './check-references.ts';
import { idOf } from './entry-ids.ts';
import type { LexiconProblem } from './problems.ts';
import { type DataPath, type LexiconEntry, type LexiconSources, problemAt } from './read-lexicon.ts';
import type { ActYaml, DateYaml } from './yaml-types.ts';

/** Every breach of the meaning rules, unsorted. */
export function checkLexicon(sources: LexiconSources): readonly LexiconProblem[] {
  return [
    ...checkIds(sources),
    ...checkCodes(sources),
    ...checkDates(sources),
    ...checkReferences(sources),
    ...checkForms(sources),
    ...checkExamples(sources),
  ];
}

function checkIds({ entries }: LexiconSources): readonly LexiconProblem[] {
  const first = new Map<string, LexiconEntry>();
  const problems: LexiconProblem[] = [];
  for (const entry of Object.values(entries).flat() as readonly LexiconEntry[]) {
    const id = idOf(entry);
    if (id === null) continue;
    const earlier = first.get(id);
    if (earlier) {
      const place = `${earlier.file}:${earlier.at(['id']).line}`;
      problems.push(problemAt(entry, ['id'], 'LEXICON_DUPLICATE_ID', { id, first: place }));
    } else first.set(id, entry);
  }
  const prefixes = [
    ...entries.act.map((entry) => [entry, `${entry.data.act.toLowerCase()}.`] as const),
    ...entries['light-verb'].map((entry) => [entry, 'light.'] as const),
    ...entries.cue.map((entry) => [entry, 'cue.'] as const),
  ];
  for (const [entry, prefix] of prefixes) {
    const { id } = entry.data;
    if (!id.startsWith(prefix)) problems.push(problemAt(entry, ['id'], 'LEXICON_ID_PREFIX', { id, prefix }));
  }
  return problems;
}

function checkCodes({ entries }: LexiconSources): readonly LexiconProblem[] {
  const problems: LexiconProblem[] = [];
  const oneOf = (list: readonly string[], name: string, entry: LexiconEntry, path: DataPath, value: string) => {
    if (!list.includes(value)) problems.push(problemAt(entry, path, 'LEXICON_UNKNOWN_CODE', { value, list: name }));
  };
  const isType = (value: string): value is EventType => EVENT_TYPES.some((type) => type === value);
  const checkModes = (entry: LexiconEntry, path: DataPath, type: string, modes: readonly string[]) => {
    if (!isType(type)) return;
    for (const [index, mode] of modes.entries()) oneOf(MODES[type], `modes of ${type}`, entry, [...path, index], mode);
  };
  for (const entry of entries.act) {
    const { act, modes = [], contexts = [] } = entry.data;
    oneOf(EVENT_TYPES, 'types', entry, ['act'], act);
    checkModes(entry, ['modes'], act, modes);
    for (const [index, context] of contexts.entries()) oneOf(CONTEXTS, 'contexts', entry, ['contexts', index], context);
  }
  for (const entry of [...entries.act, ...entries['light-verb'], ...entries.cue, ...entries.modality]) {
    for (const [at, example] of entry.data.examples.entries()) {
      for (const [index, code] of example.codes.entries()) {
        const path = ['examples', at, 'codes', index];
        if (code.type !== undefined) oneOf(EVENT_TYPES, 'types', entry, [...path, 'type'], code.type);
        const own = entry.kind === 'act' ? (entry.data as ActYaml).act : '';
        checkModes(entry, [...path, 'modes'], code.type ?? own, code.modes ?? []);
      }
    }
  }
  const withSectors = [...entries.organizations, ...entries.institutions, ...entries.roles, ...entries.people, ...entries.crowds];
  for (const entry of withSectors) {
    for (const [index, sector] of (entry.data.sectors ?? []).entries()) {
      oneOf(SECTORS, 'sectors', entry, ['sectors', index], sector);
    }
  }
  return problems;
}

type OpenDate = DateYaml | null | undefined;

function checkDates({ entries }: LexiconSources): readonly LexiconProblem[] {
  const problems: LexiconProblem[] = [];
  const inOrder = (entry: LexiconEntry, path: DataPath, from: OpenDate, to: OpenDate) => {
    if (from == null || to == null || firstDay(from) <= lastDay(to)) return;
    problems.push(problemAt(entry, path, 'LEXICON_DATE_ORDER', { from, to }));
  };
  for (const entry of entries.organizations) inOrder(entry, ['from'], entry.data.from, entry.data.to);
  for (const entry of entries['named-events']) inOrder(entry, ['start'], entry.data.start, entry.data.end);
  for (const entry of entries.people) {
    for (const [index, { from, to }] of (entry.data.offices ?? []).entries()) inOrder(entry, ['offices', index], from, to);
  }
  return problems;
}
