// A coding as the record has it: what analysts decided of an article's accounts laid over its mentions, so that a tool shows it and takes it for what it
// starts from. Pure.

import type { CodedArticle, Event, Participant, Span } from '../../domain/index.ts';
import type { AccountText } from '../../record/accounts/account-memory.ts';
import { accountsOf } from '../../record/linking/accounts-of.ts';
import type { Party } from '../../record/linking/types.ts';
import type { KeptCoding } from '../../record/queries/annotated-articles.ts';

/** `united`: entities that go by another one's id. Mentions of acts that were rejected are left out. */
export function reviewedCoding({ coded, accounts }: KeptCoding, united: ReadonlyMap<string, string>): CodedArticle {
  const own = withUnited(coded, united);
  const kept = new Map(accounts.map((account) => [account.key, account]));
  const plain = new Map(accountsOf(own).map((account) => [account.key, account]));
  return {
    ...own,
    events: own.events.flatMap((event) => {
      const [account, before] = [kept.get(event.key), plain.get(event.key)];
      if (account === undefined || before === undefined) return [];
      return [{ ...event, ...decided(event, before, account, own) }];
    }),
  };
}

function withUnited(coded: CodedArticle, united: ReadonlyMap<string, string>): CodedArticle {
  if (!coded.entities.some(({ id }) => united.has(id))) return coded;
  const into = <T extends { readonly entity: string }>(one: T): T => ({ ...one, entity: united.get(one.entity) ?? one.entity });
  return {
    ...coded,
    entities: coded.entities.map((entity) => ({ ...entity, id: united.get(entity.id) ?? entity.id })),
    sources: coded.sources.map((source) =>
      source.entity === null ? source : { ...source, entity: united.get(source.entity) ?? source.entity },
    ),
    events: coded.events.map((event) => ({
      ...event,
      actor: event.actor.map(into),
      recipient: event.recipient.map(into),
      place: event.place === null ? null : into(event.place),
    })),
  };
}

/** The fields in which the account that the record keeps differs from the one that the mentions make. */
function decided(event: Event, before: AccountText, after: AccountText, coded: CodedArticle): Partial<Event> {
  const differs = (field: (account: AccountText) => unknown): boolean =>
    JSON.stringify(field(before)) !== JSON.stringify(field(after));
  const ids = (parties: readonly Party[]): readonly string[] => parties.map(({ entity }) => entity);
  const told = coded.events.filter(({ key }) => key === event.key);
  // Figures stand where the article has some, else with the first mention.
  const hasFigures = event.casualties !== null || (told[0] === event && told.every(({ casualties }) => casualties === null));
  const isTyped = differs(({ type, modes }) => [type, modes]);
  return {
    ...(isTyped ? { type: after.type, modes: after.modes } : {}),
    ...(differs(({ status }) => status) ? { status: after.status } : {}),
    ...(differs(({ actor }) => ids(actor)) ? { actor: participants(after.actor, event, coded) } : {}),
    ...(differs(({ recipient }) => ids(recipient)) ? { recipient: participants(after.recipient, event, coded) } : {}),
    ...(differs(({ place }) => place?.entity ?? null)
      ? { place: participants(after.place ? [after.place] : [], event, coded)[0] ?? null }
      : {}),
    ...(differs(({ date }) => date) ? { date: after.date === null ? null : { ...after.date, time: null } } : {}),
    ...(hasFigures && differs(({ casualties }) => casualties) ? { casualties: after.casualties } : {}),
  };
}

/** Each with the words by which the mention has it, else its nearest ones in the article, else none. */
function participants(parties: readonly Party[], event: Event, coded: CodedArticle): readonly Participant[] {
  const had = [...event.actor, ...event.recipient];
  return parties.map(({ entity }) => {
    const own = had.find((one) => one.entity === entity);
    if (own !== undefined) return own;
    const mentions = coded.entities.filter(({ id }) => id === entity).flatMap((one) => one.mentions);
    const [nearest = null] = [...mentions].sort((a, b) => distance(a, event.trigger) - distance(b, event.trigger) || a[0] - b[0]);
    return { entity, span: nearest, role: null };
  });
}

const distance = (a: Span, b: Span): number => Math.max(0, a[0] - b[1], b[0] - a[1]);
