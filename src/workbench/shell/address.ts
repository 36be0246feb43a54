// Where the reader is: the page, what it is about, and every filter stand in the address, so that a view can be sent to a colleague.

import { computed, signal } from '@preact/signals';

export const PAGES = ['timeline', 'event', 'report', 'actor', 'network', 'map', 'outlets', 'review', 'add'] as const;
export type PageName = (typeof PAGES)[number];

export interface Address {
  /** Null: an address that is none of ours. */
  readonly page: PageName | null;
  /** What the page is about (an event, an article, an actor), or null. */
  readonly id: string | null;
  readonly params: URLSearchParams;
}

export function readAddress(path: string, search: string): Address {
  const [name = '', ...rest] = path.replace(/^\//u, '').split('/');
  const page = name === '' ? 'timeline' : (PAGES.find((known) => known === name) ?? null);
  const id = rest.join('/');
  return { page, id: id === '' ? null : decode(id), params: new URLSearchParams(search) };
}

/** A broken escape is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export type ParamValues = Readonly<Record<string, string | readonly string[] | null>>;

/** The address of a page, to be written into a link. */
export function addressOf(page: PageName, id: string | null = null, params: URLSearchParams | ParamValues = {}): string {
  const query = params instanceof URLSearchParams ? params : withParams(new URLSearchParams(), params);
  const path = `/${page}${id === null ? '' : `/${encodeURIComponent(id)}`}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The parameters with some of them changed; null, '' and [] take one away. */
export function withParams(params: URLSearchParams, changes: ParamValues): URLSearchParams {
  const changed = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    const text = typeof value === 'string' ? value : (value ?? []).join(',');
    if (text === '') changed.delete(name);
    else changed.set(name, text);
  }
  return changed;
}

const here = (): Address => readAddress(location.pathname, location.search);

export const address = signal<Address>(here());
export const page = computed(() => address.value.page);

/** Goes to an address of ours. `isReplacing`: the step before is not kept, as while a filter is being typed. */
export function go(to: string, { isReplacing = false }: { readonly isReplacing?: boolean } = {}): void {
  if (to === location.pathname + location.search) return;
  if (isReplacing) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  const before = address.peek();
  address.value = here();
  if (before.page !== address.peek().page || before.id !== address.peek().id) scrollTo(0, 0);
}

/** Changes filters of the page that is shown. */
export function filter(changes: ParamValues, options: { readonly isReplacing?: boolean } = {}): void {
  const { page, id, params } = address.peek();
  if (page !== null) go(addressOf(page, id, withParams(params, changes)), options);
}

/** Links within the workbench change the address without loading the page again; others, and those opened in a new tab, are left to the browser. */
export function followAddress(): void {
  addEventListener('popstate', () => {
    address.value = here();
  });
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element | null)?.closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.origin !== location.origin) return;
    if (link.hasAttribute('download') || link.pathname.startsWith('/api/') || link.hash !== '') return;
    event.preventDefault();
    go(link.pathname + link.search);
  });
}
