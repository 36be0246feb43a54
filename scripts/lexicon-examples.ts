// Holds the lexicon to its own sentences: codes every example and counterexample of acts, light verbs, cues and modality and compares
// with what docs/lexicon-format.md says must come out. Used by the lexicon test and by scripts/check-examples.ts.

import type { Article, CodedArticle, Event, Participant, Span } from '../src/domain/coded-article.ts';
import type { LexiconSources } from '../src/lexicon/read-lexicon.ts';
import type { CodeYaml, CounterexampleYaml, ExampleYaml } from '../src/lexicon/yaml-types.ts';

export interface ExampleFailure {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly expected: string;
  readonly got: string;
}

export interface ExampleResults {
  readonly entries: number;
  readonly examples: number;
  readonly counterexamples: number;
  readonly failures: readonly ExampleFailure[];
}

type Code = (article: Article) => CodedArticle;

/** Codes the sentences of all entries whose id contains `filter`. */
export function runExamples(sources: LexiconSources, code: Code, filter = ''): ExampleResults {
  const { act, cue, modality } = sources.entries;
  const tested = [...act, ...sources.entries['light-verb'], ...cue, ...modality].filter(({ data }) => data.id.includes(filter));
  const failures: ExampleFailure[] = [];
  let examples = 0;
  let counterexamples = 0;
  for (const { data, kind, file, at } of tested) {
    const ownType = kind === 'act' && 'act' in data ? data.act : null;
    const fail = (path: readonly (string | number)[], text: string, difference: Difference | null) => {
      if (difference) failures.push({ id: data.id, file, line: at(path).line, text, ...difference });
    };
    for (const [index, example] of data.examples.entries()) {
      examples += 1;
      fail(['examples', index], example.text, differenceOf(example, ownType, coded(code, example)));
    }
    for (const [index, counterexample] of (data.counterexamples ?? []).entries()) {
      counterexamples += 1;
      fail(['counterexamples', index], counterexample.text, wrongly(data.id, coded(code, counterexample)));
    }
  }
  return { entries: tested.length, examples, counterexamples, failures };
}

interface Difference {
  readonly expected: string;
  readonly got: string;
}

const coded = (code: Code, { text, published }: ExampleYaml | CounterexampleYaml): CodedArticle =>
  code({ text, ...(published !== undefined && { published: String(published) }) });

function wrongly(id: string, article: CodedArticle): Difference | null {
  const events = article.events.filter(({ because }) => because[0] === id);
  return events.length === 0
    ? null
    : { expected: `nothing of ${id}`, got: events.map((event) => eventText(event, article)).join('; ') };
}

/** A trigger is printed with the clitics of its word (`وقتل`, `بزيارة`, `للوساطة`); an example may name the word without them. */
const isTrigger = (printed: string, named: string): boolean =>
  printed === named ||
  printed.startsWith(`${named} `) ||
  (printed.endsWith(named) && /^[وف]?[بلك]?$/u.test(printed.slice(0, -named.length))) ||
  printed.replace(/^[وف]?لل/u, 'ال') === named;

/** What differs between the codes of an example and the events found; null when nothing does. */
function differenceOf(example: ExampleYaml, ownType: string | null, article: CodedArticle): Difference | null {
  const expected: string[] = [];
  const got: string[] = [];
  const left = new Set(article.events);
  for (const code of example.codes) {
    const type = code.type ?? ownType;
    const sameWords = [...left].filter((event) => isTrigger(textOf(event.trigger, article), code.trigger));
    const event = sameWords.find((candidate) => candidate.type === type) ?? sameWords[0];
    if (!event) {
      expected.push(`${type ?? 'an event'} at «${code.trigger}»`);
      continue;
    }
    left.delete(event);
    for (const [want, have] of detailsOf(code, { type, saidBy: code.saidBy ?? example.saidBy }, event, article)) {
      expected.push(`«${code.trigger}» ${want}`);
      got.push(`«${code.trigger}» ${have}`);
    }
  }
  for (const event of left) got.push(`also ${eventText(event, article)}`);
  if (expected.length === 0 && got.length === 0) return null;
  return { expected: expected.join('; ') || 'no more', got: got.join('; ') || 'nothing' };
}

function detailsOf(
  code: CodeYaml,
  wanted: { readonly type: string | null; readonly saidBy: readonly string[] | undefined },
  event: Event,
  article: CodedArticle,
): readonly (readonly [want: string, have: string])[] {
  const found: (readonly [string, string])[] = [];
  const status = code.status ?? 'actual';
  if (wanted.type !== null && event.type !== wanted.type) found.push([wanted.type, event.type]);
  if (event.status !== status) found.push([status, event.status]);
  if (code.modes && [...code.modes].sort().join() !== [...event.modes].sort().join()) {
    found.push([`modes [${code.modes.join(', ')}]`, `modes [${event.modes.join(', ')}]`]);
  }
  for (const role of ['actor', 'recipient'] as const) {
    const words = code[role];
    if (words && !areTheSame(words, event[role], article)) {
      found.push([`${role} [${words.join(' | ')}]`, `${role} [${event[role].map((one) => nameOf(one, article)).join(' | ')}]`]);
    }
  }
  if (wanted.saidBy && !areVoices(wanted.saidBy, event, article)) {
    const voices = event.saidBy.map((id) => sourceText(id, article));
    found.push([`said by [${wanted.saidBy.join(' | ')}]`, `said by [${voices.join(' | ')}]`]);
  }
  return found;
}

/** Every phrase is one of the participants, and every participant is one of the phrases. */
function areTheSame(phrases: readonly string[], participants: readonly Participant[], article: CodedArticle): boolean {
  const spans = participants.map(({ entity, span }) => {
    const mentions = article.entities.find(({ id }) => id === entity)?.mentions ?? [];
    return span === null ? mentions : [span, ...mentions];
  });
  const are = (phrase: string, index: number) =>
    (spans[index] ?? []).some((span) => overlaps(phrase, span, article.article.text));
  const indices = spans.map((_, index) => index);
  return (
    phrases.every((phrase) => indices.some((index) => are(phrase, index))) &&
    indices.every((index) => phrases.some((phrase) => are(phrase, index)))
  );
}

function areVoices(phrases: readonly string[], event: Event, article: CodedArticle): boolean {
  if (phrases.length !== event.saidBy.length) return false;
  return phrases.every((phrase, index) => {
    const span = article.sources.find(({ id }) => id === event.saidBy[index])?.span;
    return span !== undefined && overlaps(phrase, span, article.article.text);
  });
}

/** Whether the words stand inside the span somewhere, or the span inside the words. */
function overlaps(words: string, [start, end]: Span, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const wordsEnd = at + words.length;
    if ((at >= start && wordsEnd <= end) || (start >= at && end <= wordsEnd && start < end)) return true;
  }
  return false;
}

const textOf = ([start, end]: Span, article: CodedArticle): string => article.article.text.slice(start, end);

const eventText = (event: Event, article: CodedArticle): string =>
  `${event.type}${event.status === 'actual' ? '' : ` ${event.status}`} at «${textOf(event.trigger, article)}» (${event.because[0] ?? '?'})`;

const nameOf = ({ entity, span }: Participant, article: CodedArticle): string =>
  span === null ? `(${article.entities.find(({ id }) => id === entity)?.name.en ?? entity})` : textOf(span, article);

function sourceText(id: string, article: CodedArticle): string {
  const source = article.sources.find((one) => one.id === id);
  return source ? textOf(source.span, article) : id;
}

/** `40 of 52 entries fail: …`, the entries with the most failures first. */
export function summaryOf({ failures }: ExampleResults, limit = 20): string {
  const byEntry = [...Map.groupBy(failures, ({ id }) => id)].sort(([, a], [, b]) => b.length - a.length);
  const lines = byEntry.slice(0, limit).map(([id, list]) => {
    const [first] = list;
    return `${id}: ${list.length} (${first?.file}:${first?.line} expected ${first?.expected}, got ${first?.got})`;
  });
  const more = byEntry.length > limit ? [`… and ${byEntry.length - limit} more entries`] : [];
  return [`${failures.length} sentences of ${byEntry.length} entries fail`, ...lines, ...more].join('\n');
}
