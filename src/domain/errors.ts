// The error catalogue: every code that Isnad says to a person or a program, what kind of trouble it is, and the values its sentence
// needs. The sentences are in messages/{ar,en}.json under `error.CODE`; docs/errors.md explains each. Only the edges throw.

/** What a code is about. `question`: the record does not hold what was asked for. `request`: what came
 * over HTTP cannot be answered. `text`: the coder's own remarks, which stop nothing. */
export type ErrorKind = 'usage' | 'input' | 'record' | 'question' | 'request' | 'text' | 'setup' | 'internal';

interface CatalogueEntry {
  readonly kind: ErrorKind;
  /** Names of the values that the sentence needs, in the order in which they are usually given. */
  readonly details: readonly string[];
}

/** The catalogue. A code is never reused for another meaning. */
export const ERRORS = {
  USAGE_UNKNOWN_COMMAND: { kind: 'usage', details: ['command'] },
  USAGE_UNKNOWN_OPTION: { kind: 'usage', details: ['option'] },
  USAGE_MISSING_VALUE: { kind: 'usage', details: ['option'] },
  USAGE_MISSING_OPTION: { kind: 'usage', details: ['option'] },
  USAGE_MISSING_ARGUMENT: { kind: 'usage', details: ['argument'] },
  USAGE_BAD_VALUE: { kind: 'usage', details: ['option', 'value', 'expected'] },
  USAGE_EXCESS_ARGUMENT: { kind: 'usage', details: ['argument'] },
  USAGE_CONFLICT: { kind: 'usage', details: ['first', 'second'] },
  USAGE_NO_INPUT: { kind: 'usage', details: [] },
  SERVE_NEEDS_TOKEN: { kind: 'usage', details: ['host'] },

  FILE_NOT_FOUND: { kind: 'input', details: ['file'] },
  FILE_IS_A_DIRECTORY: { kind: 'input', details: ['file'] },
  FILE_UNREADABLE: { kind: 'input', details: ['file', 'reason'] },
  FILE_EXISTS: { kind: 'input', details: ['file'] },
  FILE_UNWRITABLE: { kind: 'input', details: ['file', 'reason'] },
  INPUT_TOO_LARGE: { kind: 'input', details: ['limit'] },
  LINE_NOT_JSON: { kind: 'input', details: ['reason'] },
  LINE_NOT_AN_OBJECT: { kind: 'input', details: [] },
  LINE_WITHOUT_TEXT: { kind: 'input', details: [] },
  LINE_BAD_FIELD: { kind: 'input', details: ['field', 'expected'] },
  LINE_BAD_CODING: { kind: 'input', details: ['field'] },
  ROW_UNREADABLE: { kind: 'input', details: ['reason'] },
  ROW_WITHOUT_TEXT: { kind: 'input', details: [] },
  COLUMN_MISSING: { kind: 'input', details: ['column', 'columns'] },
  PAGE_WITHOUT_TEXT: { kind: 'input', details: [] },
  PAGE_TOO_DEEP: { kind: 'input', details: [] },
  ITEM_WITHOUT_TEXT: { kind: 'input', details: [] },
  FEED_UNREADABLE: { kind: 'input', details: ['reason'] },
  XML_ENTITIES: { kind: 'input', details: [] },
  DOCUMENT_DAMAGED: { kind: 'input', details: ['format', 'reason'] },
  DOCUMENT_WITHOUT_TEXT: { kind: 'input', details: [] },
  PDF_ENCRYPTED: { kind: 'input', details: [] },
  ZIP_DAMAGED: { kind: 'input', details: ['reason'] },
  ZIP_ENCRYPTED: { kind: 'input', details: [] },
  ZIP_BOMB: { kind: 'input', details: ['entry'] },
  ARCHIVE_TOO_DEEP: { kind: 'input', details: ['limit'] },
  WARC_DAMAGED: { kind: 'input', details: [] },
  WARC_REVISITS: { kind: 'input', details: ['count'] },
  ADDRESS_INVALID: { kind: 'input', details: ['address'] },
  ADDRESS_PRIVATE: { kind: 'input', details: ['address', 'found'] },
  ADDRESS_ROBOTS: { kind: 'input', details: ['address'] },
  ADDRESS_UNREACHABLE: { kind: 'input', details: ['address', 'reason'] },
  ADDRESS_REFUSED: { kind: 'input', details: ['address', 'status'] },
  ADDRESS_TOO_LARGE: { kind: 'input', details: ['address', 'limit'] },
  ADDRESS_TIMEOUT: { kind: 'input', details: ['address', 'seconds'] },
  ADDRESS_REDIRECTS: { kind: 'input', details: ['address', 'limit'] },
  GOLD_NOT_FOUND: { kind: 'input', details: ['folder'] },
  GOLD_WITHOUT_TEXT: { kind: 'input', details: ['document', 'file'] },
  GOLD_WITHOUT_CODING: { kind: 'input', details: ['document', 'file'] },
  GOLD_ANCHOR_NOT_FOUND: { kind: 'input', details: ['document', 'anchor'] },
  ANNOTATIONS_NOT_FOUND: { kind: 'input', details: ['folder'] },
  ANNOTATION_UNREADABLE: { kind: 'input', details: ['format', 'reason'] },
  ANNOTATION_BAD_VALUE: { kind: 'input', details: ['field', 'value', 'expected'] },
  ANNOTATED_TEXT_UNKNOWN: { kind: 'input', details: [] },
  ANNOTATED_TWICE: { kind: 'input', details: ['article'] },
  ANNOTATED_WITHOUT_EXPORT: { kind: 'input', details: ['article'] },
  ANNOTATION_EVENT_ADDED: { kind: 'input', details: ['type', 'words'] },
  ANNOTATION_EVENT_GONE: { kind: 'input', details: ['account', 'words'] },
  ANNOTATION_EVENT_DIVIDED: { kind: 'input', details: ['account', 'words'] },
  ANNOTATION_MENTION_CHANGED: { kind: 'input', details: ['account', 'words', 'now'] },
  ANNOTATION_MARK_CHANGED: { kind: 'input', details: ['words', 'now'] },
  ANNOTATION_FIELD_FIXED: { kind: 'input', details: ['account', 'field', 'words'] },
  ANNOTATION_ENTITY_UNKNOWN: { kind: 'input', details: ['account', 'words', 'name'] },
  ANNOTATION_REMARK: { kind: 'input', details: ['words', 'remark'] },
  JSON_UNREADABLE: { kind: 'input', details: ['file', 'reason'] },

  RECORD_NOT_FOUND: { kind: 'record', details: ['record'] },
  RECORD_FOLDER_NOT_FOUND: { kind: 'record', details: ['record', 'folder'] },
  RECORD_READ_ONLY: { kind: 'record', details: ['record'] },
  RECORD_DISK_FULL: { kind: 'record', details: ['record'] },
  RECORD_NEWER: { kind: 'record', details: ['record', 'found', 'known'] },
  RECORD_DAMAGED: { kind: 'record', details: ['record', 'reason'] },
  RECORD_FOREIGN: { kind: 'record', details: ['record'] },
  RECORD_UNREADABLE: { kind: 'record', details: ['record', 'reason'] },
  RECORD_HELD: { kind: 'record', details: ['record', 'command', 'process', 'host', 'since'] },
  RECORD_BUSY: { kind: 'record', details: ['record'] },
  RECORD_NOT_EMPTY: { kind: 'record', details: ['record', 'count'] },
  RECORD_UNREACHABLE: { kind: 'record', details: ['record', 'reason'] },

  NAME_UNKNOWN: { kind: 'question', details: ['name'] },
  NAME_NOT_EXACT: { kind: 'question', details: ['name', 'candidates'] },
  NAME_AMBIGUOUS: { kind: 'question', details: ['name', 'candidates'] },
  EVENT_UNKNOWN: { kind: 'question', details: ['id'] },
  EVENT_AMBIGUOUS: { kind: 'question', details: ['id', 'candidates'] },
  ARTICLE_UNKNOWN: { kind: 'question', details: ['id'] },
  ARTICLE_AMBIGUOUS: { kind: 'question', details: ['id', 'candidates'] },
  OUTLET_UNKNOWN: { kind: 'question', details: ['name'] },
  REVIEW_UNKNOWN: { kind: 'question', details: ['number'] },
  REVIEW_NO_OTHER: { kind: 'question', details: ['id'] },
  REVIEW_OTHER_EVENT: { kind: 'question', details: ['id'] },
  JOB_UNKNOWN: { kind: 'question', details: ['id'] },

  ROUTE_UNKNOWN: { kind: 'request', details: ['path'] },
  REQUEST_NOT_VALID: { kind: 'request', details: ['field', 'expected'] },
  REQUEST_TOO_LARGE: { kind: 'request', details: ['limit'] },
  CURSOR_UNKNOWN: { kind: 'request', details: ['cursor'] },
  TOKEN_NEEDED: { kind: 'request', details: [] },
  TOKEN_WRONG: { kind: 'request', details: [] },
  WRITING_NOT_ALLOWED: { kind: 'request', details: [] },
  HOST_NOT_ALLOWED: { kind: 'request', details: ['host'] },
  ORIGIN_NOT_ALLOWED: { kind: 'request', details: ['origin'] },
  JOBS_FULL: { kind: 'request', details: ['limit'] },

  TEXT_EMPTY: { kind: 'text', details: [] },
  TEXT_BINARY: { kind: 'text', details: ['share'] },
  TEXT_NOT_ARABIC: { kind: 'text', details: ['share'] },
  TEXT_MIXED_LANGUAGES: { kind: 'text', details: ['share'] },
  TEXT_DIRECTION_OVERRIDES: { kind: 'text', details: [] },
  PUBLISHED_NOT_A_DAY: { kind: 'text', details: ['published'] },
  ENCODING_DETECTED: { kind: 'text', details: ['encoding'] },
  ENCODING_DAMAGED: { kind: 'text', details: ['count'] },
  METADATA_FOUND: { kind: 'text', details: ['field', 'value', 'origin'] },
  PDF_BEST_EFFORT: { kind: 'text', details: [] },

  NODE_TOO_OLD: { kind: 'setup', details: ['found', 'needed'] },
  SERVE_CANNOT_LISTEN: { kind: 'setup', details: ['host', 'port', 'reason'] },
  INTERNAL: { kind: 'internal', details: ['reason'] },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type ErrorCode = keyof typeof ERRORS;

export type ErrorDetails = Readonly<Record<string, string | number>>;

/** Where in the input an error stands: the name of the input and the line, counted from 1. */
export interface InputPlace {
  readonly input: string;
  readonly line: number | null;
}

/** The one error of Isnad. Its `message` is for logs; a person reads the sentence of its code in messages/. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly place: InputPlace | null;

  constructor(
    code: ErrorCode,
    details: ErrorDetails = {},
    context: { readonly cause?: unknown; readonly place?: InputPlace } = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`, context.cause === undefined ? {} : { cause: context.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
    this.place = context.place ?? null;
  }
}

/** The process's exit codes (docs/cli.md). */
export const EXIT = { ok: 0, someInputFailed: 1, usage: 2, record: 3, internal: 70, interrupted: 130 } as const;

const EXIT_OF_KIND: Readonly<Record<ErrorKind, number>> = {
  usage: EXIT.usage,
  setup: EXIT.usage,
  input: EXIT.someInputFailed,
  record: EXIT.record,
  question: EXIT.someInputFailed,
  request: EXIT.someInputFailed,
  text: EXIT.ok,
  internal: EXIT.internal,
};

/** The exit code that an error alone would give. */
export const exitCodeOf = (code: ErrorCode): number => EXIT_OF_KIND[ERRORS[code].kind];
