// A coded article as a person reads it: a header, then one block per event. Returns text; prints nothing.

import type { CodedArticle, Event, Participant } from '../../domain/coded-article.ts';
import type { BlockContext } from './block-context.ts';
import {
  actLines,
  actName,
  bothNames,
  daysText,
  figuresText,
  hanging,
  INDENT,
  joinFacts,
  labelled,
  labelWidthOf,
} from './block-lines.ts';
import { explainEvent } from './explain-event.ts';
import type { Presentation } from './presentation.ts';
import { showEvidence } from './show-evidence.ts';
import { isolate, isolateLine, padTo, painter, printable, type Style, showMarks, wrap } from './terminal-text.ts';

/** `name` is the input's, shown where the article has no title. Ends with a line feed. */
export function writeBlocks(coded: CodedArticle, name: string, presentation: Presentation): string {
  const { speaker } = presentation;
  const context: BlockContext = {
    coded,
    entities: new Map(coded.entities.map((entity) => [entity.id, entity])),
    sources: new Map(coded.sources.map((source) => [source.id, source])),
    // Set from the last event to the first, so that the first of a key stays.
    firstOfKey: new Map(coded.events.map(({ key }, index) => [key, index] as const).reverse()),
    presentation,
    speaker,
    paint: painter(presentation.hasColor),
    labelWidth: labelWidthOf(speaker, ['place', 'date', 'saidBy', 'casualties']),
    width: Math.max(20, presentation.columns - INDENT.length),
  };
  const blocks = [header(context, name), ...coded.events.map((event, index) => block(context, event, index))];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function header(context: BlockContext, input: string): readonly string[] {
  const { coded, speaker, paint, presentation } = context;
  const name = input === '-' ? speaker.say('header.standardInput') : input;
  const { title, ref, outlet, published, dated, url } = coded.article;
  const heading = printable(title ?? ref ?? name);
  const facts = [
    ...(title !== null && ref !== null ? [ref] : []),
    ...(title !== null || ref !== null ? [name] : []),
    ...(outlet === null ? [] : [outlet]),
    ...(published === null ? [] : [published]),
    speaker.say('header.events', { count: coded.events.length }),
  ];
  const facing = (text: string): readonly string[] => wrap(text, presentation.columns);
  return [
    ...facing(heading).map((line) => paint('bold', isolate(line))),
    ...facing(facts.map((fact) => printable(fact)).join(' \u00B7 ')).map((line) => paint('dim', line)),
    ...(url === null ? [] : facing(printable(url)).map((line) => paint('dim', line))),
    ...(dated === null ? [] : facing(speaker.say('header.dated', { start: dated.start, end: dated.end }))),
    ...(dated?.because ?? []).flatMap(({ text }) => hanging('  \u2013 ', printable(text), presentation.columns)),
    ...coded.diagnostics
      .filter(({ code }) => presentation.explain || code !== 'METADATA_FOUND')
      .flatMap((diagnostic) =>
        hanging(
          '! ',
          `${speaker.say(`error.${diagnostic.code}`, diagnostic.details)} [${diagnostic.code}]`,
          presentation.columns,
        ).map((line) => paint('yellow', line)),
      ),
  ];
}

const STATUS_STYLE: Readonly<Record<Event['status'], Style>> = {
  actual: 'green',
  future: 'cyan',
  hypothetical: 'yellow',
  negated: 'red',
};

function block(context: BlockContext, event: Event, index: number): readonly string[] {
  const { coded, speaker, paint, width, presentation } = context;
  const sameAs = context.firstOfKey.get(event.key) ?? index;
  const kind = [event.type, ...event.modes].join(' \u00B7 ');
  const named = speaker.language === 'ar' ? `${isolate(actName(event, speaker))} \u00B7 ${kind}` : kind;
  const head = [
    paint('bold', named),
    paint(STATUS_STYLE[event.status], speaker.say(`status.${event.status}`)),
    ...event.contexts.map((code) => paint('dim', `#${code}`)),
    ...(sameAs < index ? [paint('dim', speaker.say('block.sameAct', { number: sameAs + 1 }))] : []),
  ];
  const evidence = showMarks(wrap(showEvidence(event, coded.article.text), width - 2), paint, presentation.hasColor);
  return [
    ...joinFacts(head, width).map((line, row) => (row === 0 ? padTo(`${index + 1}`.padStart(2), INDENT.length) : INDENT) + line),
    ...evidence.map((line) => INDENT + isolateLine(line)),
    ...actLines(context, event, (language) => [
      nameList(context, event.actor, language),
      nameList(context, event.recipient, language),
    ]),
    ...placeLines(context, event),
    ...dateLines(context, event),
    ...chainLines(context, event),
    ...casualtyLines(context, event),
    ...(presentation.explain ? explainEvent(context, event) : []),
  ];
}

const nameList = (context: BlockContext, participants: readonly Participant[], language: 'en' | 'ar'): string =>
  participants.map((one) => participantName(context, one, language)).join(' + ');

function participantName({ entities }: BlockContext, { entity, role }: Participant, language: 'en' | 'ar'): string {
  const known = entities.get(entity);
  const name = printable(known?.name[language] ?? entity);
  const shown = language === 'en' ? isolate(name) : name;
  return language === 'en' && role !== null && known?.kind !== 'role' ? `${shown} (${printable(role)})` : shown;
}

function placeLines(context: BlockContext, event: Event): readonly string[] {
  const place = event.place && context.entities.get(event.place.entity);
  if (!place) return [];
  return labelled(context, 'place', bothNames(context, place.name));
}

function dateLines(context: BlockContext, { date }: Event): readonly string[] {
  if (date === null) return [];
  return labelled(context, 'date', daysText(date));
}

/** `Sputnik ← informed Libyan source`: outermost voice first, the origin last; in Arabic the same order from the right. */
function chainLines(context: BlockContext, event: Event): readonly string[] {
  const chain = event.saidBy.flatMap((id) => context.sources.get(id) ?? []);
  if (chain.length === 0) return [];
  const english = chain.map(({ name }) => isolate(printable(name.en))).join(' \u2190 ');
  const arabic = chain.map(({ name }) => printable(name.ar)).join(' \u2192 ');
  const kinds = context.presentation.explain
    ? ` (${chain.map(({ kind }) => context.speaker.say(`sourceKind.${kind}`)).join(', ')})`
    : '';
  return labelled(context, 'saidBy', english + kinds, isolateLine(arabic));
}

function casualtyLines(context: BlockContext, { casualties }: Event): readonly string[] {
  return casualties === null ? [] : labelled(context, 'casualties', figuresText(context.speaker, casualties));
}
