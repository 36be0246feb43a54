// Reads the two kinds of file that are scored, gold annotations and coded articles, into mentions that compare.

import type { CodedArticle, Participant } from '../../domain/coded-article.ts';
import { AppError } from '../../domain/errors.ts';
import { comparableWords, type NameKey } from './names.ts';
import type { DayRange, ScoredMention, ScoredParticipant, Slots } from './scored-mention.ts';

interface AnnotatedParticipant {
  readonly name?: string;
  readonly text?: string | null;
}

interface AnnotatedSlots {
  readonly type?: string;
  readonly status?: string;
  readonly modes?: readonly string[];
  readonly actor?: readonly AnnotatedParticipant[];
  readonly recipient?: readonly AnnotatedParticipant[];
  readonly place?: { readonly name: string } | null;
  readonly date?: DayRange | null;
  readonly said_by?: readonly { readonly name: string }[];
}

interface AnnotatedMention extends AnnotatedSlots {
  readonly anchor: string;
  readonly trigger: string;
  readonly optional?: boolean;
  readonly also?: AnnotatedSlots;
}

/** A gold file: one document's mentions, quoted from its text. */
export interface Annotation {
  readonly published?: string | null;
  readonly mentions: readonly AnnotatedMention[];
}

/** Throws `GOLD_ANCHOR_NOT_FOUND` where a quotation does not stand in the text: a gold file that does not fit must not be scored. */
export function mentionsOfAnnotation(
  annotation: Annotation,
  text: string,
  context: { readonly document: string; readonly key: NameKey },
): readonly ScoredMention[] {
  return annotation.mentions.map((mention) => {
    const at = text.indexOf(mention.anchor);
    const inner = mention.anchor.indexOf(mention.trigger);
    if (at < 0 || inner < 0) throw new AppError('GOLD_ANCHOR_NOT_FOUND', { document: context.document, anchor: mention.anchor });
    const own = slotsOf(mention, context.key);
    return {
      trigger: [at + inner, at + inner + mention.trigger.length],
      type: own.type ?? '',
      status: own.status ?? '',
      modes: own.modes ?? [],
      actor: own.actor ?? [],
      recipient: own.recipient ?? [],
      place: own.place ?? null,
      date: own.date ?? null,
      saidBy: own.saidBy ?? [],
      isOptional: mention.optional === true,
      also: mention.also ? slotsOf(mention.also, context.key) : {},
    };
  });
}

/** Only the slots that are there: in `also` an absent slot means that the annotators agree. */
function slotsOf(given: AnnotatedSlots, key: NameKey): Partial<Slots> {
  const people = (list: readonly AnnotatedParticipant[]): readonly ScoredParticipant[] =>
    list.flatMap(({ name, text }) => (name ? [{ names: [key(name)], words: comparableWords(text) }] : []));
  return {
    ...(given.type === undefined ? {} : { type: given.type }),
    ...(given.status === undefined ? {} : { status: given.status }),
    ...(given.modes === undefined ? {} : { modes: given.modes }),
    ...(given.actor ? { actor: people(given.actor) } : {}),
    ...(given.recipient ? { recipient: people(given.recipient) } : {}),
    ...(given.place === undefined ? {} : { place: given.place && [key(given.place.name)] }),
    ...(given.date === undefined ? {} : { date: given.date }),
    ...(given.said_by ? { saidBy: given.said_by.map(({ name }) => [key(name)]) } : {}),
  };
}

export function mentionsOfCoded(coded: CodedArticle, key: NameKey): readonly ScoredMention[] {
  const entities = new Map(coded.entities.map((entity) => [entity.id, entity]));
  const sources = new Map(coded.sources.map((source) => [source.id, source]));
  const namesOf = (id: string): readonly string[] => {
    const known = entities.get(id);
    return known ? [known.name.en, known.name.ar, ...known.aliases, known.id].filter(Boolean).map(key) : [key('')];
  };
  const participant = ({ entity, span, role }: Participant): ScoredParticipant => ({
    names: [...namesOf(entity), ...(role ? [key(role)] : [])],
    words: comparableWords(span ? coded.article.text.slice(...span) : ''),
  });
  return coded.events.map((event) => ({
    trigger: event.trigger,
    type: event.type,
    status: event.status,
    modes: event.modes,
    actor: event.actor.map(participant),
    recipient: event.recipient.map(participant),
    place: event.place ? namesOf(event.place.entity) : null,
    date: event.date,
    saidBy: event.saidBy.map((id) => {
      const source = sources.get(id);
      return source?.entity ? namesOf(source.entity) : [key(source?.name.en ?? '')];
    }),
    isOptional: false,
    also: {},
  }));
}
