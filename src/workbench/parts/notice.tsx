// Says that there is nothing to show, or why something cannot be shown.

import type { ComponentChildren } from 'preact';
import type { ApiError } from '../http/request.ts';
import { hasSentence, say, wordFor } from '../language/say.ts';

export function Notice({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <section class="notice">
      <h1>{title}</h1>
      {children}
    </section>
  );
}

/** What went wrong, in the reader's language: the sentence of its code with the values that the server gave. */
export function Failure({ error, onRetry }: { readonly error: ApiError; readonly onRetry?: () => void }) {
  const sentence = hasSentence(`error.${error.code}`) ? say(`error.${error.code}`, error.details) : wordFor('fault', error.code);
  return (
    <div class="failure" role="alert">
      <p dir="auto">{sentence}</p>
      <code>{error.code}</code>
      {onRetry !== undefined && (
        <button type="button" onClick={onRetry}>
          {say('shell.retry')}
        </button>
      )}
    </div>
  );
}
