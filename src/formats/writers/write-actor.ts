// Who an entity is, as a person reads it: names, offices with their terms, what each outlet calls it, what it takes part in, the latest events.

import type { ActorView, OfficeView } from '../../domain/index.ts';
import { bothNames, hanging, INDENT, joinFacts, type LineContext, lineContext } from './block-lines.ts';
import type { Presentation } from './presentation.ts';
import { isolate, printable, wrap } from './terminal-text.ts';
import { eventLines } from './write-timeline-event.ts';

const LABELS = ['place', 'casualties', 'origins', 'open'] as const;

/** Ends with a line feed. */
export function writeActor(actor: ActorView, presentation: Presentation): string {
  const { speaker, columns } = presentation;
  const context = lineContext(presentation, LABELS);
  const { paint } = context;
  const facts = [
    speaker.say(`entityKind.${actor.entity.kind}`),
    ...(actor.country === null ? [] : [actor.country]),
    ...actor.sectors,
    ...(actor.wikidata === null ? [] : [actor.wikidata]),
    actor.entity.id,
  ];
  const section = (name: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [paint('bold', speaker.say(`section.${name}`)), ...lines];
  const parts = [
    [
      ...wrap(bothNames(context, actor.entity.name), columns).map((line) => paint('bold', line)),
      ...joinFacts(facts.map(printable), columns).map((line) => paint('dim', line)),
    ],
    section(
      'aliases',
      actor.aliases.length === 0 ? [] : wrapped(actor.aliases.map((one) => isolate(printable(one))).join(' \u00B7 '), columns),
    ),
    section(
      'offices',
      actor.offices.flatMap((office) => hanging(`${INDENT}\u2013 `, officeText(context, office), columns)),
    ),
    section(
      'names',
      actor.names.flatMap(({ outlet, words }) =>
        hanging(
          `${INDENT}\u2013 `,
          `${isolate(printable(outlet ?? speaker.say('actor.noOutlet')))}: ${words.map((one) => isolate(printable(one))).join(' \u00B7 ')}`,
          columns,
        ),
      ),
    ),
    section('types', wrapped(actor.types.map(({ type, events }) => `${type} ${events}`).join(' \u00B7 '), columns)),
    section('latest', []),
    ...actor.latest.map((event) => eventLines(context, event)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const wrapped = (text: string, columns: number): readonly string[] =>
  text === '' ? [] : wrap(text, columns - INDENT.length).map((line) => INDENT + line);

function officeText(context: LineContext, { role, of, from, to }: OfficeView): string {
  const { speaker } = context;
  const name = bothNames(context, { en: `${of.en} / ${role.en}`, ar: `${of.ar} / ${role.ar}` });
  return `${from ?? speaker.say('office.openStart')} \u2026 ${to ?? speaker.say('office.openEnd')}  ${name}`;
}
