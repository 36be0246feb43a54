// What makes two accounts one act, and what keeps acts apart that are told in the same words.

import { expect, test } from 'vitest';
import { group, office, person, state, type Telling, tell, town } from '../../../test/told.ts';
import { scorePair } from './score-pair.ts';

const GUEST = person('guest', 'LBY');
const MINISTER = person('minister', 'RUS');
const OTHER_MINISTER = person('other-minister', 'RUS');
const MOSCOW = town('moscow', 'RUS', [55.8, 37.6]);
const CAIRO = town('cairo', 'EGY', [30.1, 31.2]);
const visit: Omit<Telling, 'article'> = { actor: [GUEST], recipient: [MINISTER], place: MOSCOW };

/** Whether the two are taken for one act; the rules are printed where it is not as expected. */
function check(one: Omit<Telling, 'article'>, two: Omit<Telling, 'article'>, expected: 'one' | 'two'): void {
  const a = tell({ article: 'a', ...one });
  const b = tell({ article: 'b', ...two });
  const { score, because } = scorePair(a, b);
  expect(score >= 0 ? 'one' : 'two', because.map(({ rule, weight }) => `${rule} ${weight}`).join(', ')).toBe(expected);
  expect(scorePair(b, a).score).toBeCloseTo(score, 9);
}

test('the same meeting on the same day is one, on days of different months two', () => {
  check({ ...visit, date: '2016-06-27' }, { ...visit, date: '2016-06-27' }, 'one');
  check({ ...visit, date: '2016-06-27' }, { ...visit, date: '2016-11-28' }, 'two');
  check({ ...visit, date: '2016-06-27' }, { ...visit, date: '2016-06-01..2016-06-30', words: 'talks arms' }, 'one');
  check({ ...visit, date: '2016-06-27' }, { ...visit, date: '2016-12-01..2016-12-31' }, 'two');
});

test('the eve and the day are one where all else agrees; a week later is another visit', () => {
  check({ ...visit, date: '2017-03-12' }, { ...visit, date: '2017-03-13', words: 'talks' }, 'one');
  check({ ...visit, date: '2017-03-12' }, { ...visit, date: '2017-03-19', words: 'talks' }, 'two');
});

test('a background mention with its day joins the earlier visit, though its article is of the later one', () => {
  check({ ...visit, date: '2016-06-27', written: '2016-06-28' }, { ...visit, date: '2016-06-27', written: '2016-11-28' }, 'one');
});

test('an undated account of what happened cannot be of a day after it was written', () => {
  check({ ...visit, date: '2016-11-27' }, { ...visit, written: '2016-06-28', words: 'same words' }, 'two');
  check({ ...visit, date: '2016-11-27', words: 'same words' }, { ...visit, written: '2016-11-28', words: 'same words' }, 'one');
});

test('a weekday without date fits a day or speaks against it', () => {
  const tuesday = { ...visit, openDates: ['XXXX-WXX-2'], setting: 'flood mosque dinner fleet' };
  check(tuesday, { ...visit, date: '2023-09-26', setting: 'flood mosque dinner envoy' }, 'one');
  check({ ...tuesday, setting: 'flood' }, { ...visit, date: '2023-09-28', setting: 'envoy' }, 'two');
});

test('without any time the same parties are not enough, since they meet again and again', () => {
  check(visit, { ...visit, written: '2018-11-07' }, 'two');
});

test('who is met tells meetings apart; a country is not its minister', () => {
  const day = '2018-11-07';
  check({ ...visit, date: day }, { ...visit, recipient: [OTHER_MINISTER], date: day }, 'two');
  check({ ...visit, date: day }, { ...visit, recipient: [state('RUS')], date: day }, 'two');
  check({ ...visit, date: day }, { ...visit, recipient: [MINISTER, OTHER_MINISTER], date: day }, 'one');
});

test('in a symmetric act it does not matter who is named as its subject', () => {
  check({ ...visit, date: '2018-05-04' }, { actor: [MINISTER, GUEST], date: '2018-05-04', modes: [] }, 'one');
});

test('a telephone call is no visit, another town no meeting of that day', () => {
  const day = { date: '2018-05-04' };
  check({ ...visit, ...day, place: null }, { ...visit, ...day, modes: ['phone'], place: null }, 'two');
  check({ ...visit, ...day, recipient: [] }, { ...visit, ...day, recipient: [], place: CAIRO }, 'two');
});

test('acts that are not repeated need no time; acts of another family are never one', () => {
  const resigns: Omit<Telling, 'article'> = {
    type: 'RETREAT',
    modes: ['resign'],
    actor: [person('president', 'DZA')],
    words: 'term letter council',
  };
  check(resigns, { ...resigns, recipient: [office('DZA', 'head of council')], words: 'term letter' }, 'one');
  check({ ...visit, date: '2019-04-02' }, { ...visit, type: 'ASSAULT', modes: [], date: '2019-04-02' }, 'two');
});

test('a telling figure and the same words make one act of what groups did on one day', () => {
  const attack: Omit<Telling, 'article'> = {
    type: 'ASSAULT',
    actor: [group('rapid forces')],
    recipient: [group('displaced people')],
    date: '2025-10-11',
  };
  check({ ...attack, numbers: [57], words: 'shelter trench' }, { ...attack, numbers: [57], words: 'shelter' }, 'one');
});

test('calling a meeting off is of the meeting that was planned, before it or soon after, and of no other', () => {
  const plan: Omit<Telling, 'article'> = { ...visit, status: 'future', date: '2020-01-14', written: '2020-01-10' };
  const off: Omit<Telling, 'article'> = {
    type: 'REJECT',
    modes: ['meet'],
    actor: [MINISTER],
    recipient: [GUEST],
    written: '2020-01-13',
  };
  check(plan, off, 'one');
  check({ ...plan, status: 'actual' }, off, 'two');
  check(plan, { ...off, written: '2020-06-13' }, 'two');
  check(plan, { ...off, actor: [OTHER_MINISTER], recipient: [person('other-guest', 'EGY')] }, 'two');
});

test('two accounts of one article are two acts', () => {
  const one = tell({ article: 'a', key: 'k1', ...visit, date: '2016-06-27' });
  const two = tell({ article: 'a', key: 'k2', ...visit, date: '2016-06-27' });
  expect(scorePair(one, two).score).toBe(Number.NEGATIVE_INFINITY);
});

test('another weekday parts what is easily done again, whatever else is told beside it', () => {
  const company = { besides: ['force|a&b', 'yield|c'] };
  check({ ...visit, ...company, openDates: ['XXXX-WXX-1'] }, { ...visit, ...company, date: '2016-11-27' }, 'two');
  check({ ...visit, ...company, openDates: ['XXXX-WXX-7'] }, { ...visit, ...company, date: '2016-11-27' }, 'one');
});

test('two undated reports of one dismissal speak of one time', () => {
  check({ ...visit, besides: ['!force|a&b'] }, { ...visit, besides: ['!force|a&b'] }, 'one');
  check({ ...visit, besides: ['force|a&b'] }, { ...visit, besides: ['force|c&d'] }, 'two');
});
