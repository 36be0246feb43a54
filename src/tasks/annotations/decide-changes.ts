// Turns what annotators changed into decisions about the accounts that the record has now. What the record says already needs none. Pure.

import { AppError } from '../../domain/errors.ts';
import type { NamedEntity } from '../../domain/index.ts';
import type { Party } from '../../record/linking/types.ts';
import type { KeptAccount } from '../../record/queries/annotated-articles.ts';
import { meant } from '../../record/reviews/apply-reviews.ts';
import type { Standing } from '../../record/reviews/read-reviews.ts';
import type { AccountRef, Correction, Decision } from '../../record/reviews/types.ts';
import type { ComparedAct, Comparison, ToldField } from './compare-annotations.ts';
import type { Told } from './told-by.ts';

/** A decision, and what its annotator wrote beside it. */
export type AnnotatorsDecision = Decision & {
  readonly target: string;
  readonly undoes: number | null;
  readonly note: string | null;
};

export interface DecidedChanges {
  readonly decisions: readonly AnnotatorsDecision[];
  readonly problems: readonly AppError[];
}

export interface ArticleNow {
  readonly id: string;
  readonly accounts: readonly KeptAccount[];
  readonly standing: Standing;
  readonly names: ReadonlyMap<string, NamedEntity>;
}

/** `document`: the file that came back, for the problems. */
export function decideChanges(
  { acts, merged, renamed, findings }: Comparison,
  now: ArticleNow,
  document: string,
): DecidedChanges {
  const place = { place: { input: document, line: null } };
  const decisions: AnnotatorsDecision[] = [];
  const problems: AppError[] = [];
  const accounts = new Map(acts.map((act) => [act.key, meant({ ...act, article: now.id }, now.accounts)]));
  const idOf = (key: string | null): string => accountId({ article: now.id, key: accounts.get(key ?? '')?.key ?? key ?? '' });
  for (const { code, key, details } of findings)
    problems.push(new AppError(code, key === null ? details : { account: idOf(key), ...details }, place));

  for (const act of acts) {
    const account = accounts.get(act.key) ?? null;
    const isChange = act.changed.length > 0 || act.after === null || act.isChecked !== act.wasChecked;
    if (account === null) {
      // What was rejected meanwhile is as its annotator wants it.
      if (isChange && act.after !== null) problems.push(new AppError('ANNOTATION_EVENT_GONE', { account: idOf(act.key) }, place));
      continue;
    }
    const made = decisionsOn(act, account, now.standing);
    const decide = (decision: Decision, undoes: number | null = null): void => {
      const target = undoes === null ? accountId(account) : String(undoes);
      decisions.push({ ...decision, target, undoes, note: act.comment });
    };
    for (const { decision, undoes } of made) decide(decision, undoes);
    if (made.length === 0 && act.comment !== null)
      problems.push(new AppError('ANNOTATION_REMARK', { words: accountId(account), remark: act.comment }, place));
  }
  for (const keys of merged) {
    const together = keys.flatMap((key) => accounts.get(key) ?? []);
    const [first] = together;
    if (first === undefined || new Set(together.map(({ event }) => event)).size < 2) continue;
    const decision: Decision = { action: 'merge', value: { accounts: together.map(refOf) } };
    decisions.push({ ...decision, target: accountId(first), undoes: null, note: null });
  }
  for (const [target, name] of renamed)
    if (JSON.stringify(now.names.get(target)?.name) !== JSON.stringify(name))
      decisions.push({ action: 'rename', value: name, target, undoes: null, note: null });
  return { decisions, problems };
}

const accountId = ({ article, key }: Pick<AccountRef, 'article' | 'key'>): string => `${article}#${key}`;

const refOf = ({ article, key, triggers }: AccountRef): AccountRef => ({ article, key, triggers });

interface Made {
  readonly decision: Decision;
  readonly undoes: number | null;
}

function decisionsOn(act: ComparedAct, account: KeptAccount, standing: Standing): readonly Made[] {
  const of = refOf(account);
  const { before, after } = act;
  if (after === null) return [{ decision: { action: 'reject', value: { of } }, undoes: null }];
  const corrections = act.changed.flatMap((field) => correctionOf(field, before, after, account) ?? []);
  const accepted = (standing.byArticle.get(account.article) ?? []).find(
    (review) => review.action === 'accept' && meant(review.value.of, [account]) !== null,
  );
  return [
    ...corrections.map((correction): Made => ({ decision: { action: 'correct', value: { of, ...correction } }, undoes: null })),
    ...(act.isChecked && !act.wasChecked && accepted === undefined
      ? [{ decision: { action: 'accept', value: { of } } as const, undoes: null }]
      : []),
    ...(act.wasChecked && !act.isChecked && accepted !== undefined
      ? [{ decision: { action: 'undo', value: {} } as const, undoes: accepted.number }]
      : []),
  ];
}

/** Null where the account has the value. Of a list what came and went is done to the account's own, which may have changed meanwhile. */
function correctionOf(field: ToldField, before: Told, after: Told, account: KeptAccount): Correction | null {
  const unless = (had: unknown, correction: Correction): Correction | null =>
    JSON.stringify(had) === JSON.stringify(correction.value) ? null : correction;
  switch (field) {
    case 'type':
      return unless(account.type, { field, value: after.type });
    case 'modes':
      // A correction of the type takes the modes with it.
      return unless(before.type === after.type ? account.modes : [], { field, value: after.modes });
    case 'status':
      return unless(account.status, { field, value: after.status });
    case 'actor':
    case 'recipient': {
      const had = account[field].map(({ entity }: Party) => entity);
      const kept = had.filter((id) => after[field].includes(id) || !before[field].includes(id));
      const come = after[field].filter((id) => !before[field].includes(id) && !kept.includes(id));
      return unless(had, { field, value: [...kept, ...come] });
    }
    case 'place':
      return unless(account.place?.entity ?? null, { field, value: after.place });
    case 'date':
      return unless(account.date, { field, value: after.date });
    case 'dead':
    case 'injured':
      return unless(account.casualties?.[field] ?? null, { field, value: after[field] });
  }
}
