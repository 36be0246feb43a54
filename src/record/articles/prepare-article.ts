// Everything about a coded article that can be worked out before the record is asked anything: its accounts, its sketch, its words, its bytes.
// Pure, so that it can be done on another thread and before the writer's turn comes.

import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CodedArticle } from '../../domain/index.ts';
import { accountText, readAccount } from '../accounts/account-memory.ts';
import { accountsOf } from '../linking/accounts-of.ts';
import type { Account } from '../linking/types.ts';
import { searchWords } from '../search/search-words.ts';
import { type PreparedEntity, prepareEntity } from './prepare-entity.ts';
import { type Printing, printingOf } from './printing.ts';
import { type Sketch, sketchText } from './sketch-text.ts';

export interface PreparedArticle {
  readonly id: string;
  readonly printing: Printing;
  readonly coder: string;
  readonly lexicon: string;
  readonly coded: Uint8Array;
  readonly sketch: Sketch;
  readonly words: readonly string[];
  readonly accounts: readonly Account[];
  /** The accounts as they are kept, in their order, where they were handed over so. */
  readonly texts?: readonly string[];
  readonly entities: readonly PreparedEntity[];
}

export function prepareArticle(coded: CodedArticle): PreparedArticle {
  const { article } = coded;
  return {
    id: article.id,
    printing: printingOf(coded),
    coder: coded.isnad,
    lexicon: coded.lexicon,
    coded: packArticle(coded),
    sketch: sketchText(article.text),
    words: searchWords(article.title === null ? article.text : `${article.title}\n${article.text}`),
    accounts: accountsOf(coded),
    entities: coded.entities.map(prepareEntity),
  };
}

/** A prepared article as it is handed from thread to thread: text is copied faster than what it stands for. */
export interface PackedArticle extends Omit<PreparedArticle, 'accounts'> {
  readonly setting: Account['setting'];
  readonly texts: readonly string[];
}

export const packPrepared = ({ accounts, ...rest }: PreparedArticle): PackedArticle => ({
  ...rest,
  setting: accounts[0]?.setting ?? [],
  texts: accounts.map(accountText),
});

export const unpackPrepared = ({ setting, ...rest }: PackedArticle): PreparedArticle => ({
  ...rest,
  accounts: rest.texts.map((text) => readAccount(text, setting)),
});

/** Fast rather than small: the text stands in the record once, and is written more often than it is read. */
const LEVEL = 1;

export const packArticle = (coded: CodedArticle): Uint8Array => deflateRawSync(JSON.stringify(coded), { level: LEVEL });

export const unpackArticle = (bytes: Uint8Array): CodedArticle =>
  JSON.parse(inflateRawSync(bytes).toString('utf8')) as CodedArticle;
