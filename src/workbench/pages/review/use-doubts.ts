// What is left to look at, a page after the other, the most doubtful first.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { DoubtPage, DoubtView } from '../../../domain/api-views.ts';
import { ApiError, request } from '../../http/request.ts';
import { token } from '../../http/token.ts';

export interface Doubts {
  readonly doubts: readonly DoubtView[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: ApiError | null;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

const PAGE = '30';

/** `kind`: one kind, or null for all. */
export function useDoubts(kind: string | null): Doubts {
  const [doubts, setDoubts] = useState<readonly DoubtView[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [error, setError] = useState<ApiError | null>(null);
  const [turn, setTurn] = useState(0);
  const busy = useRef<AbortController | null>(null);
  const ask = async (cursor: string | null): Promise<void> => {
    busy.current?.abort();
    const abort = new AbortController();
    busy.current = abort;
    setLoading(true);
    setError(null);
    try {
      const { doubts: found, next: following } = await request<DoubtPage>('review-queue', {
        query: { kind, cursor, limit: PAGE },
        signal: abort.signal,
      });
      setDoubts((before) => (cursor === null ? found : [...before, ...found]));
      setNext(following);
    } catch (fault) {
      if (abort.signal.aborted) return;
      setError(fault instanceof ApiError ? fault : new ApiError('UNREADABLE', 0));
    }
    setLoading(false);
  };
  const credential = token.value;
  useEffect(() => {
    void ask(null);
    return () => busy.current?.abort();
  }, [kind, turn, credential]);
  return {
    doubts,
    hasMore: next !== null,
    isLoading,
    error,
    loadMore: () => {
      if (next !== null && !isLoading) void ask(next);
    },
    reload: () => setTurn((before) => before + 1),
  };
}

/** Names a doubt: one thing may be doubted for several reasons. */
export const keyOf = ({ kind, target, other }: DoubtView): string => `${kind} ${target} ${other?.id ?? ''}`;
