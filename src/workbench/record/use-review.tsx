// Sends an analyst's decision, says that it is kept and offers to take it back. Without a name the analyst is asked for one first.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ApiError, request } from '../http/request.ts';
import { say } from '../language/say.ts';
import { settings } from '../language/settings.ts';
import { Failure } from '../parts/notice.tsx';
import { askForAnalyst } from './ask-analyst.tsx';

/** A decision as the API takes it, without who decides. */
export type Decision =
  | { readonly action: 'accept' | 'reject'; readonly account: string; readonly all?: boolean }
  | { readonly action: 'correct'; readonly account: string; readonly field: string; readonly value: readonly string[] }
  | { readonly action: 'merge' | 'apart'; readonly events: readonly string[] }
  | { readonly action: 'split'; readonly accounts: readonly string[] }
  | { readonly action: 'rename'; readonly entity: string; readonly en: string; readonly ar: string }
  | { readonly action: 'unite'; readonly entity: string; readonly into: string };

interface Kept {
  readonly reviews: readonly number[];
}

/** Keeps a decision; answers with the numbers of its reviews, or null where the analyst gave no name. @throws ApiError */
export async function sendReview(decision: Decision): Promise<readonly number[] | null> {
  const who = settings.value.analyst.trim() || (await askForAnalyst());
  if (who === null) return null;
  return (await request<Kept>('reviews', { method: 'POST', body: { ...decision, who } })).reviews;
}

export async function undoReview(number: number): Promise<boolean> {
  const who = settings.value.analyst.trim() || (await askForAnalyst());
  if (who === null) return false;
  await request<Kept>(`reviews/${number}/undo`, { method: 'POST', body: { who } });
  return true;
}

interface Reviewing {
  readonly review: (decision: Decision) => void;
  readonly undo: (number: number) => void;
  readonly isBusy: boolean;
  /** What came of it, to be shown where the decision was made. */
  readonly notice: ComponentChildren;
}

/** `onChange`: after a decision is kept or taken back. */
export function useReview(onChange: () => void): Reviewing {
  const [kept, setKept] = useState<readonly number[]>([]);
  const [error, setError] = useState<ApiError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const doing = (work: () => Promise<readonly number[] | null>): void => {
    setBusy(true);
    setError(null);
    work().then(
      (numbers) => {
        setBusy(false);
        if (numbers === null) return;
        setKept(numbers);
        onChange();
      },
      (fault: unknown) => {
        setBusy(false);
        setError(fault instanceof ApiError ? fault : new ApiError('UNREADABLE', 0));
      },
    );
  };
  const undo = (number: number): void => doing(async () => ((await undoReview(number)) ? [] : null));
  const last = kept.at(-1);
  return {
    review: (decision) => doing(() => sendReview(decision)),
    undo,
    isBusy,
    notice: (
      <div role="status">
        {error !== null && <Failure error={error} />}
        {last !== undefined && (
          <p class="small kept">
            {say('review.isKept')}{' '}
            <button type="button" class="quiet" onClick={() => undo(last)}>
              {say('review.do.undo')}
            </button>
          </p>
        )}
      </div>
    ),
  };
}
