// JSON-LD, one document a line: the event in the words of schema.org, who says so in those of PROV-O. An account is an entity that is attributed to
// the outlet that printed it and derived from what its origin said.

import type { DescribedEvent, ExportWriter } from '../../../domain/described-event.ts';
import type { NamedEntity } from '../../../domain/index.ts';
import { firstDay, lastDay } from './cells.ts';

const CONTEXT = {
  '@vocab': 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  isnad: 'urn:isnad:',
} as const;

const SCHEMA_TYPES: Readonly<Record<string, string>> = { person: 'Person', state: 'Country', place: 'Place' };

export const jsonLdWriter = (sentence: (event: DescribedEvent) => string): ExportWriter => ({
  begin: () => '',
  event: (event) => `${JSON.stringify(documentOf(event, sentence(event)))}\n`,
  end: () => '',
});

const iri = (id: string): string => `urn:isnad:${encodeURIComponent(id)}`;

function documentOf({ view, entities, tellings }: DescribedEvent, sentence: string): object {
  const node = ({ id, kind, name }: NamedEntity): object => {
    const location = entities.get(id)?.location;
    const wikidata = entities.get(id)?.wikidata;
    return {
      '@id': iri(id),
      '@type': SCHEMA_TYPES[kind] ?? 'Organization',
      name: [
        { '@value': name.en, '@language': 'en' },
        { '@value': name.ar, '@language': 'ar' },
      ],
      ...(wikidata ? { sameAs: `http://www.wikidata.org/entity/${wikidata}` } : {}),
      ...(location ? { geo: { '@type': 'GeoCoordinates', latitude: location.lat, longitude: location.lon } } : {}),
    };
  };
  return {
    '@context': CONTEXT,
    '@id': iri(view.id),
    '@type': ['Event', 'prov:Entity'],
    name: sentence,
    additionalType: `isnad:${view.type}`,
    'isnad:outcome': view.outcome,
    ...(firstDay(view) ? { startDate: firstDay(view) } : {}),
    ...(lastDay(view) ? { endDate: lastDay(view) } : {}),
    ...(view.place ? { location: node(view.place) } : {}),
    organizer: view.actor.map(node),
    attendee: view.recipient.map(node),
    'prov:wasDerivedFrom': tellings.map(({ id, article, status, triggers, origins }) => ({
      '@id': iri(id),
      '@type': 'prov:Entity',
      'isnad:status': status,
      'isnad:triggers': triggers.map(([start, end]) => `${start}-${end}`),
      'prov:wasQuotedFrom': {
        '@id': iri(article.id),
        '@type': 'NewsArticle',
        ...(article.url ? { url: article.url } : {}),
        ...(article.title ? { headline: article.title } : {}),
        ...(article.published ? { datePublished: article.published } : {}),
        ...(article.outlet ? { publisher: { '@type': 'Organization', name: article.outlet } } : {}),
      },
      'prov:wasAttributedTo': origins.map((origin) => ({ '@id': iri(origin.id), '@type': 'prov:Agent', name: origin.name })),
    })),
  };
}
