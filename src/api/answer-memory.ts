// Answers that were given already, as long as the record stands as it did: what is costly is worked out once.

const MOST_CHARACTERS = 24_000_000;
/** Longer answers are few, and asked for once. */
const LONGEST = 4_000_000;

export interface AnswerMemory {
  readonly get: (state: string, address: string) => string | null;
  readonly keep: (state: string, address: string, text: string) => void;
}

/** Answers of one state at a time; the one that was not asked for longest goes first. */
export function newAnswerMemory(): AnswerMemory {
  const answers = new Map<string, string>();
  let remembered = '';
  let size = 0;
  const turnTo = (state: string): void => {
    if (state === remembered) return;
    remembered = state;
    answers.clear();
    size = 0;
  };
  return {
    get: (state, address) => {
      turnTo(state);
      const text = answers.get(address);
      if (text === undefined) return null;
      answers.delete(address);
      answers.set(address, text);
      return text;
    },
    keep: (state, address, text) => {
      if (state !== remembered || text.length > LONGEST || answers.has(address)) return;
      answers.set(address, text);
      size += text.length;
      for (const [oldest, { length }] of answers) {
        if (size <= MOST_CHARACTERS) return;
        answers.delete(oldest);
        size -= length;
      }
    },
  };
}
