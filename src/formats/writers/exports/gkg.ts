// The 27 columns of GDELT's Global Knowledge Graph 2.1, a row for each article, no header: who and what it names, where, when, how many, and what it has
// others say. Columns that ask for what is not coded (themes, tone, GCAM, pictures, FIPS codes) are empty, never guessed. Offsets are UTF-16 code
// units of the article's text.

import type { CodedArticle, Entity, EntityKind, Span, TimeMention } from '../../../domain/index.ts';
import { tabRow } from './cells.ts';
import { type Quotation, quotationsOf } from './quotations.ts';

/** `number`: the row's place in the file. A day that is not known is empty, in the id zeros. */
export function gkgRow({ article, ...coded }: CodedArticle, number: number): string {
  const { published, dated } = article;
  const day = (published ?? (dated !== null && dated.start === dated.end ? dated.start : null))?.replaceAll('-', '') ?? null;
  const { entities } = coded;
  const locations = mentionsOf(entities, ['place', 'state']);
  const persons = mentionsOf(entities, ['person']);
  const organizations = mentionsOf(entities, ['organization', 'group']);
  const names = mentionsOf(entities, ['person', 'organization', 'group', 'place', 'state', 'role']);
  const counts = countsOf(coded.events, entities);
  return tabRow(
    [
      `${day ?? '00000000'}000000-${number}`,
      day === null ? null : `${day}000000`,
      // 1 WEB, whose identifier is an address; 2 CITATIONONLY, which can only be cited.
      article.url === null ? 2 : 1,
      article.outlet,
      article.url ?? article.ref ?? article.id,
      listed(counts.map(({ count }) => count)),
      listed(counts.map(({ count, offset }) => `${count}#${offset}`)),
      ...[null, null],
      listed(locations.map(({ entity }) => locationOf(entity, ''))),
      listed(locations.map(({ entity, offset }) => `${locationOf(entity, '#')}#${offset}`)),
      listed(persons.map(nameOf)),
      listed(persons.map(nameAt)),
      listed(organizations.map(nameOf)),
      listed(organizations.map(nameAt)),
      null,
      listed(coded.times.flatMap(dateOf)),
      ...[null, null, null, null, null],
      quotationsOf(coded.events, coded.sources, article.text)
        .map((quotation) => quotationCell(quotation, article.text))
        .join('#'),
      listed(names.map(nameAt)),
      null,
      // In which language it was read; no machine translated it.
      article.language === 'ar' ? 'srclc:ara' : null,
      article.title === null ? null : `<PAGE_TITLE>${plain(article.title)}</PAGE_TITLE>`,
    ],
    '',
  );
}

interface Mention {
  readonly entity: Entity;
  readonly offset: number;
}

/** In the order of the text. */
const mentionsOf = (entities: readonly Entity[], kinds: readonly EntityKind[]): readonly Mention[] =>
  entities
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((entity) => entity.mentions.map(([offset]) => ({ entity, offset })))
    .sort((a, b) => a.offset - b.offset);

/** Each once. */
const listed = (cells: readonly string[]): string => [...new Set(cells)].join(';');

/** What would part a cell, or be markup, becomes a space. */
const plain = (text: string): string =>
  text
    .replaceAll(/[;,#|<>&\p{Cc}]+/gu, ' ')
    .replaceAll(/ {2,}/gu, ' ')
    .trim();

const nameOf = ({ entity }: Mention): string => plain(entity.name.en);
const nameAt = (mention: Mention): string => `${nameOf(mention)},${mention.offset}`;

/** `district`: the column for a second division, which only the enhanced list has. Type 1 is a country, 4 a place in one. */
function locationOf(entity: Entity | undefined, district: '' | '#'): string {
  const { kind = null, name, location } = entity ?? {};
  const type = kind === null ? '' : kind === 'state' ? 1 : 4;
  return [type, plain(name?.en ?? ''), '', district, location?.lat ?? '', location?.lon ?? '', ''].join('#');
}

/** The least that is told, once for each act that happened. */
function countsOf(
  events: CodedArticle['events'],
  entities: readonly Entity[],
): readonly { readonly count: string; readonly offset: number }[] {
  const known = new Map(entities.map((entity) => [entity.id, entity]));
  return events.flatMap(({ status, casualties, place, trigger }) => {
    const where = locationOf(known.get(place?.entity ?? ''), '');
    const figures = [
      ['KILL', casualties?.dead],
      ['WOUND', casualties?.injured],
    ] as const;
    return figures.flatMap(([kind, figure]) =>
      status === 'actual' && figure ? [{ count: `${kind}#${figure[0]}##${where}`, offset: trigger[0] }] : [],
    );
  });
}

/** Resolution 1 is a year, 2 a month, 3 a day. */
function dateOf({ timex, span }: TimeMention): readonly string[] {
  const [whole, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(timex.value) ?? [];
  if (whole === undefined) return [];
  return [[day ? 3 : month ? 2 : 1, Number(month ?? 0), Number(day ?? 0), year, span[0]].join('#')];
}

function quotationCell({ cue, said }: Quotation, text: string): string {
  const cut = ([start, end]: Span): string => plain(text.slice(start, end));
  return `${said[0]}|${said[1] - said[0]}|${cut(cue)}|${cut(said)}`;
}
