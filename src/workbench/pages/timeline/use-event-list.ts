// The events of a filter, a page after the other as the reader goes down the list. A new filter begins a new list; the old one stays until it is here.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventPage, ListedEventView } from '../../../domain/api-views.ts';
import type { UnderstoodName } from '../../../domain/index.ts';
import { ApiError, request } from '../../http/request.ts';
import { token } from '../../http/token.ts';

export interface EventList {
  readonly events: readonly ListedEventView[];
  readonly total: number;
  readonly names: readonly UnderstoodName[];
  readonly isLoading: boolean;
  readonly error: ApiError | null;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

interface Loaded {
  readonly query: string;
  readonly events: readonly ListedEventView[];
  readonly total: number;
  readonly names: readonly UnderstoodName[];
  readonly next: string | null;
}

const FIRST = 100;
const MORE = 500;

export function useEventList(query: string): EventList {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [isLoading, setLoading] = useState(true);
  const [turn, setTurn] = useState(0);
  const busy = useRef<AbortController | null>(null);
  const ask = (cursor: string | null): void => {
    busy.current?.abort();
    const abort = new AbortController();
    busy.current = abort;
    setLoading(true);
    const params = new URLSearchParams(query);
    params.set('limit', String(cursor === null ? FIRST : MORE));
    if (cursor !== null) params.set('cursor', cursor);
    request<EventPage>('events', { query: params, signal: abort.signal }).then(
      ({ events, total, names, next }) => {
        setLoaded((before) => ({
          query,
          events: cursor === null || before === null ? events : [...before.events, ...events],
          total,
          names,
          next,
        }));
        setError(null);
        setLoading(false);
      },
      (fault: unknown) => {
        if (abort.signal.aborted) return;
        setError(fault instanceof ApiError ? fault : new ApiError('UNREADABLE', 0));
        setLoading(false);
      },
    );
  };
  const credential = token.value;
  useEffect(() => {
    ask(null);
    return () => busy.current?.abort();
  }, [query, turn, credential]);
  return {
    events: loaded?.events ?? [],
    total: loaded?.total ?? 0,
    names: loaded?.names ?? [],
    isLoading,
    error,
    loadMore: () => {
      if (!isLoading && error === null && loaded?.query === query && loaded.next !== null) ask(loaded.next);
    },
    reload: () => setTurn((before) => before + 1),
  };
}
