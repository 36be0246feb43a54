// FollowTheMoney entities, one a line, for Aleph and OpenAleph: an Event for each event, a Person, Organization, PublicBody or LegalEntity for
// everybody in it, and an Article for each report that tells it, its proof; each once. Ids are hashes of ours, so that loading a file twice changes
// nothing.

import { createHash } from 'node:crypto';
import type { DescribedEvent, ExportWriter, KnownEntity, Telling } from '../../../domain/described-event.ts';
import type { ArticleView, NamedEntity } from '../../../domain/index.ts';
import { firstDay, lastDay } from './cells.ts';
import { alpha2 } from './country-codes.ts';

interface Proxy {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** `sentence`: the event in one English sentence. */
export function ftmWriter(sentence: (event: DescribedEvent) => string): ExportWriter {
  const written = new Set<string>();
  const isFresh = (id: string): boolean => !written.has(id) && written.add(id).has(id);
  const idOf = (id: string): string => `isnad-${createHash('sha256').update(id).digest('hex').slice(0, 40)}`;
  return {
    begin: () => '',
    event: (event) => {
      const { view, entities, tellings } = event;
      const proxies = [
        ...[...view.actor, ...view.recipient]
          .filter(({ id }) => isFresh(id))
          .map((party) => partyProxy(party, entities.get(party.id), idOf)),
        ...tellings.filter(({ article }) => isFresh(article.id)).map(({ article }) => articleProxy(article, idOf)),
        eventProxy(event, idOf, sentence(event)),
      ];
      return proxies.map((proxy) => `${JSON.stringify(proxy)}\n`).join('');
    },
    end: () => '',
  };
}

function schemaOf({ kind }: NamedEntity, entity: KnownEntity | undefined): string {
  if (kind === 'person') return 'Person';
  if (kind === 'state') return 'PublicBody';
  if (kind === 'organization') return entity?.sectors.includes('GOV') ? 'PublicBody' : 'Organization';
  return kind === 'group' ? 'Organization' : 'LegalEntity';
}

function partyProxy(party: NamedEntity, entity: KnownEntity | undefined, idOf: (id: string) => string): Proxy {
  return {
    id: idOf(party.id),
    schema: schemaOf(party, entity),
    properties: filled({
      name: [party.name.en],
      alias: [party.name.ar, ...(entity?.aliases ?? [])].filter((name) => name !== party.name.en),
      country: countryOf(entity?.country),
      wikidataId: entity?.wikidata ? [entity.wikidata] : [],
    }),
  };
}

function articleProxy({ id, ref, title, url, outlet, published }: ArticleView, idOf: (id: string) => string): Proxy {
  return {
    id: idOf(id),
    schema: 'Article',
    properties: filled({
      title: title === null ? [] : [title],
      sourceUrl: url === null ? [] : [url],
      publisher: outlet === null ? [] : [outlet],
      publishedAt: published === null ? [] : [published],
      language: ['ara'],
      fileName: [ref ?? id],
    }),
  };
}

/** Who is quoted where: `aawsat.com: Sputnik, an informed source`; the outlet alone where it quotes nobody. */
const quotedIn = ({ article, origins }: Telling): string =>
  [article.outlet ?? article.ref ?? article.id, origins.map(({ name }) => name).join(', ')].filter(Boolean).join(': ');

function eventProxy({ view, entities, tellings }: DescribedEvent, idOf: (id: string) => string, sentence: string): Proxy {
  const [start, end] = [firstDay(view), lastDay(view)];
  const one = <T>(values: readonly (T | null)[]): readonly T[] => [
    ...new Set(values.filter((value): value is T => value !== null)),
  ];
  return {
    id: idOf(view.id),
    schema: 'Event',
    properties: filled({
      name: [sentence],
      summary: [`${view.type} ${view.modes.join(' ')}`.trim(), view.outcome],
      description: tellings.map(quotedIn),
      proof: tellings.map(({ article }) => idOf(article.id)),
      date: start !== null && start === end ? [start] : [],
      startDate: start !== null && start !== end ? [start] : [],
      endDate: end !== null && start !== end ? [end] : [],
      location: view.place ? [view.place.name.en, view.place.name.ar] : [],
      country: countryOf(view.place ? entities.get(view.place.id)?.country : null),
      organizer: view.actor.map(({ id }) => idOf(id)),
      involved: view.recipient.map(({ id }) => idOf(id)),
      recordId: [view.id],
      sourceUrl: one(tellings.map(({ article }) => article.url)),
      publisher: one(tellings.map(({ article }) => article.outlet)),
    }),
  };
}

const countryOf = (alpha3: string | null | undefined): readonly string[] => {
  const code = alpha3 ? alpha2(alpha3) : null;
  return code === null ? [] : [code];
};

/** A property without a value is left out. */
const filled = (properties: Readonly<Record<string, readonly string[]>>): Proxy['properties'] =>
  Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0));
