// What the accounts of one event say together: plans and their outcome, days, places, figures.

import { expect, test } from 'vitest';
import { person, state, tell, town } from '../../../test/told.ts';
import { eventOf, outcomeOn } from './event-of.ts';

const GUEST = person('guest', 'LBY');
const plan = tell({ article: 'plan', status: 'future', actor: [GUEST], date: '2018-11-07', written: '2018-11-05' });
const report = tell({ article: 'report', actor: [GUEST], date: '2018-11-07', written: '2018-11-08' });
const thought = tell({ article: 'thought', status: 'hypothetical', actor: [GUEST], written: '2018-11-01' });
const undone = (how: 'failed' | 'called-off' | 'denied' | null, written: string) =>
  tell({ article: `undone-${how}-${written}`, status: 'negated', undone: how, actor: [GUEST], written });

test('a plan that is followed by its report has happened, and the history tells both', () => {
  const event = eventOf([report, plan, thought]);
  expect(event.outcome).toBe('happened');
  expect(event.isOpen).toBe(false);
  expect(event.history.map(({ outcome }) => outcome)).toEqual(['possible', 'planned', 'happened']);
});

test('a plan comes to nothing: called off, failed, denied, as the words say', () => {
  expect(eventOf([plan, undone('called-off', '2018-11-06')]).outcome).toBe('called-off');
  expect(eventOf([plan, undone('failed', '2018-11-08')]).outcome).toBe('failed');
  expect(eventOf([plan, undone(null, '2018-11-08')]).outcome).toBe('failed');
  expect(eventOf([undone(null, '2018-11-08')]).outcome).toBe('denied');
  expect(eventOf([undone('called-off', '2018-11-08'), undone('denied', '2018-11-06')]).outcome).toBe('called-off');
});

test('a meeting that was planned and is refused has been called off, whoever refuses it', () => {
  const refusal = tell({ article: 'refusal', type: 'REJECT', modes: ['meet'], recipient: [GUEST], written: '2018-11-06' });
  const event = eventOf([plan, refusal]);
  expect([event.type, event.outcome]).toEqual(['CONSULT', 'called-off']);
  expect(event.history.map(({ outcome }) => outcome)).toEqual(['planned', 'called-off']);
  expect(eventOf([refusal]).outcome).toBe('happened');
});

test('a plan of which nobody speaks again is open, and unknown once its day has passed', () => {
  const event = eventOf([plan]);
  expect(event.isOpen).toBe(true);
  expect(outcomeOn(event, '2018-11-06')).toBe('planned');
  expect(outcomeOn(event, '2018-11-09')).toBe('unknown');
  expect(outcomeOn(eventOf([plan, report]), '2019-01-01')).toBe('happened');
});

test('the day is the one on which the accounts can agree, that of the report before that of the plan', () => {
  const month = tell({ article: 'month', actor: [GUEST], date: '2018-11-01..2018-11-30' });
  expect(eventOf([month, report]).date).toEqual({ start: '2018-11-07', end: '2018-11-07' });
  const earlier = tell({ article: 'earlier', status: 'future', actor: [GUEST], date: '2018-11-06' });
  expect(eventOf([earlier, report]).date).toEqual({ start: '2018-11-07', end: '2018-11-07' });
  expect(eventOf([thought]).date).toBeNull();
});

test('the most exact place and the lowest figures come first', () => {
  const vague = tell({ article: 'vague', type: 'ASSAULT', place: state('SDN'), casualties: { dead: [30, 40], injured: null } });
  const exact = tell({
    article: 'exact',
    type: 'ASSAULT',
    place: town('el-fasher', 'SDN', [13.6, 25.3]),
    casualties: { dead: [12, 12], injured: [50, 60] },
  });
  const event = eventOf([vague, exact]);
  expect(event.place).toBe('place:el-fasher');
  expect(event.casualties).toEqual({ dead: [12, 12], injured: [50, 60] });
});
