// Turns a gold annotation into a coded article, so that what stands behind the coder (linking, dating) can be measured alone. Names that the
// lexicon knows get its entities; times come from the text, since the gold writes them only where the annotator could date them.

import { codeArticle } from '../src/coder/code-article.ts';
import type {
  CodedArticle,
  Entity,
  EntityKind,
  Event,
  EventType,
  Participant,
  Source,
  SourceKind,
  Span,
  Status,
} from '../src/domain/index.ts';
import { compiled } from '../src/lexicon/compiled.js';
import type { CompiledLexicon } from '../src/lexicon/compiled-lexicon.ts';
import { defaultLexicon } from '../src/lexicon/load-lexicon.ts';

interface GoldName {
  readonly name: string;
  readonly text: string | null;
}

export interface GoldMention {
  readonly event: string;
  readonly anchor: string;
  readonly trigger: string;
  readonly type: EventType;
  readonly modes: readonly string[];
  readonly contexts: readonly string[];
  readonly status: Status;
  readonly actor: readonly GoldName[];
  readonly recipient: readonly GoldName[];
  readonly place: GoldName | null;
  readonly time_text: string | null;
  readonly date: { readonly start: string; readonly end: string } | null;
  readonly said_by: readonly (GoldName & { readonly kind: SourceKind })[];
  readonly optional?: boolean;
}

export interface Gold {
  readonly published: string | null;
  readonly mentions: readonly GoldMention[];
}

export interface Report {
  readonly id: string;
  readonly text: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly published?: string | null;
}

/** Entities by their usual English names and aliases. */
export type KnownNames = ReadonlyMap<string, Entity>;

/** The names of the lexicon, and of what the coder found in the articles besides. */
export function knownNames(articles: readonly CodedArticle[]): KnownNames {
  const known = new Map<string, Entity>();
  const note = (entity: Entity): void => {
    for (const name of [entity.name.en, ...entity.aliases]) if (!known.has(name)) known.set(name, entity);
  };
  for (const { entities } of articles) entities.filter(({ kind }) => kind !== 'group' && kind !== 'unknown').forEach(note);
  const lexicon = defaultLexicon();
  for (const { id } of (JSON.parse(compiled) as CompiledLexicon).entities) {
    const entity = lexicon.entity(id);
    const kind = KINDS[entity?.kind ?? ''];
    if (!entity || kind === undefined) continue;
    const { name, aliases, country } = entity;
    const location = entity.location ? { ...entity.location, country } : null;
    note({ id, kind, name, aliases, wikidata: null, country, sectors: [], location, mentions: [] });
  }
  return known;
}

const KINDS: Readonly<Record<string, EntityKind>> = {
  state: 'state',
  region: 'group',
  person: 'person',
  organization: 'organization',
  group: 'organization',
  outlet: 'organization',
  place: 'place',
};

/** The gold annotation as a coded article; events keep the gold's keys. Optional mentions are left out. */
export function goldCoding(report: Report, gold: Gold, known: KnownNames): CodedArticle {
  const { text } = report;
  const read = codeArticle({
    text,
    ref: report.id,
    url: report.url ?? null,
    outlet: report.outlet ?? null,
    published: gold.published,
  });
  const entities = new Map<string, Entity>();
  const sources: Source[] = [];
  const note = ({ name, text: words }: GoldName): string => {
    const entity = entityOf(name, known);
    const before = entities.get(entity.id);
    const span = words === null ? null : spanOf(text, words);
    entities.set(entity.id, { ...entity, mentions: [...(before?.mentions ?? []), ...(span ? [span] : [])] });
    return entity.id;
  };
  const participant = (one: GoldName): Participant => ({
    entity: note(one),
    span: one.text === null ? null : spanOf(text, one.text),
    role: null,
  });
  const timeOf = (words: string | null): string | null => {
    const span = words === null ? null : spanOf(text, words);
    return (span && read.times.find((time) => time.span[0] < span[1] && span[0] < time.span[1])?.id) ?? null;
  };
  const events = gold.mentions
    .filter(({ optional }) => !optional)
    .map((mention, index): Event => {
      const at = text.indexOf(mention.anchor) + mention.anchor.indexOf(mention.trigger);
      const said = mention.said_by.map((voice) => {
        const span = (voice.text === null ? null : spanOf(text, voice.text)) ?? ([at, at] as const);
        sources.push({
          id: `s${sources.length}`,
          entity: note(voice),
          name: { en: voice.name, ar: '' },
          kind: voice.kind,
          cue: span,
          span,
          via: null,
        });
        return `s${sources.length - 1}`;
      });
      return {
        id: `e${index + 1}`,
        key: mention.event,
        type: mention.type,
        modes: mention.modes,
        contexts: mention.contexts,
        status: mention.status,
        trigger: [at, at + mention.trigger.length],
        sentence: sentenceAround(text, at),
        actor: mention.actor.map(participant),
        recipient: mention.recipient.map(participant),
        place: mention.place
          ? { entity: note(mention.place), span: mention.place.text === null ? null : spanOf(text, mention.place.text) }
          : null,
        date: mention.date ? { ...mention.date, time: timeOf(mention.time_text) } : null,
        casualties: null,
        saidBy: said,
        confidence: 1,
        because: [],
      };
    });
  return { ...read, entities: [...entities.values()], sources, events };
}

function entityOf(name: string, known: KnownNames): Entity {
  const found = known.get(name);
  if (found) return { ...found, mentions: [] };
  const [country, office] = name.split(' / ');
  const state = known.get(country ?? '');
  const kind: EntityKind = office !== undefined ? 'role' : 'group';
  return {
    id: `${kind}:${name.toLowerCase().replaceAll(' ', '-')}`,
    kind,
    name: { en: name, ar: '' },
    aliases: [],
    wikidata: null,
    country: state?.country ?? null,
    sectors: [],
    location: null,
    mentions: [],
  };
}

function spanOf(text: string, words: string): Span | null {
  const at = text.indexOf(words);
  return at < 0 ? null : [at, at + words.length];
}

function sentenceAround(text: string, at: number): Span {
  const ends = [...text.matchAll(/[.!?\u061f\n]+(?=\s|$)/gu)].map((match) => match.index + match[0].length);
  const start = ends.filter((end) => end <= at).at(-1) ?? 0;
  return [start, ends.find((end) => end > at) ?? text.length];
}
