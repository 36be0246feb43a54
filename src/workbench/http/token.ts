// The token with which this browser speaks to the server, where one is asked for. Kept for the tab only, never in the address.

import { signal } from '@preact/signals';

const KEY = 'isnad.token';

function kept(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export const token = signal<string | null>(kept());

/** The server asked for a token, or refused the one that it got. */
export const isTokenWanted = signal(false);

export function useToken(value: string): void {
  token.value = value.trim() === '' ? null : value.trim();
  isTokenWanted.value = false;
  try {
    sessionStorage.setItem(KEY, token.value ?? '');
  } catch {
    // It holds until the page is left.
  }
}
