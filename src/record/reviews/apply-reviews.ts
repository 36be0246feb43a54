// Lays what analysts decided over the accounts of one article as the coder gives them, before they are linked. Pure: the same coding and the same
// reviews give the same accounts, so that reviews survive a new coding of the article.

import type { KnownEntity } from '../articles/prepare-entity.ts';
import { completeAccounts, partyOf, type Told } from '../linking/accounts-of.ts';
import type { Account, Party, Ruling } from '../linking/types.ts';
import type { Standing } from './read-reviews.ts';
import type { AccountRef, Correction, Review } from './types.ts';

/** Entities that reviews name, by id. */
export type ReviewedEntities = ReadonlyMap<string, KnownEntity>;

/** The accounts of one article, all of them; the same list where no review touches it. */
export function applyReviews(
  accounts: readonly Account[],
  { byArticle, united }: Standing,
  entities: ReviewedEntities,
): readonly Account[] {
  const [first] = accounts;
  const reviews = first === undefined ? undefined : byArticle.get(first.article);
  if (reviews === undefined && united.size === 0) return accounts;
  const changed = accounts.flatMap((account) => reviewed(account, accounts, reviews ?? []) ?? []);
  const told = changed.map((account) =>
    withUnited(withCorrections(account, accounts, reviews ?? [], entities), united, entities),
  );
  const isSame = told.length === accounts.length && told.every((account, index) => account === accounts[index]);
  return isSame ? accounts : completeAccounts(told);
}

/** Ids of the entities that reviews of these articles may bring in. */
export function entitiesIn({ byArticle, united }: Standing, articles: readonly string[]): readonly string[] {
  const corrected = articles
    .flatMap((article) => byArticle.get(article) ?? [])
    .flatMap((review): readonly string[] => {
      if (review.action !== 'correct') return [];
      const { field, value } = review.value;
      if (field === 'actor' || field === 'recipient') return value;
      return field === 'place' && value !== null ? [value] : [];
    });
  return [...new Set([...corrected, ...united.values()])];
}

/** The account of the article that a review means: the one whose triggers stand where the review saw them; null where none does any more. */
export function meant<T extends AccountRef>(ref: AccountRef, accounts: readonly T[]): T | null {
  let best: T | null = null;
  let most = 0;
  for (const account of accounts) {
    if (account.article !== ref.article) continue;
    const shared = ref.triggers.filter(([start, end]) => account.triggers.some(([from, to]) => from < end && start < to)).length;
    if (shared > most || (shared === most && shared > 0 && account.key === ref.key)) {
      most = shared;
      best = account;
    }
  }
  return best;
}

/** With what was decided of its company; null where it was rejected. */
function reviewed(account: Account, accounts: readonly Account[], reviews: readonly Review[]): Account | null {
  const isMeant = (ref: AccountRef): boolean => meant(ref, accounts)?.id === account.id;
  const together: number[] = [];
  const apart: Ruling['apart'][number][] = [];
  for (const review of reviews) {
    if (review.action === 'reject' && isMeant(review.value.of)) return null;
    if (review.action === 'merge' && review.value.accounts.some(isMeant)) together.push(review.number);
    if (review.action === 'split')
      for (const side of [0, 1] as const) if (review.value.sides[side].some(isMeant)) apart.push({ review: review.number, side });
  }
  return together.length === 0 && apart.length === 0 ? account : { ...account, ruling: { together, apart } };
}

function withCorrections(
  account: Account,
  accounts: readonly Account[],
  reviews: readonly Review[],
  entities: ReviewedEntities,
): Account {
  let corrected = account;
  // In the order in which they were made: of two corrections of one field the later counts.
  for (const review of reviews)
    if (review.action === 'correct' && meant(review.value.of, accounts)?.id === account.id)
      corrected = { ...corrected, ...correctionOf(review.value, corrected, entities) };
  return corrected;
}

function correctionOf(correction: Correction, account: Account, entities: ReviewedEntities): Partial<Told> {
  switch (correction.field) {
    case 'type':
      return { type: correction.value, modes: [] };
    case 'modes':
      return { modes: [...correction.value].sort() };
    case 'status':
      return { status: correction.value, undone: null };
    case 'actor':
      return { actor: correction.value.map((id) => partyOf(id, null, entities)) };
    case 'recipient':
      return { recipient: correction.value.map((id) => partyOf(id, null, entities)) };
    case 'place':
      return { place: correction.value === null ? null : partyOf(correction.value, null, entities) };
    case 'date':
      return { date: correction.value, openDates: [] };
    case 'dead':
    case 'injured': {
      const figures = { dead: null, injured: null, ...account.casualties, [correction.field]: correction.value };
      return { casualties: figures.dead === null && figures.injured === null ? null : figures };
    }
  }
}

function withUnited(account: Account, united: ReadonlyMap<string, string>, entities: ReviewedEntities): Account {
  if (united.size === 0) return account;
  const { actor, recipient, place, origins } = account;
  const isTouched =
    [...actor, ...recipient, ...(place === null ? [] : [place])].some(({ entity }) => united.has(entity)) ||
    origins.some(({ id }) => united.has(id));
  if (!isTouched) return account;
  const renamed = (party: Party): Party => {
    const into = united.get(party.entity);
    return into === undefined ? party : partyOf(into, party.role, entities);
  };
  const side = (parties: readonly Party[]): readonly Party[] => [
    ...new Map(parties.map(renamed).map((party) => [party.entity, party])).values(),
  ];
  return {
    ...account,
    actor: side(actor),
    recipient: side(recipient),
    place: place === null ? null : renamed(place),
    origins: origins.map((origin) => ({ ...origin, id: united.get(origin.id) ?? origin.id })),
  };
}
