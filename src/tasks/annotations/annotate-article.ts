// An article of the record as annotators see it: its coding with what analysts decided of it, as marks on its text. Pure.

import type {
  AnnotatedArticle,
  BilingualName,
  CodedArticle,
  EntityMark,
  Event,
  EventMark,
  NamedEntity,
  Span,
  TimeMark,
} from '../../domain/index.ts';
import type { KeptCoding } from '../../record/queries/annotated-articles.ts';
import { meant } from '../../record/reviews/apply-reviews.ts';
import type { Standing } from '../../record/reviews/read-reviews.ts';
import { reviewedCoding } from './reviewed-coding.ts';

/** `names`: of the entities of the article and of its accounts, as the record calls them. */
export function annotateArticle(
  kept: KeptCoding,
  { united, byArticle }: Standing,
  names: ReadonlyMap<string, NamedEntity>,
): AnnotatedArticle {
  const coded = reviewedCoding(kept, united);
  const { article, times, sources } = coded;
  const accepted = new Set(
    (byArticle.get(article.id) ?? []).flatMap((review) =>
      review.action === 'accept' ? (meant(review.value.of, kept.accounts)?.key ?? []) : [],
    ),
  );
  const entities = entityMarks(coded, names);
  const given = new Map(kept.coded.events.map((event) => [event.id, event]));
  const sourceOf = new Map(sources.map(({ id }, at) => [id, at]));
  return {
    id: article.id,
    title: article.title,
    published: article.published,
    text: article.text,
    annotations: {
      entities: entities.marks,
      times: times.map(
        ({ span, timex, start, end }): TimeMark => ({
          words: [span],
          type: timex.type,
          value: timex.value,
          days: start === null || end === null ? null : { start, end },
        }),
      ),
      sources: sources.map(({ span, cue, kind, entity, name, via }) => ({
        words: [span],
        cue: cue[0] < cue[1] ? [cue] : null,
        kind,
        entity,
        name: entity === null ? name : (names.get(entity)?.name ?? name),
        through: via === null ? null : (sourceOf.get(via) ?? null),
      })),
      events: coded.events.map(
        (event): EventMark => ({
          trigger: [event.trigger],
          key: event.key,
          type: event.type,
          modes: event.modes,
          contexts: event.contexts,
          status: event.status,
          actor: event.actor.map((one) => entities.indexOf(event, one)),
          recipient: event.recipient.map((one) => entities.indexOf(event, one)),
          place: event.place === null ? null : entities.indexOf(event, event.place),
          time: timeFor(event, coded, given.get(event.id)?.date?.time ?? null),
          date: event.date === null ? null : { start: event.date.start, end: event.date.end },
          dead: event.casualties?.dead ?? null,
          injured: event.casualties?.injured ?? null,
          sources: event.saidBy.flatMap((id) => sourceOf.get(id) ?? []),
          isChecked: accepted.has(event.key),
          comment: null,
        }),
      ),
      remarks: [],
    },
  };
}

/** The words that say the days: those of the coding, or where an analyst corrected the days those that say them now. */
function timeFor({ date }: Event, { times }: CodedArticle, coded: string | null): number | null {
  const own = times.findIndex(({ id }) => id === coded);
  const says = ({ start, end }: CodedArticle['times'][number]): boolean => start === date?.start && end === date?.end;
  const other = date === null || date.time !== null || own < 0 ? -1 : times.findIndex(says);
  return other >= 0 ? other : own < 0 ? null : own;
}

interface Filler {
  readonly entity: string;
  readonly span: Span | null;
  readonly role?: string | null;
}

interface EntityMarks {
  readonly marks: readonly EntityMark[];
  readonly indexOf: (event: Event, filler: Filler) => number;
}

/** A mark for every mention of an entity, and for every way in which words take part in an event. */
function entityMarks(coded: CodedArticle, names: ReadonlyMap<string, NamedEntity>): EntityMarks {
  const known = new Map(coded.entities.map((entity) => [entity.id, entity]));
  const marks = new Map<string, EntityMark>();
  const mark = (entity: string, span: Span, { office = null, isImplicit = false }: Partial<EntityMark>): void => {
    const [named, own] = [names.get(entity), known.get(entity)];
    const name: BilingualName | null = named?.name ?? own?.name ?? null;
    const kind = own?.kind ?? named?.kind ?? 'unknown';
    marks.set(keyOf(entity, span, office, isImplicit), { words: [span], kind, entity, name, office, isImplicit });
  };
  const taking = coded.events.flatMap((event) =>
    [...event.actor, ...event.recipient, ...(event.place === null ? [] : [event.place])].map(
      (filler) => [event, filler] as const,
    ),
  );
  for (const [event, filler] of taking) {
    const { entity, span, office, isImplicit } = placed(event, filler);
    mark(entity, span, { office, isImplicit });
  }
  const taken = new Set([...marks.values()].map(({ entity, words: [span] }) => `${entity} ${span}`));
  for (const { id, mentions } of coded.entities) for (const span of mentions) if (!taken.has(`${id} ${span}`)) mark(id, span, {});
  const sorted = [...marks].sort(
    (
      [
        a,
        {
          words: [one],
        },
      ],
      [
        b,
        {
          words: [other],
        },
      ],
    ) => one[0] - other[0] || other[1] - one[1] || (a < b ? -1 : 1),
  );
  const places = new Map(sorted.map(([key], at) => [key, at]));
  return {
    marks: sorted.map(([, one]) => one),
    indexOf: (event, filler) => {
      const { entity, span, office, isImplicit } = placed(event, filler);
      return places.get(keyOf(entity, span, office, isImplicit)) ?? 0;
    },
  };
}

const keyOf = (entity: string, span: Span, office: string | null, isImplicit: boolean): string =>
  JSON.stringify([entity, span, office, isImplicit]);

/** One without words of its own is marked on the event's. */
const placed = (event: Event, { entity, span, role = null }: Filler) => ({
  entity,
  span: span ?? event.trigger,
  office: role,
  isImplicit: span === null,
});
