// Accounts as linking reads them, remembered between questions: an account's text never changes under its number, its event does and is read anew.

import type { Database } from '../database.ts';
import { RecordView } from '../linking/record-view.ts';
import type { Account } from '../linking/types.ts';

/** An account with the numbers under which the record keeps it and its article. */
export interface StoredAccount {
  readonly number: number;
  readonly article: number;
  readonly account: Account;
}

const MOST_REMEMBERED = 150_000;
const MOST_SEEN = 600_000;

/** `setting` is the same for all accounts of an article and stands there; everything else is the account's own. */
export type AccountText = Omit<Account, 'setting'>;

/** An account as it is kept and handed from thread to thread. */
export function accountText({ setting: _, ...text }: Account): string {
  return JSON.stringify(text satisfies AccountText);
}

export function readAccount(text: string, setting: Account['setting']): Account {
  const account = JSON.parse(text) as AccountText & { setting: Account['setting'] };
  account.setting = setting;
  return account;
}

export class AccountMemory {
  readonly #byNumber = new Map<number, StoredAccount>();
  readonly #settings = new Map<number, Account['setting']>();

  readonly #numbers = new Map<string, number>();
  #view = new RecordView();

  /** What linking has seen of the record; true only as long as nobody else writes it. */
  get view(): RecordView {
    return this.#view;
  }

  forgetView(): void {
    this.#view = new RecordView();
  }

  remember(stored: StoredAccount): void {
    this.#byNumber.set(stored.number, stored);
    this.#numbers.set(stored.account.id, stored.number);
  }

  /** The number of an account that was given or read before. */
  numberOf(id: string): number {
    const number = this.#numbers.get(id);
    if (number === undefined) throw new Error(`never read: ${id}`);
    return number;
  }

  /** The number of an account that was given, read or looked up before; null where none was. */
  findNumber(id: string): number | null {
    return this.#numbers.get(id) ?? null;
  }

  /**
   * Looks up the numbers that accounts have now: another process may have taken an account out and put it in again, and an event may be named after an
   * account that was never read.
   */
  async lookUp(database: Database, ids: readonly string[]): Promise<void> {
    const articles = new Set(ids.map((id) => id.slice(0, id.lastIndexOf('#'))));
    const rows = await database.all<{ number: number; article: string; key: string }>(
      `SELECT accounts.number AS number, articles.id AS article, accounts.key AS key
       FROM articles JOIN accounts ON accounts.article = articles.number WHERE articles.id IN ?*`,
      [...articles],
    );
    for (const { number, article, key } of rows) this.#numbers.set(`${article}#${key}`, number);
  }

  /** Makes room, between two transactions. */
  trim(): void {
    if (this.#byNumber.size > MOST_REMEMBERED) this.forget();
    else if (this.#view.size > MOST_SEEN) this.forgetView();
  }

  forget(): void {
    this.#byNumber.clear();
    this.#numbers.clear();
    this.#settings.clear();
    this.forgetView();
  }

  /** The accounts of these numbers, in their order; those that are not remembered are read. */
  async get(database: Database, numbers: readonly number[]): Promise<readonly StoredAccount[]> {
    const missing = numbers.filter((number) => !this.#byNumber.has(number));
    const found = new Map<number, StoredAccount>();
    for (const number of numbers) {
      const known = this.#byNumber.get(number);
      if (known !== undefined) found.set(number, known);
    }
    if (missing.length > 0) for (const stored of await this.#read(database, missing)) found.set(stored.number, stored);
    return numbers.flatMap((number) => found.get(number) ?? []);
  }

  async #read(database: Database, numbers: readonly number[]): Promise<readonly StoredAccount[]> {
    const rows = await database.all<{ number: number; article: number; account: string; setting: string }>(
      `SELECT accounts.number, accounts.article, accounts.account, articles.setting
       FROM accounts JOIN articles ON articles.number = accounts.article WHERE accounts.number IN ?*`,
      numbers,
    );
    return rows.map(({ number, article, account, setting }) => {
      const stored = {
        number,
        article,
        account: readAccount(account, this.#setting(article, setting)),
      };
      this.remember(stored);
      return stored;
    });
  }

  #setting(article: number, text: string): Account['setting'] {
    const known = this.#settings.get(article);
    if (known !== undefined) return known;
    const setting = JSON.parse(text) as Account['setting'];
    this.#settings.set(article, setting);
    return setting;
  }
}
