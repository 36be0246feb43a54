// One event of the record as a person reads it in a list: day, outcome, act, place, how many independent origins stand behind it.

import type { EventView, OutcomeToday, PartyView } from '../../domain/index.ts';
import {
  actLines,
  actName,
  bothNames,
  daysText,
  figuresText,
  INDENT,
  joinFacts,
  type LineContext,
  labelled,
  lineContext,
  nameIn,
} from './block-lines.ts';
import type { Presentation } from './presentation.ts';
import { isolate, printable, type Style } from './terminal-text.ts';

const LABELS = ['place', 'casualties', 'origins'] as const;

export const OUTCOME_STYLE: Readonly<Record<OutcomeToday, Style>> = {
  happened: 'green',
  planned: 'cyan',
  failed: 'red',
  'called-off': 'red',
  denied: 'red',
  possible: 'yellow',
  unknown: 'yellow',
};

/** Ends with a line feed. */
export function writeTimelineEvent(event: EventView, presentation: Presentation): string {
  return `${eventLines(lineContext(presentation, LABELS), event).join('\n')}\n`;
}

/** Head, act, place, figures, corroboration. */
export function eventLines(context: LineContext, event: EventView): readonly string[] {
  const { paint, speaker } = context;
  const [first = '', ...rest] = joinFacts(headOf(context, event), context.width);
  return [
    first,
    ...rest.map((line) => INDENT + line),
    ...actLines(context, event, (language) => [partyList(event.actor, language), partyList(event.recipient, language)]),
    ...(event.place === null ? [] : labelled(context, 'place', bothNames(context, event.place.name))),
    ...(event.casualties === null ? [] : labelled(context, 'casualties', figuresText(speaker, event.casualties))),
    ...labelled(
      context,
      'origins',
      `${speaker.say('event.origins', { count: event.origins })} \u00B7 ${speaker.say('event.accounts', { count: event.accounts })}`,
    ),
    ...(event.isOpen ? labelled(context, 'open', paint('yellow', speaker.say('event.open'))) : []),
  ];
}

function headOf({ paint, speaker }: LineContext, event: EventView): readonly string[] {
  const days =
    event.date === null
      ? event.told === null
        ? speaker.say('event.undated')
        : speaker.say('event.toldOn', { days: daysText(event.told) })
      : daysText(event.date);
  const kind = [event.type, ...event.modes].join(' \u00B7 ');
  return [
    paint('bold', days),
    paint(OUTCOME_STYLE[event.outcome], speaker.say(`outcome.${event.outcome}`)),
    speaker.language === 'ar' ? `${isolate(actName(event, speaker))} \u00B7 ${kind}` : kind,
    paint('dim', shortId(event.id)),
  ];
}

/** An account's or article's id as people type it: enough of the article's hash, and the key. */
export function shortId(id: string): string {
  const [article = '', key] = id.split('#');
  const hash = article.replace(/^sha256:/u, '').slice(0, SHORT);
  return key === undefined ? hash : `${hash}#${key}`;
}
const SHORT = 10;

export const partyList = (parties: readonly PartyView[], language: 'en' | 'ar'): string =>
  parties
    .map(({ name, role, kind }) =>
      language === 'en' && role !== null && kind !== 'role'
        ? `${nameIn('en', name)} (${printable(role)})`
        : nameIn(language, name),
    )
    .join(' + ');
