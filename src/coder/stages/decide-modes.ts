// Modes that no word of the act itself says (codebook section 2): a meeting of many states or of their body is multilateral, a demand or a
// refusal is of what its content is, an attack is by the weapon that is its subject or its means. Modes that are known stay.

import * as F from '../../arabic/function-words.ts';
import type { EventType } from '../../domain/index.ts';
import type { ActMatch, Chunk, DraftEvent, Predicate, Referent, TaggedWord } from '../types.ts';

export interface ModeContext {
  readonly words: readonly TaggedWord[];
  readonly chunks: readonly Chunk[];
}

export interface Moded {
  readonly match: ActMatch;
  readonly modes: readonly string[];
  readonly actor: readonly Referent[];
  /** The act that is the content of this one. */
  readonly content: ActMatch | null;
}

/** The modes of an act: its own, or what its participants, content and weapons say. */
export function modesOf(context: ModeContext, { match, modes, actor, content }: Moded): readonly string[] {
  const { type } = match.act;
  if (type === 'ASSAULT') return withWeapon(modes, byActor(actor) ?? weaponOf(context, match.predicate));
  if (modes.length > 0) return modes;
  if (type === 'CONSULT') return actor.some(isMultilateral) ? ['multilateral'] : [];
  if (type === 'REQUEST' || type === 'REJECT') return content ? (MODE_OF_CONTENT[content.act.type] ?? []) : [];
  return [];
}

/** `يبحث مجلس الأمن`, `وزراء خارجية الدول`: a body of states, or the ministers of many. */
const isMultilateral = ({ kind, sectors, role, number, country }: Referent): boolean =>
  (kind === 'organization' && sectors.some((sector) => sector === 'IGO' || sector === 'UNO')) ||
  (role !== null && number === 'plural' && country === null && role.includes('minister'));

const MODE_OF_CONTENT: Partial<Record<EventType, readonly string[]>> = {
  CONSULT: ['meet'],
  AID: ['assist'],
  SUPPORT: ['assist'],
  RETREAT: ['yield'],
  CONCEDE: ['yield'],
};

/** Modes that say by what; others (`destroy`, `targeted`) say what is done, and stand beside none. */
const WEAPONS: Readonly<Record<string, string>> = {
  drone: 'drone',
  'fighter jet': 'aerial',
  aircraft: 'aerial',
  aviation: 'aerial',
  helicopter: 'aerial',
  bomber: 'aerial',
  gunfire: 'firearms',
  bullet: 'firearms',
  rifle: 'firearms',
  pistol: 'firearms',
  'machine gun': 'firearms',
  fire: 'firearms',
  bomb: 'explosives',
  'explosive device': 'explosives',
  explosive: 'explosives',
  mine: 'explosives',
  'car bomb': 'explosives',
  gun: 'heavy-weapons',
  shell: 'heavy-weapons',
  mortar: 'heavy-weapons',
  missile: 'heavy-weapons',
  tank: 'heavy-weapons',
};

/** An air force acts from the air, whatever the verb. */
const byActor = (actor: readonly Referent[]): string | null => (actor.some((one) => one.class === 'air-force') ? 'aerial' : null);

/** `قتلت مسيّرة`, `أودى رصاص الشرطة`, `بقذيفة`: the weapon that is subject or means. */
function weaponOf({ words, chunks }: ModeContext, { bare, before, prepositional, form }: Predicate): string | null {
  const means = prepositional.filter(({ slot }) => slot === F.BY).flatMap((one) => one.chunks);
  const subject = form === 'verb' ? ((before ?? bare[0])?.chunks ?? []) : [];
  for (const at of [...subject, ...means]) {
    const head = words[(chunks[at] as Chunk).phrase?.head ?? -1];
    const mode = WEAPONS[head?.reading?.lemma.gloss ?? ''];
    if (mode) return mode;
  }
  return null;
}

/** A heavy weapon of the verb (`قصف`) gives way to the one that is named. */
function withWeapon(modes: readonly string[], weapon: string | null): readonly string[] {
  if (weapon === null) return modes;
  return modes.length === 0 || modes.join() === 'heavy-weapons' ? [weapon] : modes;
}

/** The killing and the wounding of one attack were done with its weapon. */
export function shareWeapons(drafts: readonly DraftEvent[]): readonly DraftEvent[] {
  const weapons = new Map<string, readonly string[]>();
  const attackOf = ({ key, sentence }: DraftEvent): string => `${key} ${sentence}`;
  for (const draft of drafts)
    if (draft.type === 'ASSAULT' && draft.modes.length > 0 && !weapons.has(attackOf(draft)))
      weapons.set(attackOf(draft), draft.modes);
  return drafts.map((draft) =>
    draft.type === 'ASSAULT' && draft.modes.length === 0 ? { ...draft, modes: weapons.get(attackOf(draft)) ?? [] } : draft,
  );
}
