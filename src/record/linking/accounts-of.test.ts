// What is kept of a coded article to recognise its acts elsewhere.

import { expect, test } from 'vitest';
import type { CodedArticle, Entity, Event, Source, Span, TimeMention } from '../../domain/index.ts';
import { accountsOf } from './accounts-of.ts';

const TEXT = 'قال مصدر لوكالة الأنباء إن الوزير سالم زار دمشق الثلاثاء والتقى 14 نائباً. ثم عاد الوزير إلى بيروت في 3 أيار 2021.';
const spanOf = (words: string): Span => {
  const at = TEXT.indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  return [at, at + words.length];
};
const FIRST: Span = [0, TEXT.indexOf('.') + 1];
const SECOND: Span = [FIRST[1] + 1, TEXT.length];

const entity = (id: string, kind: Entity['kind'], more: Partial<Entity> = {}): Entity => ({
  id,
  kind,
  name: { en: id, ar: '' },
  aliases: [],
  wikidata: null,
  country: null,
  sectors: [],
  location: null,
  mentions: [],
  ...more,
});

const event = (key: string, trigger: string, more: Partial<Event> = {}): Event => ({
  id: `e-${trigger}`,
  key,
  type: 'CONSULT',
  modes: ['visit'],
  contexts: [],
  status: 'actual',
  trigger: spanOf(trigger),
  sentence: FIRST,
  actor: [{ entity: 'person:salem', span: spanOf('الوزير سالم'), role: 'Lebanon / minister' }],
  recipient: [],
  place: null,
  date: null,
  casualties: null,
  saidBy: [],
  confidence: 1,
  because: ['consult.zara', 'roles.subject', 'status.told'],
  ...more,
});

const time = (id: string, words: string, value: string, day: string | null = null): TimeMention => ({
  id,
  span: spanOf(words),
  timex: { type: 'DATE', value },
  start: day,
  end: day,
});

const source = (id: string, of: string, kind: Source['kind'], via: string | null): Source => ({
  id,
  entity: of,
  name: { en: of, ar: '' },
  kind,
  cue: spanOf('قال'),
  span: FIRST,
  via,
});

function article(events: readonly Event[], more: Partial<CodedArticle['article']> = {}): CodedArticle {
  return {
    isnad: '0',
    lexicon: '0',
    article: {
      id: 'sha256:a',
      ref: null,
      url: null,
      outlet: null,
      title: null,
      published: null,
      dated: null,
      language: 'ar',
      text: TEXT,
      ...more,
    },
    entities: [
      entity('person:salem', 'person', { country: 'LBN', mentions: [spanOf('سالم')] }),
      entity('state:SYR', 'state', { country: 'SYR' }),
      entity('person:host', 'person', { country: 'SYR' }),
      entity('place:damascus', 'place', { country: 'SYR', mentions: [spanOf('دمشق')] }),
    ],
    times: [time('t1', 'الثلاثاء', 'XXXX-WXX-2'), time('t2', '3 أيار 2021', '2021-05-03', '2021-05-03')],
    sources: [source('s1', 'agency:news', 'agency', null), source('s2', 'group:source', 'anonymous', 's1')],
    events,
    diagnostics: [],
  };
}

test('the mentions of one act are one account, with all their triggers', () => {
  const [one, two, ...rest] = accountsOf(
    article([event('k1', 'زار'), event('k2', 'عاد', { sentence: SECOND }), event('k1', 'التقى')]),
  );
  expect(rest).toEqual([]);
  expect(one?.id).toBe('sha256:a#k1');
  expect(one?.triggers).toEqual([spanOf('زار'), spanOf('التقى')]);
  expect(two?.key).toBe('k2');
});

test('an account has the narrowest date of its mentions, and the status of the surest', () => {
  const year = { start: '2021-01-01', end: '2021-12-31', time: null };
  const day = { start: '2021-05-03', end: '2021-05-03', time: 't2' };
  const [account] = accountsOf(
    article([event('k1', 'زار', { date: year, status: 'future' }), event('k1', 'التقى', { date: day })]),
  );
  expect(account?.date).toEqual({ start: '2021-05-03', end: '2021-05-03' });
  expect(account?.status).toBe('actual');
});

test('a weekday beside a trigger is kept open where there is no date', () => {
  const [account] = accountsOf(article([event('k1', 'زار')]));
  expect(account?.openDates).toEqual(['XXXX-WXX-2']);
  expect(account?.days).toEqual(['05-03', 'W1', 'W2']);
  // Though a trigger of the next sentence stands nearer to it.
  const ending: Span = [0, spanOf('الثلاثاء')[1]];
  const [first] = accountsOf(article([event('k1', 'زار', { sentence: ending }), event('k2', 'التقى')]));
  expect(first?.openDates).toEqual(['XXXX-WXX-2']);
});

test('of two words for one act the one that says how it was done names its type', () => {
  const [account] = accountsOf(article([event('k1', 'زار', { type: 'AGREE', modes: [] }), event('k1', 'التقى')]));
  expect(account?.type).toBe('CONSULT');
});

test('a state beside its own officials goes', () => {
  const host = { span: null, role: null };
  const recipient = [
    { entity: 'state:SYR', ...host },
    { entity: 'person:host', ...host },
  ];
  const [account] = accountsOf(article([event('k1', 'زار', { recipient })]));
  expect(account?.recipient.map(({ entity: id }) => id)).toEqual(['person:host']);
});

test('figures are read from the act’s own words, without its dates; its words without names', () => {
  const [account] = accountsOf(article([event('k1', 'التقى')]));
  expect(account?.numbers).toEqual([14]);
  expect(account?.words).not.toContain('دمشق');
  expect(account?.words).toContain('نايب');
});

test('the origin is the innermost voice, with the one that heard it', () => {
  const [account] = accountsOf(article([event('k1', 'زار', { saidBy: ['s1', 's2'] })]));
  expect(account?.origins).toEqual([{ id: 'group:source', kind: 'anonymous', name: 'group:source', through: 'agency:news' }]);
});

test('how an act came to nothing is read from the entries that say so', () => {
  const negated = { status: 'negated', because: ['consult.zara', 'modal.alghaha'] } as const;
  expect(accountsOf(article([event('k1', 'زار', negated)]))[0]?.undone).toBe('called-off');
  expect(accountsOf(article([event('k1', 'زار', { status: 'negated' })]))[0]?.undone).toBeNull();
});

test('when an article was written: its date, or the interval of its text as far as it is bounded', () => {
  const written = (more: Partial<CodedArticle['article']>) => accountsOf(article([event('k1', 'زار')], more))[0]?.written;
  expect(written({ published: '2021-05-04' })).toEqual({ start: '2021-05-04', end: '2021-05-04' });
  expect(written({ dated: { start: '2021-05-03', end: '2022-05-04', because: [] } })).toEqual({
    start: '2021-05-03',
    end: '2022-05-18',
  });
  expect(written({ dated: { start: '2019-07-08', end: '2020-07-08', because: [] } })).toEqual({
    start: '2019-07-08',
    end: '9999-12-31',
  });
  expect(written({})).toBeNull();
});

test('an article without events has no accounts', () => {
  expect(accountsOf(article([]))).toEqual([]);
});
