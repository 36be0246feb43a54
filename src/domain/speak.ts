// Turns a key of messages/{ar,en}.json and its values into the sentence that a person reads. Knows no sentence itself.

export type Language = 'ar' | 'en';
export const LANGUAGES: readonly Language[] = ['ar', 'en'];

export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** A sentence, or one sentence per plural form of the language, chosen by the value `count`. */
export type Message = string | Readonly<Partial<Record<PluralForm, string>>>;
export type Messages = Readonly<Record<string, Message>>;

export type Values = Readonly<Record<string, string | number>>;

/** Says a message in one language. `has` tells whether there is one for a key that comes from data (a rule, a mode). */
export interface Speaker {
  readonly language: Language;
  readonly say: (key: string, values?: Values) => string;
  readonly has: (key: string) => boolean;
}

/** An unknown key is said as it is, and an unknown placeholder is left standing: a missing sentence must not hide the fact it tells. */
export function speaker(language: Language, messages: Messages): Speaker {
  const plurals = new Intl.PluralRules(language);
  const pick = (message: Message, values: Values): string => {
    if (typeof message === 'string') return message;
    return message[plurals.select(Number(values.count ?? 0))] ?? message.other ?? '';
  };
  return {
    language,
    say: (key, values = {}) => {
      const message = messages[key];
      return message === undefined ? key : fill(pick(message, values), values);
    },
    has: (key) => messages[key] !== undefined,
  };
}

const fill = (sentence: string, values: Values): string =>
  sentence.replace(/\{([a-zA-Z]+)\}/gu, (whole, name: string) => (values[name] === undefined ? whole : String(values[name])));
