// Fills a record with as many accounts as are wanted, by writing rows as they would be after years of `isnad add`: for benchmarks of reading and of
// adding to a large record. Linking is not run: every third account joins the event of the one before it.

import { accountText } from '../src/record/accounts/account-memory.ts';
import type { PreparedArticle } from '../src/record/articles/prepare-article.ts';
import type { KnownEntity } from '../src/record/articles/prepare-entity.ts';
import { sketchBytes } from '../src/record/articles/sketch-text.ts';
import type { Database, Value } from '../src/record/database.ts';
import type { Account } from '../src/record/linking/types.ts';
import {
  ACCOUNT_BLOCKS,
  ACCOUNTS,
  ARTICLE_BANDS,
  ARTICLE_OUTLETS,
  ARTICLES,
  COUNTERS,
  ENTITIES,
  ENTITY_NAMES,
  EVENT_ENTITIES,
  EVENTS,
} from '../src/record/tables.ts';

const ENTITY_COUNT = 20_000;
const PER_ARTICLE = 5;
const CHUNK = 2_000;
const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2005-01-01T00:00:00Z');
const BLOCKS_PER_ACCOUNT = 7;
const LARGEST_KEY = 2 ** 48;

/** Returns the number of entities, whose numbers run from 1: the smaller the number, the oftener it is named. */
export async function fillRecord(record: Database, models: readonly PreparedArticle[], accounts: number): Promise<number> {
  let state = 1;
  const roll = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const named = new Map(models.flatMap(({ entities }) => entities.map(({ id, entity }) => [id, entity])));
  await record.write(async () => {
    await record.insert(
      ENTITIES,
      [...named.values()].map((text, at) => {
        const { id, kind, name, country } = JSON.parse(text) as KnownEntity;
        return [ENTITY_COUNT + at + 1, id, kind, name.en, name.ar, country, text];
      }),
    );
    await record.insert(
      ENTITIES,
      Array.from({ length: ENTITY_COUNT }, (_, at) => [at + 1, `bench:${at}`, 'person', `Person ${at}`, `شخص ${at}`, null, '{}']),
    );
    await record.insert(
      ENTITY_NAMES,
      Array.from({ length: ENTITY_COUNT }, (_, at) => [`person ${at}`, at + 1]),
    );
  });
  const articles = Math.ceil(accounts / PER_ARTICLE);
  for (let from = 0; from < articles; from += CHUNK) {
    const rows = {
      articles: [] as Value[][],
      outlets: [] as Value[][],
      bands: [] as Value[][],
      accounts: [] as Value[][],
      blocks: [] as Value[][],
    };
    const events = { events: [] as Value[][], parts: [] as Value[][] };
    for (let article = from + 1; article <= Math.min(articles, from + CHUNK); article += 1) {
      const model = models[article % models.length] as PreparedArticle;
      const day = new Date(FIRST_DAY + Math.floor((article / articles) * 7_000) * DAY).toISOString().slice(0, 10);
      const metadata = [`r${article}`, null, `outlet${article % 40}.example`, null, day, day, day, null];
      const coding = [model.coder, model.lexicon, day, '[]', model.coded, sketchBytes(model.sketch)];
      rows.outlets.push([`outlet${article % 40}.example`, article]);
      rows.articles.push([article, `sha256:bench${article}`, ...metadata, article, ...coding]);
      for (const band of model.sketch.bands) rows.bands.push([Math.floor(roll() * LARGEST_KEY) + (band % 2), article]);
      for (let at = 0; at < PER_ARTICLE; at += 1) {
        const number = (article - 1) * PER_ARTICLE + at + 1;
        const account = model.accounts[at % model.accounts.length] as Account;
        const isFounder = number % 3 !== 0;
        const place = isFounder ? [number, 1, null, null] : [number - 1, 1, 2.5, '[]'];
        rows.accounts.push([number, article, `k${at + 1}`, ...place, accountText(account), account.confidence]);
        for (let block = 0; block < BLOCKS_PER_ACCOUNT; block += 1)
          rows.blocks.push([
            Math.floor(roll() * LARGEST_KEY),
            1,
            Math.floor(roll() * 1e9)
              .toString(16)
              .padStart(12, '0'),
            number,
          ]);
        if (!isFounder) continue;
        const id = `sha256:bench${article}#k${at + 1}`;
        const event = JSON.stringify({
          id,
          type: account.type,
          members: [id],
          outcome: 'happened',
          history: [{ account: id, outcome: 'happened', said: { start: day, end: day } }],
          isOpen: false,
          date: { start: day, end: day },
          place: account.place?.entity ?? null,
          casualties: account.casualties,
          origins: [],
        });
        events.events.push([
          number,
          id,
          account.type,
          'happened',
          0,
          day,
          day,
          day,
          null,
          number % 3 === 2 ? 2 : 1,
          1,
          event,
          '[]',
        ]);
        const taking = new Set([0, 1, 2].map(() => 1 + Math.floor(ENTITY_COUNT * roll() ** 3)));
        for (const [index, entity] of [...taking].entries())
          events.parts.push([entity, day, number, ['actor', 'recipient', 'place'][index] as string]);
      }
    }
    await record.write(async () => {
      await record.insert(ARTICLES, rows.articles);
      await record.insert(ARTICLE_OUTLETS, rows.outlets);
      await record.insert(ARTICLE_BANDS, rows.bands, { orIgnore: true });
      await record.insert(ACCOUNTS, rows.accounts);
      await record.insert(ACCOUNT_BLOCKS, rows.blocks, { orIgnore: true });
      await record.insert(EVENTS, events.events);
      await record.insert(EVENT_ENTITIES, events.parts, { orIgnore: true });
    });
  }
  await record.write(() =>
    record.insert(COUNTERS, [
      ['article', articles],
      ['account', articles * PER_ARTICLE],
      ['entity', ENTITY_COUNT + named.size],
    ]),
  );
  return ENTITY_COUNT;
}
