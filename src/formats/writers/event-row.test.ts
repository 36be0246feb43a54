import { expect, test } from 'vitest';
import type { EventView } from '../../domain/index.ts';
import { EVENT_COLUMNS, eventRow } from './event-row.ts';

const UNDATED: EventView = {
  id: 'sha256:0#k1',
  type: 'CONSULT',
  modes: [],
  outcome: 'happened',
  isOpen: false,
  date: null,
  day: '2016-06-29',
  told: { start: '2016-06-29', end: '2016-06-29' },
  actor: [],
  recipient: [],
  place: null,
  casualties: null,
  accounts: 1,
  origins: 1,
};

function daysOf(event: EventView): readonly string[] {
  const cells = eventRow(event).split(',');
  return ['first_day', 'last_day', 'first_told', 'last_told'].map(
    (name) => cells[EVENT_COLUMNS.indexOf(name as 'event')] as string,
  );
}

test('the day on which an event was told is not written as the day on which it happened', () => {
  expect(daysOf(UNDATED)).toEqual(['', '', '2016-06-29', '2016-06-29']);
});

test('an interval without an end has no last day', () => {
  const event = {
    ...UNDATED,
    date: { start: '2016-06-27', end: '2016-06-28' },
    told: { start: '2015-01-01', end: '9999-12-31' },
  };
  expect(daysOf(event)).toEqual(['2016-06-27', '2016-06-28', '2015-01-01', '']);
});
