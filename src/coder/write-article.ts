// Puts the coded article together: entities with all their mentions, times, sources with their chains, events with ids in the order of the
// text. Nothing is decided here.

import { foldKey, unmarked } from '../arabic/fold.ts';
import type {
  Article,
  CodedArticle,
  Dated,
  Diagnostic,
  Entity,
  Event,
  Participant,
  Source,
  Span,
  TimeMention,
} from '../domain/index.ts';
import type { Lexicon } from '../lexicon/types.ts';
import type { DraftEvent, Referent, TimeHit, Voice } from './types.ts';

export interface Written {
  readonly article: Article;
  readonly id: string;
  readonly version: string;
  readonly dated: Dated | null;
  readonly language: string;
  readonly mentions: readonly Referent[];
  readonly times: readonly TimeHit[];
  readonly drafts: readonly DraftEvent[];
  readonly sentences: readonly Span[];
  readonly diagnostics: readonly Diagnostic[];
  readonly spanOf: (from: number, to: number) => Span;
  /** The span of a phrase without the conjunction and the preposition that are written with its first word. */
  readonly phraseSpanOf: (from: number, to: number) => Span;
  readonly lexicon: Lexicon;
}

/** An entity with where it is mentioned and by which names. */
interface Mentioned {
  readonly referent: Referent;
  readonly spans: Map<number, Span>;
  readonly aliases: Set<string>;
  lastAliases: readonly string[];
}

export function writeArticle(written: Written): CodedArticle {
  const { article, spanOf, phraseSpanOf } = written;
  const entities = new Map<string, Mentioned>();
  const note = (referent: Referent): string => {
    let known = entities.get(referent.entity);
    if (known === undefined) {
      known = { referent, spans: new Map<number, Span>(), aliases: new Set(referent.aliases), lastAliases: referent.aliases };
      entities.set(referent.entity, known);
    }
    // Mentions of a known entity share its list of names.
    if (known.lastAliases !== referent.aliases) for (const alias of referent.aliases) known.aliases.add(alias);
    known.lastAliases = referent.aliases;
    if (referent.from !== null && referent.to !== null) {
      const span = phraseSpanOf(referent.from, referent.to);
      if (!known.spans.has(span[0])) known.spans.set(span[0], span);
    }
    return referent.entity;
  };
  for (const mention of written.mentions) if (mention.kind !== 'unknown') note(mention);
  const participant = (referent: Referent): Participant => ({
    entity: note(referent),
    span: referent.from !== null && referent.to !== null ? phraseSpanOf(referent.from, referent.to) : null,
    role: referent.role,
  });
  const sources = new Map<string, Source>();
  const voiceIds = (voices: readonly Voice[]): readonly string[] => {
    let via: string | null = null;
    const ids: string[] = [];
    for (const voice of voices) {
      const key = `${voice.referent.entity} ${voice.cue[0]} ${via ?? ''}`;
      const source: Source = sources.get(key) ?? {
        id: `s${sources.size + 1}`,
        entity: note(voice.referent),
        name: nameOf(voice.referent, written),
        kind: voice.kind,
        cue: voice.cue,
        span: voice.span,
        via,
      };
      sources.set(key, source);
      ids.push(source.id);
      via = source.id;
    }
    return ids;
  };
  const events: Event[] = written.drafts.map((draft, index) => ({
    id: `e${index + 1}`,
    key: draft.key,
    type: draft.type,
    modes: draft.modes,
    contexts: draft.contexts,
    status: draft.status,
    trigger: draft.trigger,
    sentence: written.sentences[draft.sentence] as Span,
    actor: draft.actor.map(participant),
    recipient: draft.recipient.map(participant),
    place: draft.place
      ? {
          entity: note(draft.place),
          span: draft.place.from !== null && draft.place.to !== null ? phraseSpanOf(draft.place.from, draft.place.to) : null,
        }
      : null,
    date: draft.date
      ? { start: draft.date.start, end: draft.date.end, time: draft.date.time === null ? null : `t${draft.date.time + 1}` }
      : null,
    casualties: draft.casualties,
    saidBy: voiceIds(draft.voices),
    confidence: draft.confidence,
    because: draft.because,
  }));
  return {
    isnad: written.version,
    lexicon: written.lexicon.hash,
    article: {
      id: written.id,
      ref: article.ref ?? null,
      url: article.url ?? null,
      outlet: article.outlet ?? null,
      title: article.title ?? null,
      published: article.published ?? null,
      dated: written.dated,
      language: written.language,
      text: article.text,
    },
    entities: [...entities.values()].map(({ referent, spans, aliases }) =>
      toEntity(
        referent,
        [...spans.values()].sort((a, b) => a[0] - b[0]),
        [...aliases],
        written,
      ),
    ),
    times: written.times.map((hit, index) => toTime(hit, index, spanOf)),
    sources: [...sources.values()],
    events,
    diagnostics: written.diagnostics,
  };
}

function toEntity(referent: Referent, mentions: readonly Span[], aliases: readonly string[], written: Written): Entity {
  const known = written.lexicon.entity(referent.entity);
  const location = known?.location;
  return {
    id: referent.entity,
    kind: referent.kind,
    name: nameOf(referent, written),
    aliases,
    wikidata: known?.wikidata ?? null,
    country: referent.country,
    sectors: referent.sectors,
    location: location
      ? {
          lat: location.lat,
          lon: location.lon,
          admin1: location.admin1,
          country: known?.country ?? null,
          geonames: location.geonames,
        }
      : null,
    mentions,
  };
}

/** Names that are words of the text stand as it spells them, with their hamzas; the coder reads them folded. */
function nameOf({ entity, name, from, to }: Referent, { article, phraseSpanOf, lexicon }: Written): Referent['name'] {
  if (from === null || to === null || lexicon.entity(entity)) return name;
  const words = unmarked(article.text.slice(...phraseSpanOf(from, to)));
  const at = foldKey(words).indexOf(name.ar);
  return at < 0 ? name : { en: name.en, ar: words.slice(at, at + name.ar.length) };
}

const toTime = (hit: TimeHit, index: number, spanOf: Written['spanOf']): TimeMention => ({
  id: `t${index + 1}`,
  span: spanOf(hit.from, hit.to),
  timex: { type: hit.type, value: hit.value },
  start: hit.start,
  end: hit.end,
});
