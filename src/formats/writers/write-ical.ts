// iCalendar (RFC 5545): the plans that nothing has followed yet and whose days are known, as whole days, tentative, with the words that announce them.

import type { ExportedEvent } from './plover/exported-event.ts';
import { namesOf } from './write-geojson.ts';

export const ICAL_HEAD = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Isnad//Planned events//EN\r\nCALSCALE:GREGORIAN\r\n';
export const ICAL_TAIL = 'END:VCALENDAR\r\n';

const DAY = 86_400_000;

/** `today`: the day of the export, ISO. */
export function icalEvent({ view, place, sentence, saidBy, coded }: ExportedEvent, today: string): string {
  if (view.outcome !== 'planned' || view.date === null || view.date.end.startsWith('9999')) return '';
  const kind = `${view.type}${view.modes.length > 0 ? ` (${view.modes.join(', ')})` : ''}`;
  const sides = [view.actor, view.recipient].map((side) => namesOf(side, 'en')).filter((names) => names !== '');
  const after = new Date(Date.parse(view.date.end) + DAY).toISOString().slice(0, 10);
  const lines: readonly (readonly [string, string | null])[] = [
    ['BEGIN', 'VEVENT'],
    ['UID', escaped(`${view.id}@isnad`)],
    ['DTSTAMP', `${packed(today)}T000000Z`],
    ['DTSTART;VALUE=DATE', packed(view.date.start)],
    ['DTEND;VALUE=DATE', packed(after)],
    ['SUMMARY', escaped(`${kind}: ${sides.join(' \u2192 ')}`)],
    ['LOCATION', place === null ? null : escaped(`${place.name.en} / ${place.name.ar}`)],
    ['DESCRIPTION', escaped([sentence, saidBy.join(' \u2190 '), coded.article.outlet].filter((part) => part).join('\n'))],
    ['URL', coded.article.url],
    ['CATEGORIES', escaped(view.type)],
    ['STATUS', 'TENTATIVE'],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
  return lines.flatMap(([name, value]) => (value === null || value === '' ? [] : [folded(`${name}:${value}`)])).join('');
}

const packed = (day: string): string => day.replaceAll('-', '');

const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replace(/\r?\n/gu, '\\n')
    .replace(/\p{Cc}+/gu, ' ');

/** No line is longer than 75 bytes, and none is cut inside a character. */
function folded(line: string): string {
  let [out, bytes] = ['', 0];
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (bytes + size > MOST_BYTES) {
      out += '\r\n ';
      bytes = 1;
    }
    out += character;
    bytes += size;
  }
  return `${out}\r\n`;
}

const MOST_BYTES = 75;
