// Sends reports to the record and follows the job that keeps them, from the stream of its progress.

import { useState } from 'preact/hooks';
import type { JobView } from '../../../domain/api-views.ts';
import type { Article } from '../../../domain/index.ts';
import { ApiError, request, send } from '../../http/request.ts';

export interface Keeping {
  readonly job: JobView | null;
  readonly error: ApiError | null;
  readonly isBusy: boolean;
  readonly keep: (reports: readonly Article[]) => void;
  readonly forget: () => void;
}

export function useKeeping(): Keeping {
  const [job, setJob] = useState<JobView | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = async (articles: readonly Article[]): Promise<void> => {
    setBusy(true);
    setError(null);
    setJob(null);
    try {
      const begun = await request<JobView>('articles', { method: 'POST', body: { articles } });
      setJob(begun);
      for await (const view of progressOf(begun.id)) setJob(view);
    } catch (fault) {
      setError(fault instanceof ApiError ? fault : new ApiError('UNREADABLE', 0));
    }
    setBusy(false);
  };
  return {
    job,
    error,
    isBusy,
    keep: (reports) => void run(reports),
    forget: () => {
      setJob(null);
      setError(null);
    },
  };
}

/** The job each time that it changes. Read with `fetch`, since `EventSource` sends no token. */
async function* progressOf(id: string): AsyncGenerator<JobView> {
  const { body } = await send(`jobs/${id}/progress`);
  if (body === null) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += value;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = event
        .split('\n')
        .filter((line) => line.startsWith('data: '))
        .map((line) => line.slice('data: '.length))
        .join('\n');
      if (data !== '') yield JSON.parse(data) as JobView;
    }
  }
}
