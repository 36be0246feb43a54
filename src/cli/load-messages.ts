// Which language the reader wants, and its sentences from messages/. Runs on old Nodes too: it says that Node is too old.

import { readFileSync } from 'node:fs';
import { type Language, type Messages, type Speaker, speaker } from '../domain/speak.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** `--lang` of the arguments, else the locale of the environment, else the system's. A wrong `--lang` is reported later, by its command. */
export function languageOf(args: readonly string[], environment: Environment): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
  if (given === 'ar' || given === 'en') return given;
  const locale = localeOf(environment) || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ar(?:[_.\-@]|$)/iu.test(locale) ? 'ar' : 'en';
}

/** The locale for messages, in POSIX's order. */
export const localeOf = (environment: Environment): string =>
  environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';

export const loadMessages = (language: Language): Speaker => speaker(language, messagesOf(language));

export const messagesOf = (language: Language): Messages =>
  JSON.parse(readFileSync(new URL(`../../messages/${language}.json`, import.meta.url), 'utf8')) as Messages;
