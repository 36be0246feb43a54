// What all parts of one article's blocks share: the article's tables, the reader's language, the room on the line.

import type { CodedArticle, Entity, Source } from '../../domain/coded-article.ts';
import type { Speaker } from '../../domain/speak.ts';
import type { Presentation } from './presentation.ts';
import type { Paint } from './terminal-text.ts';

export interface BlockContext {
  readonly coded: CodedArticle;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Index of the first event of each key. */
  readonly firstOfKey: ReadonlyMap<string, number>;
  readonly presentation: Presentation;
  readonly speaker: Speaker;
  readonly paint: Paint;
  /** Columns for labels, and columns left beside them. */
  readonly labelWidth: number;
  readonly width: number;
}
