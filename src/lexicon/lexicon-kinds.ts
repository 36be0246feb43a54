// Which kind of lexicon file a path is. A kind may be one file (`nouns.yaml`), several (`nouns-2.yaml`) or a folder (`nouns/*.yaml`).

import type * as Y from './yaml-types.ts';

/** The entry type of each kind of file. The schema of kind K is lexicon/schema/K.schema.json. */
export interface EntryOfKind {
  readonly act: Y.ActYaml;
  readonly 'light-verb': Y.LightVerbYaml;
  readonly cue: Y.CueYaml;
  readonly modality: Y.ModalityYaml;
  readonly words: Y.WordsYaml;
  readonly nouns: Y.NounYaml;
  readonly verbs: Y.CommonVerbYaml;
  readonly adjectives: Y.AdjectiveYaml;
  readonly numbers: Y.NumberYaml;
  readonly states: Y.StateYaml;
  readonly regions: Y.RegionYaml;
  readonly organizations: Y.OrganizationYaml;
  readonly institutions: Y.InstitutionYaml;
  readonly roles: Y.RoleYaml;
  readonly titles: Y.TitleYaml;
  readonly people: Y.PersonYaml;
  readonly names: Y.NameYaml;
  readonly crowds: Y.CrowdYaml;
  readonly places: Y.PlaceYaml;
  readonly months: Y.MonthYaml;
  readonly days: Y.DayYaml;
  readonly units: Y.UnitYaml;
  readonly parts: Y.PartYaml;
  readonly relative: Y.RelativeYaml;
  readonly 'named-events': Y.NamedEventYaml;
}
export type Kind = keyof EntryOfKind;

const PLACES_OF_KINDS: readonly (readonly [folder: string, stem: string, kind: Kind])[] = [
  ['grammar', 'light-verbs', 'light-verb'],
  ['grammar', 'cues', 'cue'],
  ['grammar', 'modality', 'modality'],
  ['grammar', 'words', 'words'],
  ['grammar', 'nouns', 'nouns'],
  ['grammar', 'verbs', 'verbs'],
  ['grammar', 'adjectives', 'adjectives'],
  ['grammar', 'numbers', 'numbers'],
  ['actors', 'states', 'states'],
  ['actors', 'regions', 'regions'],
  ['actors', 'organizations', 'organizations'],
  ['actors', 'outlets', 'organizations'],
  ['actors', 'groups', 'organizations'],
  ['actors', 'institutions', 'institutions'],
  ['actors', 'roles', 'roles'],
  ['actors', 'titles', 'titles'],
  ['actors', 'people', 'people'],
  ['actors', 'names', 'names'],
  ['actors', 'crowds', 'crowds'],
  ['dates', 'months', 'months'],
  ['dates', 'days', 'days'],
  ['dates', 'units', 'units'],
  ['dates', 'parts', 'parts'],
  ['dates', 'relative', 'relative'],
  ['dates', 'named-events', 'named-events'],
];

export const KINDS: readonly Kind[] = [...new Set<Kind>(['act', 'places', ...PLACES_OF_KINDS.map(([, , kind]) => kind)])];

/** The kind of a file such as `lexicon/grammar/cues.yaml`, or null. */
export function kindOf(path: string): Kind | null {
  const [, folder, rest] = /(?:^|\/)lexicon\/([a-z]+)\/(.+)\.yaml$/u.exec(path) ?? [];
  if (folder === undefined || rest === undefined) return null;
  if (folder === 'acts') return 'act';
  if (folder === 'places') return 'places';
  const stem = (rest.split('/')[0] ?? rest).replace(/-\d+$/u, '');
  return PLACES_OF_KINDS.find(([f, s]) => f === folder && s === stem)?.[2] ?? null;
}
