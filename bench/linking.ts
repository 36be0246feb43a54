// The benchmark of linking: what it costs to add an account to a record of 10,000 accounts and to one of 1,000,000, with the index in memory.
// The accounts are made up (synthetic-accounts.ts); the larger record has the same actors over a longer time and more of everything.
// It prints figures and asserts nothing.
//
//   npm run bench:linking                                          10,000 and 1,000,000 accounts; takes 7 GB and some minutes
//   node bench/linking.ts --sizes 10000,100000 --articles 200      smaller

import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { linkEach } from '../src/record/linking/link-all.ts';
import { MemoryIndex } from '../src/record/linking/memory-index.ts';
import type { Account, Question } from '../src/record/linking/types.ts';
import { median, megabytes, peakResident, percentile, timed } from './measure.ts';
import { buildArticles, buildWorld } from './synthetic-accounts.ts';

const { values: options } = parseArgs({
  options: { sizes: { type: 'string', default: '10000,1000000' }, articles: { type: 'string', default: '500' } },
});
/** Accounts told per day of the world: as many as the agencies of one region write. */
const PER_DAY = 270;
const ACTORS = 3000;

/** Counts what the record is asked, since that is what a database pays for. */
class CountingIndex extends MemoryIndex {
  questions = 0;
  accounts = 0;

  override answer(question: Question): ReturnType<MemoryIndex['answer']> {
    const answer = super.answer(question);
    this.questions++;
    // The ranks of crowded blocks are no accounts.
    if ('length' in answer) this.accounts += answer.length;
    return answer;
  }
}

const row = (name: string, value: string, note = ''): void =>
  console.log(`  ${name.padEnd(44)}${value.padStart(12)}${note === '' ? '' : `   ${note}`}`);

interface Cost {
  readonly mean: number;
  readonly median: number;
}

/** Milliseconds per account of adding articles to a record of so many accounts. */
function benchSize(size: number): Cost {
  const extra = Number(options.articles);
  const world = buildWorld(1, { actors: ACTORS, days: Math.max(30, Math.ceil(size / PER_DAY)) });
  const articles = [...buildArticles(world, size + extra * 5)];
  const fresh = articles.slice(-extra);
  const kept = articles.slice(0, -extra).flat();
  console.log(`\n${kept.length} accounts, then ${extra} articles one by one`);
  const index = new CountingIndex();
  const { cpu } = timed(() => index.load(kept, linkEach(kept)));
  const events = new Set(index.events().values()).size;
  row('linking all, accounts per processor second', ((kept.length / cpu) * 1000).toFixed(0), `${events} events`);

  // Processor time, since the clock of a machine that others use says nothing. The mean has the garbage collector of a large heap in it.
  const add = (article: readonly Account[]): number => timed(() => index.update(article)).cpu / article.length;
  for (const article of fresh.slice(0, extra / 5)) add(article);
  index.questions = 0;
  index.accounts = 0;
  const measured = fresh.slice(extra / 5);
  const costs = measured.map(add);
  const added = measured.reduce((sum, article) => sum + article.length, 0);
  const mean = costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  row('adding, processor ms per account, mean', mean.toFixed(3));
  const middle = median(costs);
  row('  p50 and p99', `${middle.toFixed(3)} ${percentile(costs, 0.99).toFixed(3)}`);
  row(
    'questions per account',
    (index.questions / added).toFixed(1),
    `${(index.accounts / added).toFixed(0)} accounts in the answers`,
  );
  row('peak memory, MB', megabytes(peakResident()));
  return { mean, median: middle };
}

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`);
const sizes = (options.sizes ?? '').split(',').map(Number);
const costs = sizes.map(benchSize);
const [small, large] = [costs[0], costs.at(-1)];
if (small && large && costs.length > 1)
  console.log(
    `\n  ${sizes.at(-1)} accounts against ${sizes[0]}, per added account: median ${(large.median / small.median).toFixed(2)}, mean ${(large.mean / small.mean).toFixed(2)}`,
  );
