// What posts people hold: whether a title names somebody's post, a post of a country, and the post that the lexicon knows somebody in.

import type { Lexicon } from '../lexicon/types.ts';
import { fromRole } from './referents.ts';
import type { Referent } from './types.ts';

interface Posts {
  readonly lexicon: Lexicon;
  /** Days on which the article can have been written. */
  readonly written: { readonly start: string; readonly end: string } | null;
}

/** A post of a country: the same as the lexicon's reader makes of `وزير الخارجية المصري`. */
export function ownedPost({ lexicon }: Pick<Posts, 'lexicon'>, referent: Referent, country: string, title: string): Referent {
  const id = title.replaceAll(' ', '-');
  const role = lexicon.role(id) ?? { id, en: title, ar: referent.name.ar, sectors: referent.sectors };
  const post = fromRole(role, `state:${country}`, { from: referent.from ?? 0, to: referent.to ?? 0 }, lexicon);
  return { ...post, from: referent.from, to: referent.to };
}

/** The lexicon knows the person in such an office: `الوزير` for a foreign minister named without it. */
export const heldLike = ({ lexicon }: Pick<Posts, 'lexicon'>, person: Referent, title: string): boolean =>
  (lexicon.entity(person.entity)?.offices ?? []).some((term) => endsAlike(term.role.replaceAll('-', ' '), title));

/** `minister` names a `foreign minister` again, and `envoy` an `envoy to Libya`. */
export function endsAlike(role: string, title: string): boolean {
  const post = role.split(' / ').at(-1) as string;
  return post === title || post.endsWith(` ${title}`) || post.startsWith(`${title} `);
}

/** `لافروف يلتقي نظيره التركي`: the title of somebody's only post on the article's days, where the text does not say it. */
export function titleOf({ lexicon, written }: Posts, { role, entity }: Referent): string | null {
  if (role !== null) return role.split(' / ').at(-1) ?? null;
  const { start, end } = written ?? {};
  const terms = (lexicon.entity(entity)?.offices ?? []).filter(
    ({ of, from, to }) => of.startsWith('state:') && start && end && (from ?? start) <= end && (to ?? end) >= start,
  );
  const [only] = new Set(terms.map((term) => term.role));
  return only !== undefined && terms.length === 1 ? (lexicon.role(only)?.en ?? only.replaceAll('-', ' ')) : null;
}
