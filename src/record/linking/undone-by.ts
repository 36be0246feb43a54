// How an act came to nothing, by the entries of the lexicon (modality and light verbs) that made its status negated. An entry not named here
// says only that it did not happen.

import type { Undone } from './types.ts';

const CALLED_OFF = [
  'algha',
  'alghaha',
  'al-mulgha',
  'ajjala',
  'arjaa',
  'taajjala',
  'allaqa',
  'adala',
  'adala-an',
  'tarajaa',
  'tarajaa-an',
];
const FAILED = [
  'fashala',
  'fashila',
  'fashila-fi',
  'fashil',
  'akhfaqa',
  'akhfaqa-fi',
  'taadhdhara',
  'ajaza',
  'ajaza-an',
  'afshala',
  'ajhada',
  'arqala',
  'attala',
  'kada',
];
const DENIED = ['nafa', 'ankara', 'kadhdhaba'];

const UNDONE: ReadonlyMap<string, Undone> = new Map([
  ...CALLED_OFF.map((name): [string, Undone] => [name, 'called-off']),
  ...FAILED.map((name): [string, Undone] => [name, 'failed']),
  ...DENIED.map((name): [string, Undone] => [name, 'denied']),
]);

/** `because`: ids of rules and entries, as an event has them; the first that says how it came to nothing decides. */
export function undoneBy(because: readonly string[]): Undone | null {
  for (const id of because) {
    const [file, name] = id.split('.');
    const undone = file === 'modal' || file === 'light' || file === 'cue' ? UNDONE.get(name ?? '') : undefined;
    if (undone) return undone;
  }
  return null;
}
