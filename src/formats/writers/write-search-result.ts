// What a search found, as a person reads it: entities with their ids, then articles with the words marked where they stand.

import type { SearchResult } from '../../domain/index.ts';
import { bothNames, INDENT, joinFacts } from './block-lines.ts';
import { markedText } from './marked-text.ts';
import type { Presentation } from './presentation.ts';
import { isolate, isolateLine, painter, printable, showMarks, wrap } from './terminal-text.ts';
import { articleName } from './write-event-detail.ts';
import { shortId } from './write-timeline-event.ts';

/** Ends with a line feed; '' where nothing was found. */
export function writeSearchResult(result: SearchResult, presentation: Presentation): string {
  const { speaker, columns, hasColor } = presentation;
  const paint = painter(hasColor);
  const entities = result.entities.flatMap(({ id, name, events }) =>
    joinFacts(
      [bothNames({ speaker }, name), speaker.say('search.events', { count: events }), paint('dim', id)],
      columns - INDENT.length,
    ).map((line) => INDENT + line),
  );
  const articles = result.articles.map(({ article, snippet, accounts }) => [
    ...joinFacts(
      [
        paint('bold', articleName(article)),
        ...(article.published === null ? [] : [article.published]),
        ...(article.title === null ? [] : [isolate(printable(article.title))]),
        ...accounts.map((id) => paint('dim', shortId(id))),
      ],
      columns,
    ),
    ...showMarks(wrap(markedText(snippet.text, snippet.marks), columns - INDENT.length), paint, hasColor).map(
      (line) => INDENT + isolateLine(line),
    ),
  ]);
  const parts = [...(entities.length === 0 ? [] : [[paint('bold', speaker.say('section.entities')), ...entities]]), ...articles];
  return parts.length === 0 ? '' : `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
