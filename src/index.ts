// isnad: codes Arabic news articles into sourced event records. Runs in Node and in a browser; nothing below it touches files, network or clock.
//
//   import { codeArticle } from 'isnad';
//   const coded = codeArticle({ text, published: '2020-01-13', outlet: 'alarabiya.net' });
//
// The result's shape is documented in docs/coded-article.md. Arabic morphology alone is `isnad/arabic`.

export { codeArticle } from './coder/code-article.ts';
export { VERSION } from './coder/version.ts';
export type {
  Article,
  CodedArticle,
  Count,
  Dated,
  Diagnostic,
  Entity,
  Event,
  EventDate,
  Location,
  Participant,
  Reason,
  Source,
  Span,
  TimeMention,
} from './domain/coded-article.ts';
export {
  CONTEXTS,
  type Context,
  ENTITY_KINDS,
  type EntityKind,
  EVENT_TYPES,
  type EventType,
  MODES,
  SECTORS,
  type Sector,
  SOURCE_KINDS,
  type SourceKind,
  STATUSES,
  type Status,
} from './domain/codes.ts';
export { defaultLexicon } from './lexicon/load-lexicon.ts';
export type { Lexicon } from './lexicon/types.ts';
