// Whether two names of a participant are one name: spelling is levelled, and names that count as one are declared in an alias file.

export type NameKey = (name: string) => string;

/** `groups`: names that count as one, the first of each group standing for all (score/aliases.json of the gold's makers). */
export function nameKeys(groups: readonly (readonly string[])[]): NameKey {
  const canonical = new Map<string, string>();
  for (const group of groups) for (const name of group) canonical.set(plainName(name), plainName(group[0] ?? name));
  return (name) => canonical.get(plainName(name)) ?? plainName(name);
}

/** Lower case, without accents, `the`, the transliterated article and punctuation. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'\u2019\u2018`]/gu, '')
    .toLowerCase()
    .replace(/^anonymous:\s*/u, '')
    .replace(/^the\s+/u, '')
    .replace(/[-_/.,()]+/gu, ' ')
    .replace(/\bal\s+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Conjunctions and prepositions that Arabic writes onto the next word, with or without its article; the codes are their letters. */
const PREFIX = /^[\u0648\u0641]?(?:\u0644\u0644|[\u0628\u0643\u0644]?\u0627\u0644|[\u0628\u0643\u0644](?=\p{L}{4}))/u;

/** The words of a participant without prefixes, article and vowels, so that two readings of one phrase compare. */
export function comparableWords(text: string | null | undefined): readonly string[] {
  return (text ?? '')
    .split(/[\s\u060C,.\u061B:"\u201C\u201D\u00AB\u00BB()-]+/u)
    .map((word) => word.replace(/[\u064b-\u0652\u0640]/gu, '').replace(PREFIX, ''))
    .filter((word) => word.length > 1);
}
