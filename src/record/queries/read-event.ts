// Everything that the record holds of one event: its history, its accounts with the words that tell them, who vouches for it, every figure.

import type { CodedArticle, Count, Event } from '../../domain/index.ts';
import type {
  AccountView,
  ArticleView,
  EventDetail,
  Evidence,
  FiguresView,
  ReviewView,
  VoiceView,
} from '../../domain/record-views.ts';
import type { AccountText } from '../accounts/account-memory.ts';
import { unpackArticle } from '../articles/prepare-article.ts';
import type { Database } from '../database.ts';
import type { KeptEvent } from '../events/write-events.ts';
import type { LinkReason } from '../linking/types.ts';
import { newReviewMemory, standingReviews } from '../reviews/read-reviews.ts';
import { accountsIn } from '../reviews/types.ts';
import { namesOf } from './find-entities.ts';
import { partyView, viewEvents } from './list-events.ts';

export interface ReadOptions {
  /** The most accounts to read whole; the best informed come first. */
  readonly limit: number;
  readonly today: string;
}

/** An account as it is shown, and the coded article in which it stands. */
export interface ToldAccount {
  readonly view: AccountView;
  readonly coded: CodedArticle;
  readonly events: readonly Event[];
}

export interface ReadEvent {
  readonly detail: EventDetail;
  readonly told: readonly ToldAccount[];
}

/** `number`: the event's. Null where it is gone. */
export async function readEvent(database: Database, number: number, options: ReadOptions): Promise<ReadEvent | null> {
  const [row] = await database.all<{ day: string; event: string }>('SELECT day, event FROM events WHERE number = ?', number);
  const [listed] = row === undefined ? [] : await viewEvents(database, [{ day: row.day, event: number }], options.today);
  if (row === undefined || listed === undefined) return null;
  const event = JSON.parse(row.event) as KeptEvent;
  const articles = await articlesOf(database, number);
  const places = new Map(event.members.map((id, at) => [id, at]));
  const members = [...articles.values()].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  const told = await readAccounts(database, members.slice(0, options.limit));
  const detail: EventDetail = {
    ...listed.view,
    history: event.history.flatMap(({ account, outcome, said }) => {
      const member = articles.get(account);
      return member === undefined ? [] : [{ account, outcome, said, article: member.article }];
    }),
    tellings: told.map(({ view }) => view),
    vouchers: event.origins,
    figures: figuresOf(members),
    reviews: await reviewsOf(database, members),
  };
  return { detail, told };
}

async function reviewsOf(database: Database, members: readonly Member[]): Promise<readonly ReviewView[]> {
  const { all } = await standingReviews(database, newReviewMemory());
  const ids = new Set(members.map(({ id }) => id));
  return all.flatMap((review): readonly ReviewView[] => {
    const { number, made, who, action, note } = review;
    const account = accountsIn(review)
      .map(({ article, key }) => `${article}#${key}`)
      .find((id) => ids.has(id));
    if (account === undefined || action === 'rename' || action === 'unite' || action === 'undo') return [];
    return [{ number, made, who, action, account, note }];
  });
}

interface Member {
  readonly number: number;
  readonly articleNumber: number;
  readonly id: string;
  readonly article: ArticleView;
  readonly account: AccountText;
  readonly score: number | null;
  readonly because: string | null;
}

export interface MemberRow {
  readonly number: number;
  readonly article: number;
  readonly key: string;
  readonly account: string;
  readonly score: number | null;
  readonly because: string | null;
  readonly id: string;
  readonly ref: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly written_start: string | null;
  readonly written_end: string | null;
  readonly original: string;
}

/** All accounts of the event with the articles in which they stand, by account id; without the articles' text. */
async function articlesOf(database: Database, event: number): Promise<ReadonlyMap<string, Member>> {
  const rows = await database.all<MemberRow>(
    `SELECT accounts.number AS number, accounts.article AS article, accounts.key AS key, accounts.account AS account, accounts.score AS score,
       accounts.because AS because, articles.id AS id, articles.ref AS ref, articles.outlet AS outlet, articles.title AS title,
       articles.url AS url, articles.published AS published, articles.written_start AS written_start, articles.written_end AS written_end,
       originals.id AS original
     FROM accounts JOIN articles ON articles.number = accounts.article JOIN articles AS originals ON originals.number = articles.original
     WHERE accounts.event = ?`,
    event,
  );
  return new Map(
    rows.map((row) => {
      const id = `${row.id}#${row.key}`;
      const { number, score, because } = row;
      return [
        id,
        {
          number,
          articleNumber: row.article,
          id,
          article: articleView(row),
          account: JSON.parse(row.account) as AccountText,
          score,
          because,
        },
      ];
    }),
  );
}

/** An article's columns as a reader sees them. */
export const articleView = (
  row: Omit<MemberRow, 'number' | 'article' | 'key' | 'account' | 'score' | 'because'>,
): ArticleView => ({
  id: row.id,
  ref: row.ref,
  outlet: row.outlet,
  title: row.title,
  url: row.url,
  published: row.published,
  written: row.written_start === null || row.written_end === null ? null : { start: row.written_start, end: row.written_end },
  reprintOf: row.original === row.id ? null : row.original,
});

async function readAccounts(database: Database, members: readonly Member[]): Promise<readonly ToldAccount[]> {
  const rows = await database.all<{ number: number; coded: Uint8Array }>(
    'SELECT number, coded FROM articles WHERE number IN ?*',
    [...new Set(members.map(({ articleNumber }) => articleNumber))],
  );
  const texts = new Map(rows.map(({ number, coded }) => [number, unpackArticle(coded)]));
  const names = await namesOf(
    database,
    members.flatMap(({ account: { actor, recipient, place } }) =>
      [...actor, ...recipient, ...(place === null ? [] : [place])].map(({ entity }) => entity),
    ),
  );
  return members.flatMap(({ id, article, articleNumber, account, score, because }): readonly ToldAccount[] => {
    const coded = texts.get(articleNumber);
    if (coded === undefined) return [];
    const events = coded.events.filter(({ key }) => key === account.key);
    const view: AccountView = {
      id,
      article,
      type: account.type,
      modes: account.modes,
      status: account.status,
      actor: account.actor.map((party) => partyView(party, names)),
      recipient: account.recipient.map((party) => partyView(party, names)),
      place: account.place === null ? null : plainEntity(partyView(account.place, names)),
      date: account.date,
      casualties: account.casualties,
      evidence: events.map((event) => evidenceOf(event, coded.article.text)),
      chains: chainsOf(coded, events),
      score,
      because: because === null ? [] : (JSON.parse(because) as readonly LinkReason[]),
    };
    return [{ view, coded, events }];
  });
}

const plainEntity = ({ id, kind, name }: ReturnType<typeof partyView>): NonNullable<AccountView['place']> => ({ id, kind, name });

/** A text without full stops can be one sentence of megabytes: this many characters on each side of the trigger say enough. */
const SIDE = 320;

export function evidenceOf({ sentence, trigger }: Event, text: string): Evidence {
  const start = Math.max(sentence[0], trigger[0] - SIDE);
  const end = Math.min(sentence[1], trigger[1] + SIDE);
  return { text: text.slice(start, end), trigger: [trigger[0] - start, trigger[1] - start], span: trigger };
}

/** Each chain once. */
function chainsOf(coded: CodedArticle, events: readonly Event[]): readonly (readonly VoiceView[])[] {
  const sources = new Map(coded.sources.map((source) => [source.id, source]));
  const chains = new Map<string, readonly VoiceView[]>();
  for (const { saidBy } of events) {
    const voices = saidBy.flatMap((id) => sources.get(id) ?? []).map(({ name, kind }): VoiceView => ({ name, kind }));
    if (voices.length > 0) chains.set(voices.map(({ name }) => name.en).join('\n'), voices);
  }
  return [...chains.values()];
}

/** Equal figures together, the most conservative first: by the least dead, then by the least injured. */
function figuresOf(members: readonly Member[]): readonly FiguresView[] {
  const given = members.flatMap(({ id, account, article }) =>
    account.casualties === null ? [] : [{ id, outlet: article.outlet, figures: account.casualties }],
  );
  const least = (count: Count | null): number => count?.[0] ?? Number.POSITIVE_INFINITY;
  return [...Map.groupBy(given, ({ figures }) => JSON.stringify([figures.dead, figures.injured])).values()]
    .map((same): FiguresView => {
      const { dead, injured } = (same[0] as (typeof given)[number]).figures;
      return {
        dead,
        injured,
        accounts: same.map(({ id }) => id),
        outlets: [...new Set(same.flatMap(({ outlet }) => outlet ?? []))].sort(),
      };
    })
    .sort((a, b) => least(a.dead) - least(b.dead) || least(a.injured) - least(b.injured));
}
