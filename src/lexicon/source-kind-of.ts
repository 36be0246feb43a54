// What kind of voice a known entity is (codebook section 6) when the text says nothing that tells otherwise.

import type { SourceKind } from '../domain/codes.ts';
import type { KnownEntity } from './types.ts';

/** Sectors of people and bodies that hold office. */
const IN_OFFICE: ReadonlySet<string> = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY', 'PRM', 'IGO', 'UNO', 'EUR', 'ELI']);
const LEARNED: ReadonlySet<string> = new Set(['EDU', 'NGO']);
const OFFICIAL_KINDS: ReadonlySet<string> = new Set(['IGO', 'government', 'institution']);

export function sourceKindOf(entity: KnownEntity): SourceKind {
  switch (entity.kind) {
    case 'outlet':
      return entity.subkind === 'agency' ? 'agency' : 'outlet';
    case 'state':
    case 'region':
    case 'place':
      return 'official';
    case 'named-event':
      return 'document';
    case 'person':
      return personKind(entity.sectors);
    case 'organization':
    case 'group':
      if (entity.subkind === 'agency') return 'agency';
      if (OFFICIAL_KINDS.has(entity.subkind)) return 'official';
      return 'party';
  }
}

function personKind(sectors: readonly string[]): SourceKind {
  if (sectors.some((sector) => IN_OFFICE.has(sector))) return 'official';
  if (sectors.some((sector) => LEARNED.has(sector))) return 'expert';
  return sectors.includes('MED') || sectors.includes('JRN') ? 'outlet' : 'party';
}
