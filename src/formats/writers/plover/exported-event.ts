// An event as the field's exports need it: the event of the record, and beside it what the coding of its best informed account knows.

import type { CodedArticle, EventView, Location, PartyView } from '../../../domain/index.ts';

export interface ExportedParty extends PartyView {
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly wikidata: string | null;
  /** The words that denote it in the article. */
  readonly raw: string | null;
}

export interface ExportedPlace {
  readonly name: EventView['actor'][number]['name'];
  readonly country: string | null;
  readonly location: Location | null;
  readonly raw: string | null;
}

export interface ExportedEvent {
  readonly view: EventView;
  readonly actor: readonly ExportedParty[];
  readonly recipient: readonly ExportedParty[];
  readonly place: ExportedPlace | null;
  readonly contexts: readonly string[];
  /** The sentence with the trigger. */
  readonly sentence: string | null;
  /** The chain of attribution, from the outermost voice to the origin. */
  readonly saidBy: readonly string[];
  readonly coded: CodedArticle;
}

/** Joins an event with the coding of the account that gives it its id. */
export function exportedEvent(view: EventView, coded: CodedArticle): ExportedEvent {
  const { article, entities, events, sources } = coded;
  const key = view.id.slice(view.id.lastIndexOf('#') + 1);
  const mentions = events.filter((event) => event.key === key);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const wordsAt = (span: readonly [number, number] | null | undefined): string | null =>
    span === null || span === undefined
      ? null
      : article.text
          .slice(...span)
          .replace(/\s+/gu, ' ')
          .trim();
  const partyOf =
    (side: 'actor' | 'recipient') =>
    (party: PartyView): ExportedParty => {
      const entity = byId.get(party.id);
      const named = mentions.flatMap((mention) => mention[side]).find((one) => one.entity === party.id && one.span !== null);
      return {
        ...party,
        country: entity?.country ?? null,
        sectors: entity?.sectors ?? [],
        wikidata: entity?.wikidata ?? null,
        raw: wordsAt(named?.span ?? entity?.mentions[0]),
      };
    };
  const placeEntity = view.place === null ? undefined : byId.get(view.place.id);
  const voices = new Map(sources.map((source) => [source.id, source.name.en || source.name.ar]));
  return {
    view,
    actor: view.actor.map(partyOf('actor')),
    recipient: view.recipient.map(partyOf('recipient')),
    place:
      view.place === null
        ? null
        : {
            name: view.place.name,
            country: placeEntity?.country ?? placeEntity?.location?.country ?? null,
            location: placeEntity?.location ?? null,
            raw: wordsAt(mentions.find(({ place }) => place?.span)?.place?.span),
          },
    contexts: [...new Set(mentions.flatMap((mention) => mention.contexts))].toSorted(),
    sentence: wordsAt(mentions[0]?.sentence),
    saidBy: (mentions[0]?.saidBy ?? []).flatMap((id) => voices.get(id) ?? []),
    coded,
  };
}
