// Puts the coded article together: entities with all their mentions, times, sources with their chains, events with ids in the order of the
// text. Nothing is decided here.

import { foldKey, foldLetter, unmarked } from '../arabic/fold.ts';
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
  readonly spans: Span[];
  /** The lists of names that its mentions came with; those of a known entity share one. */
  readonly aliases: (readonly string[])[];
}

export function writeArticle(written: Written): CodedArticle {
  const { article, spanOf, phraseSpanOf } = written;
  const entities = new Map<string, Mentioned>();
  /** The span of the words that denote it, which are a mention of its entity; null where no words do. */
  const note = (referent: Referent): Span | null => {
    let known = entities.get(referent.entity);
    if (known === undefined) {
      known = { referent, spans: [], aliases: [referent.aliases] };
      entities.set(referent.entity, known);
    } else if (known.aliases.at(-1) !== referent.aliases) known.aliases.push(referent.aliases);
    if (referent.from === null || referent.to === null) return null;
    const span = phraseSpanOf(referent.from, referent.to);
    known.spans.push(span);
    return span;
  };
  for (const mention of written.mentions) if (mention.kind !== 'unknown') note(mention);
  const participant = (referent: Referent): Participant => ({
    entity: referent.entity,
    span: note(referent),
    role: referent.role,
  });
  const sources = new Map<string, Source>();
  const voiceIds = (voices: readonly Voice[]): readonly string[] => {
    let via: string | null = null;
    const ids: string[] = [];
    for (const voice of voices) {
      const key = `${voice.referent.entity} ${voice.cue[0]} ${via ?? ''}`;
      let source = sources.get(key);
      if (source === undefined) {
        source = sourceOf(voice, `s${sources.size + 1}`, via, written);
        note(voice.referent);
        sources.set(key, source);
      }
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
    place: draft.place ? { entity: draft.place.entity, span: note(draft.place) } : null,
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
    entities: Array.from(entities.values(), (one) => toEntity(one, written)),
    times: written.times.map((hit, index) => toTime(hit, index, spanOf)),
    sources: [...sources.values()],
    events,
    diagnostics: written.diagnostics,
  };
}

function sourceOf({ referent, kind, cue, span }: Voice, id: string, via: string | null, written: Written): Source {
  return { id, entity: referent.entity, name: nameOf(referent, written), kind, cue, span, via };
}

function toEntity({ referent, spans, aliases }: Mentioned, written: Written): Entity {
  const known = written.lexicon.entity(referent.entity);
  const location = known?.location;
  return {
    id: referent.entity,
    kind: referent.kind,
    name: nameOf(referent, written),
    aliases: each(aliases),
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
    mentions: inOrder(spans),
  };
}

/** The names of all lists, each once. */
function each(lists: readonly (readonly string[])[]): readonly string[] {
  const [first] = lists;
  if (first === undefined || lists.length > 1) return [...new Set(lists.flat())];
  return first.length < 2 ? first : [...new Set(first)];
}

/** In the order of the text; of those that begin alike the one that was noted first. */
function inOrder(spans: Span[]): readonly Span[] {
  if (spans.length < 2) return spans;
  spans.sort((a, b) => a[0] - b[0]);
  return spans.filter((span, index) => span[0] !== spans[index - 1]?.[0]);
}

/** Names that are words of the text stand as it spells them, with their hamzas; the coder reads them folded. */
function nameOf({ entity, name, from, to }: Referent, { article, phraseSpanOf, lexicon }: Written): Referent['name'] {
  if (from === null || to === null) return name;
  const [start, end] = phraseSpanOf(from, to);
  const printed = article.text.slice(start, end);
  if (printed === name.ar || lexicon.entity(entity)) return name;
  if (folds(printed, name.ar)) return { en: name.en, ar: printed };
  const words = unmarked(printed);
  const at = foldKey(words).indexOf(name.ar);
  return at < 0 ? name : { en: name.en, ar: words.slice(at, at + name.ar.length) };
}

/** Letter by letter the text is the key: as it is in nearly every name. */
function folds(printed: string, key: string): boolean {
  if (printed.length !== key.length) return false;
  for (let at = 0; at < key.length; at++)
    if (printed[at] !== key[at] && foldLetter(printed[at] as string) !== key[at]) return false;
  return true;
}

const toTime = (hit: TimeHit, index: number, spanOf: Written['spanOf']): TimeMention => ({
  id: `t${index + 1}`,
  span: spanOf(hit.from, hit.to),
  timex: { type: hit.type, value: hit.value },
  start: hit.start,
  end: hit.end,
});
