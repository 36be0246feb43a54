// Turns the entries of acts, cues, light verbs and modality into the frames that the coder matches: slots and fillers folded to keys,
// the defaults of docs/lexicon-format.md filled in.

import { foldKey } from '../arabic/fold.ts';
import type { EventType, Status } from '../domain/codes.ts';
import type { Act, Cue, LightVerb, Modal } from './types.ts';
import type { ActYaml, CueYaml, LightVerbYaml, ModalityYaml } from './yaml-types.ts';

export function actOf(entry: ActYaml): Act {
  const roles = {
    actor: slots(entry.roles.actor),
    recipient: slots(entry.roles.recipient),
    content: slots(entry.roles.content),
  };
  const usesObject = [...roles.actor, ...roles.recipient, ...roles.content].includes('object');
  return {
    id: entry.id,
    type: entry.act as EventType,
    modes: entry.modes ?? [],
    contexts: entry.contexts ?? [],
    roles,
    symmetric: entry.symmetric ?? false,
    idafa: entry.idafa ?? (usesObject ? 'object' : 'subject'),
    passiveCommon: entry.passive === 'common',
    participle: entry.participle ?? 'none',
    with: fillers(entry.with),
    without: fillers(entry.without),
    trigger: entry.trigger ?? 'word',
    light: entry.light ?? [],
    status: (entry.status ?? null) as Status | null,
    harm: entry.harm ?? null,
  };
}

export const cueOf = (entry: CueYaml): Cue => ({
  id: entry.id,
  voice: foldKey(entry.voice),
  reporter: entry.reporter === undefined ? null : foldKey(entry.reporter),
  to: entry.to === undefined ? null : foldKey(entry.to),
  continues: entry.continues ?? false,
  kind: entry.kind,
  participle: entry.participle !== undefined && entry.participle !== 'none',
});

export const lightVerbOf = (entry: LightVerbYaml): LightVerb => ({
  id: entry.id,
  noun: foldKey(entry.noun),
  subject: entry.subject,
  status: (entry.status ?? null) as Status | null,
});

export const modalOf = (entry: ModalityYaml): Modal => ({
  id: entry.id,
  status: entry.status as Status,
  scope: entry.scope,
  before: entry.before ?? null,
});

function slots(said: string | readonly string[] | undefined): readonly string[] {
  if (said === undefined) return [];
  return (typeof said === 'string' ? [said] : said).map(foldKey);
}

function fillers(said: Readonly<Record<string, readonly string[]>> | undefined): Act['with'] {
  if (said === undefined) return null;
  return Object.fromEntries(Object.entries(said).map(([slot, words]) => [foldKey(slot), [...new Set(words.map(foldKey))]]));
}
