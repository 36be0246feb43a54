// Why the coder says what it says of one event: the lexicon entries and rules that spoke, what each means, and the words it read them from.

import type { Event, Participant, Span } from '../../domain/coded-article.ts';
import type { BlockContext } from './block-context.ts';
import { isolate, padTo, printable, wrap } from './terminal-text.ts';

const INDENT = '    ';
const INNER = '      ';

/** What decided: which part of an event an entry or a rule speaks for. */
type Part = 'act' | 'roles' | 'status' | 'saidBy';

export function explainEvent(context: BlockContext, event: Event): readonly string[] {
  const { speaker, paint } = context;
  const title = (key: string): string => INDENT + paint('dim', speaker.say(key));
  return [
    title('explain.why'),
    ...(['act', 'roles', 'status', 'saidBy'] as const).flatMap((part) => reasons(context, event, part)),
    title('explain.words'),
    ...words(context, event),
    `${INDENT}${paint('dim', speaker.say('explain.confidence'))} ${event.confidence.toFixed(2)}`,
  ];
}

/** Reasons come in a fixed order: the act's entry, its light verb, the roles' rules, one reason for the status, the cues of the voices. */
function partOf({ because }: Event, index: number): Part {
  const status = statusIndexOf(because);
  if (index === status) return 'status';
  if (index > status) return 'saidBy';
  return because[index]?.startsWith('roles.') || because.indexOf(because[index] ?? '') < index ? 'roles' : 'act';
}

/** The status may be an entry's own doing: then its id comes a second time, after the roles, or it is the cue of a denial. */
function statusIndexOf(because: readonly string[]): number {
  const plain = because.findIndex((reason) => /^(?:status|modal)\./u.test(reason));
  if (plain >= 0) return plain;
  const cue = because.findIndex((reason) => reason.startsWith('cue.'));
  const last = (cue < 0 ? because.length : cue) - 1;
  const isRepeated = last > 0 && because.indexOf(because[last] ?? '') < last;
  return isRepeated || cue < 0 ? last : cue;
}

function reasons(context: BlockContext, event: Event, part: Part): readonly string[] {
  const { speaker } = context;
  const found = event.because.filter((_, index) => partOf(event, index) === part);
  return found.flatMap((reason, index) => {
    const label = index === 0 ? speaker.say(`explain.part.${part}`) : '';
    return entry(context, label, describeReason(context, reason));
  });
}

/** A rule has a sentence of its own in messages/; a lexicon entry is named with the file and line where an author can change it. */
function describeReason({ speaker, presentation }: BlockContext, reason: string): string {
  const key = `rule.${reason}`;
  if (speaker.has(key)) return `${speaker.say(key)} [${reason}]`;
  const place = presentation.placeOfEntry(reason.split(' ')[0] ?? reason);
  return place === null ? reason : `${reason}  ${place}`;
}

function words(context: BlockContext, event: Event): readonly string[] {
  const { coded, speaker } = context;
  const show = (label: string, span: Span | null, entity: string | null): readonly string[] => {
    const name = entity === null ? '' : `${speaker.language === 'ar' ? ' \u2190' : ' \u2192'} ${entity}`;
    const quoted =
      span === null
        ? speaker.say('explain.noWords')
        : `${isolate(printable(coded.article.text.slice(...span)))} [${span[0]}, ${span[1]})`;
    return entry(context, label, quoted + name);
  };
  const people = (label: string, list: readonly Participant[]): readonly string[] =>
    list.flatMap(({ entity, span }, index) => show(index === 0 ? speaker.say(`label.${label}`) : '', span, entity));
  const time = coded.times.find(({ id }) => id === event.date?.time);
  return [
    ...show(speaker.say('label.trigger'), event.trigger, null),
    ...people('actor', event.actor),
    ...people('recipient', event.recipient),
    ...(event.place ? show(speaker.say('label.place'), event.place.span, event.place.entity) : []),
    ...(time ? show(speaker.say('label.date'), time.span, time.timex.value) : []),
    ...event.saidBy.flatMap((id) => {
      const source = context.sources.get(id);
      if (!source) return [];
      return [
        ...show(speaker.say('label.saidBy'), source.span, source.entity),
        ...show(speaker.say('label.cue'), source.cue, null),
      ];
    }),
  ];
}

function entry({ width }: BlockContext, label: string, text: string): readonly string[] {
  const labelWidth = 14;
  return wrap(text, width - labelWidth - 2).map((line, index) => INNER + padTo(index === 0 ? label : '', labelWidth) + line);
}
