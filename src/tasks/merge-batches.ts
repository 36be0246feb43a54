// Several streams of batches as one: so many go on at once, and each waits until its last batch was taken.

import type { AppError } from '../domain/errors.ts';
import type { Input } from '../formats/report.ts';
import type { Fetch } from '../record/fetches.ts';

/** What came from a feed: inputs to be kept, what is to be noted once they are, what went wrong. */
export interface Batch {
  readonly inputs: readonly Input[];
  readonly fetches: readonly Fetch[];
  readonly errors: readonly AppError[];
}

interface Turn {
  readonly stream: AsyncGenerator<Batch>;
  readonly result: IteratorResult<Batch>;
}

export async function* mergeBatches(streams: readonly AsyncGenerator<Batch>[], atOnce: number): AsyncGenerator<Batch> {
  const waiting = [...streams];
  const running = new Map<AsyncGenerator<Batch>, Promise<Turn>>();
  const go = (stream: AsyncGenerator<Batch>): void => {
    running.set(
      stream,
      stream.next().then((result) => ({ stream, result })),
    );
  };
  try {
    for (const stream of waiting.splice(0, atOnce)) go(stream);
    while (running.size > 0) {
      const { stream, result } = await Promise.race(running.values());
      running.delete(stream);
      if (result.done) {
        const next = waiting.shift();
        if (next !== undefined) go(next);
        continue;
      }
      go(stream);
      yield result.value;
    }
  } finally {
    // Whoever stops reading leaves streams in the middle of their work; what they still bring is not wanted.
    await Promise.allSettled(running.values());
  }
}
