// What each outlet calls an entity: the words that denote it, as they are printed in the coded articles.

import type { CodedArticle, NamedEntity, NamingView } from '../../domain/index.ts';

export interface Printed {
  readonly coded: CodedArticle;
  readonly outlet: string | null;
}

const MOST_WORDS = 8;
const LONGEST = 120;

/** By entity in the order given, then by outlet; articles that name an entity nowhere say nothing of it. */
export function namingsOf(printed: readonly Printed[], entities: readonly NamedEntity[]): readonly NamingView[] {
  const outlets = [...new Set(printed.map(({ outlet }) => outlet))].sort((a, b) => ((a ?? '\uFFFF') < (b ?? '\uFFFF') ? -1 : 1));
  return entities.flatMap((entity) =>
    outlets.flatMap((outlet) => {
      const articles = new Map(printed.filter((one) => one.outlet === outlet).map(({ coded }) => [coded.article.id, coded]));
      const words = wordsFor(entity.id, [...articles.values()]);
      return words.length === 0 ? [] : [{ entity, outlet, words }];
    }),
  );
}

function wordsFor(entity: string, articles: readonly CodedArticle[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { article, entities } of articles)
    for (const [start, end] of entities.find(({ id }) => id === entity)?.mentions ?? []) {
      const words = article.text
        .slice(start, Math.min(end, start + LONGEST))
        .replace(/\s+/gu, ' ')
        .trim();
      if (words !== '') counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([words]) => words);
}
