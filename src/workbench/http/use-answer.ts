// One question to the API as a value that a component draws: asked again when the question changes, the answer before kept on the screen meanwhile.

import { useEffect, useState } from 'preact/hooks';
import { ApiError, request } from './request.ts';
import { token } from './token.ts';

export interface Answer<T> {
  readonly data: T | null;
  readonly error: ApiError | null;
  readonly isLoading: boolean;
  /** Asks again: after something was changed. */
  readonly reload: () => void;
}

/** `path` with its query, or null to ask nothing. */
export function useAnswer<T>(path: string | null): Answer<T> {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Omit<Answer<T>, 'reload'> & { readonly path: string | null }>({
    data: null,
    error: null,
    isLoading: path !== null,
    path,
  });
  const credential = token.value;
  // A new token or a new turn asks the same question again.
  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    setState((before) => ({ ...before, isLoading: true }));
    request<T>(path, { signal: abort.signal }).then(
      (data) => setState({ data, error: null, isLoading: false, path }),
      (error: unknown) => {
        if (error instanceof ApiError && error.code === 'CANCELLED') return;
        setState({
          data: null,
          error: error instanceof ApiError ? error : new ApiError('UNREADABLE', 0),
          isLoading: false,
          path,
        });
      },
    );
    return () => abort.abort();
  }, [path, turn, credential]);
  return { data: state.data, error: state.error, isLoading: state.isLoading, reload: () => setTurn((before) => before + 1) };
}
