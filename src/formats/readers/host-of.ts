// The host of an address, as outlets are named by it.

/** The outlet's domain, by which the lexicon knows it. */
export const hostOf = (address: string | null): string | null =>
  address !== null && URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|m|amp)\./u, '') || null : null;
