// PLOVER's JSON Lines: an event a line with the manual's fields, and fields of our own, which the manual allows, under `isnad`: what became of it, who says so, how many
// independent origins it has, and where its words stand. An act that nobody is named for has no required `actor` and is left out.

import type { ExportedEvent, ExportedParty, ExportedPlace } from './exported-event.ts';
import { ploverEvent } from './plover-event.ts';

export function ploverLine(event: ExportedEvent): string {
  if (event.actor.length === 0) return '';
  const { type, modes, quad, score, auxiliary } = ploverEvent(event);
  const { view, coded } = event;
  const { article } = coded;
  return `${JSON.stringify({
    id: view.id,
    date: view.date?.start ?? null,
    enddate: view.date?.end ?? null,
    actor: event.actor.map(partyOf),
    recipient: event.recipient.map(partyOf),
    event: [type],
    mode: modes,
    context: [...event.contexts, ...(auxiliary === null ? [] : [auxiliary])],
    quad_code: quad,
    event_scale: score,
    event_loc: event.place === null ? null : placeOf(event.place),
    event_text: event.sentence,
    size: { dead: view.casualties?.dead ?? null, injured: view.casualties?.injured ?? null },
    cite_info: {
      citation: article.outlet,
      url: article.url,
      title: article.title,
      language: article.language,
      publication: article.published,
    },
    coder: `isnad ${coded.isnad}`,
    isnad: {
      type: view.type,
      outcome: view.outcome,
      saidBy: event.saidBy,
      origins: view.origins,
      accounts: view.accounts,
      lexicon: coded.lexicon,
    },
  })}\n`;
}

const partyOf = ({ id, name, country, sectors, role, wikidata, raw }: ExportedParty): object => ({
  code: country,
  sector: sectors,
  entity_text: raw,
  identifier_id: id,
  identifier_text: name.en || name.ar,
  office: role,
  wikidata_id: wikidata,
});

const placeOf = ({ name, country, location, raw }: ExportedPlace): object => ({
  extracted_place: raw,
  resolved_place: name.en || name.ar,
  geonameid: location?.geonames ?? null,
  lat: location?.lat ?? null,
  lon: location?.lon ?? null,
  province: location?.admin1 ?? null,
  country_code: country,
});
