// What has the words that were searched for beside events: names, and the reports themselves.

import type { SearchResult } from '../../../domain/index.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { count, say } from '../../language/say.ts';
import { inert } from '../../parts/inert-text.tsx';
import { ArticleLine } from '../../record/article-line.tsx';
import { Party } from '../../record/deed.tsx';

const MOST = '6';

export function FoundWords({ words }: { readonly words: string }) {
  const { data } = useAnswer<SearchResult>(`search?${new URLSearchParams({ q: words, limit: MOST })}`);
  if (data === null || data.entities.length + data.articles.length === 0) return null;
  return (
    <details class="found sheet" open>
      <summary>{say('found.title')}</summary>
      {data.entities.length > 0 && (
        <p>
          {data.entities.slice(0, 12).map((entity) => (
            <span key={entity.id} class="found-name">
              <Party party={entity} isLinked /> <bdi class="faint number small">{count(entity.events)}</bdi>
            </span>
          ))}
        </p>
      )}
      <ul>
        {data.articles.map(({ article, snippet }) => (
          <li key={article.id}>
            <ArticleLine article={article} />
            <p class="source-text found-words" dir="auto">
              {piecesOf(snippet.text, snippet.marks).map(({ text, isMarked, at }) =>
                isMarked ? <mark key={at}>{inert(text)}</mark> : <span key={at}>{inert(text)}</span>,
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Piece {
  readonly at: number;
  readonly text: string;
  readonly isMarked: boolean;
}

function piecesOf(text: string, marks: SearchResult['articles'][number]['snippet']['marks']): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of marks.toSorted((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    if (start > at) pieces.push({ at, text: text.slice(at, start), isMarked: false });
    pieces.push({ at: start, text: text.slice(start, end), isMarked: true });
    at = end;
  }
  return at < text.length ? [...pieces, { at, text: text.slice(at), isMarked: false }] : pieces;
}
