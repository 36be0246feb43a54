// A coded article as a person reads it: a header, then one block per event. Returns text; prints nothing.

import type { CodedArticle, Count, Event, Participant } from '../../domain/coded-article.ts';
import type { Speaker } from '../../domain/speak.ts';
import type { BlockContext } from './block-context.ts';
import { explainEvent } from './explain-event.ts';
import type { Presentation } from './presentation.ts';
import { showEvidence } from './show-evidence.ts';
import { displayWidth, isolate, isolateLine, padTo, painter, printable, type Style, showMarks, wrap } from './terminal-text.ts';

const INDENT = '    ';

/** `name` is the input's, shown where the article has no title. Ends with a line feed. */
export function writeBlocks(coded: CodedArticle, name: string, presentation: Presentation): string {
  const { speaker } = presentation;
  const labels = ['place', 'date', 'saidBy', 'casualties'].map((label) => displayWidth(speaker.say(`label.${label}`)));
  const labelWidth = Math.max(...labels) + 2;
  const context: BlockContext = {
    coded,
    entities: new Map(coded.entities.map((entity) => [entity.id, entity])),
    sources: new Map(coded.sources.map((source) => [source.id, source])),
    // Set from the last event to the first, so that the first of a key stays.
    firstOfKey: new Map(coded.events.map(({ key }, index) => [key, index] as const).reverse()),
    presentation,
    speaker,
    paint: painter(presentation.hasColor),
    labelWidth,
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
    ...coded.diagnostics.flatMap((diagnostic) =>
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
    ...actLines(context, event),
    ...placeLines(context, event),
    ...dateLines(context, event),
    ...chainLines(context, event),
    ...casualtyLines(context, event),
    ...(presentation.explain ? explainEvent(context, event) : []),
  ];
}

/** Facts beside each other, as many to a line as fit; a fact is not broken, it may be painted. */
function joinFacts(facts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    const longer = `${last} \u00B7 ${fact}`;
    if (last !== undefined && displayWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(fact);
  }
  return lines;
}

const actName = ({ type, modes }: Event, speaker: Speaker): string => {
  const named = speaker.say(`type.${type}`);
  if (modes.length === 0) return named;
  return `${named} (${modes.map((mode) => speaker.say(`mode.${mode}`)).join(speaker.language === 'ar' ? '\u060C ' : ', ')})`;
};

/** Actor, act, recipient, in English and in Arabic; the reader's own language comes first. */
function actLines(context: BlockContext, event: Event): readonly string[] {
  const { presentation, speaker, width } = context;
  const line = (language: 'en' | 'ar', says: Speaker, arrow: string): readonly string[] =>
    wrap(
      join([nameList(context, event.actor, language), actName(event, says), nameList(context, event.recipient, language)], arrow),
      width,
    );
  const english = line('en', presentation.english, '\u2192').map((one) => INDENT + one);
  const arabic = line('ar', presentation.arabic, '\u2190').map((one) => INDENT + isolateLine(one));
  return speaker.language === 'ar' ? [...arabic, ...english] : [...english, ...arabic];
}

/** The actor keeps its place before the arrow when nobody is named; a missing recipient leaves no arrow. */
function join([actor = '', act = '', recipient = '']: readonly string[], arrow: string): string {
  const start = `${actor === '' ? '\u2014' : actor} ${arrow} ${act}`;
  return recipient === '' ? start : `${start} ${arrow} ${recipient}`;
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
  return labelled(context, 'date', date.start === date.end ? date.start : `${date.start} \u2026 ${date.end}`);
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
  if (casualties === null) return [];
  const { speaker } = context;
  const say = (key: string, count: Count | null): readonly string[] =>
    count === null ? [] : [speaker.say(key, { figure: count[0] === count[1] ? count[0] : `${count[0]}\u2013${count[1]}` })];
  const said = [...say('casualties.dead', casualties.dead), ...say('casualties.injured', casualties.injured)];
  return labelled(context, 'casualties', said.join(', '));
}

function bothNames({ speaker }: BlockContext, { en, ar }: { readonly en: string; readonly ar: string }): string {
  const english = isolate(printable(en));
  const arabic = isolate(printable(ar));
  if (english === arabic) return english;
  return speaker.language === 'ar' ? `${arabic} \u00B7 ${english}` : `${english} \u00B7 ${arabic}`;
}

/** A label, and its values under each other beside it. */
function labelled(context: BlockContext, label: string, ...values: readonly string[]): readonly string[] {
  const { speaker, paint, labelWidth, width } = context;
  const lines = values.flatMap((value) => wrap(value, width - labelWidth));
  const name = padTo(speaker.say(`label.${label}`), labelWidth);
  return lines.map((line, index) => `${INDENT}${index === 0 ? paint('dim', name) : ' '.repeat(labelWidth)}${line}`);
}

function hanging(bullet: string, text: string, columns: number): readonly string[] {
  return wrap(text, columns - bullet.length).map((line, index) => (index === 0 ? bullet : ' '.repeat(bullet.length)) + line);
}
