// Keys that work on every page, and the ones a page adds while it is shown. A key does nothing while something is being typed.

import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { addressOf, go, type PageName } from './address.ts';

export interface Shortcut {
  /** As `KeyboardEvent.key` gives it, or two keys one after the other: `g t`. */
  readonly keys: string;
  /** Key of the sentence that says what it does. */
  readonly does: string;
  readonly run: () => void;
}

export const isShortcutHelpOpen = signal(false);
/** A dialog that a page has opened above everything. */
export const dialog = signal<ComponentChildren>(null);

const jump = (key: string, page: PageName): Shortcut => ({
  keys: `g ${key}`,
  does: `page.${page}`,
  run: () => go(addressOf(page)),
});

const OURS: readonly Shortcut[] = [
  { keys: '/', does: 'shortcut.search', run: () => document.getElementById('search')?.focus() },
  {
    keys: '?',
    does: 'shortcut.help',
    run: () => {
      isShortcutHelpOpen.value = true;
    },
  },
  jump('t', 'timeline'),
  jump('n', 'network'),
  jump('m', 'map'),
  jump('o', 'outlets'),
  jump('r', 'review'),
  jump('a', 'add'),
];

const ofPage = signal<readonly Shortcut[]>([]);

export const allShortcuts = (): readonly Shortcut[] => [...OURS, ...ofPage.value];

/** Adds keys for as long as a page is shown: give it to an effect, which calls what it returns. */
export function addShortcuts(shortcuts: readonly Shortcut[]): () => void {
  ofPage.value = [...ofPage.peek(), ...shortcuts];
  return () => {
    ofPage.value = ofPage.peek().filter((shortcut) => !shortcuts.includes(shortcut));
  };
}

/** Keys by where they lie, so that they also work while an Arabic keyboard layout is chosen. */
function latinKeyOf(event: KeyboardEvent): string {
  if (/^[\x20-\x7E]$/u.test(event.key) || event.key.length > 1) return event.key;
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/';
  return event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName));

const PATIENCE = 1_200;

/** Listens for as long as the shell stands. */
export function watchShortcuts(): () => void {
  let first: { readonly key: string; readonly at: number } | null = null;
  const listen = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    const key = latinKeyOf(event);
    if (key === 'Shift') return;
    const keys = first !== null && event.timeStamp - first.at < PATIENCE ? `${first.key} ${key}` : key;
    const found =
      allShortcuts().find((shortcut) => shortcut.keys === keys) ?? allShortcuts().find((shortcut) => shortcut.keys === key);
    first =
      found === undefined && allShortcuts().some((shortcut) => shortcut.keys.startsWith(`${key} `))
        ? { key, at: event.timeStamp }
        : null;
    if (found === undefined) return;
    event.preventDefault();
    found.run();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
