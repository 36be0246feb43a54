// The frame around every page: masthead, pages, search, settings, help and the prompt for a token. Knows no page from within.

import { useEffect, useRef } from 'preact/hooks';
import { isTokenWanted } from '../http/token.ts';
import { say } from '../language/say.ts';
import { address, addressOf, go, type PageName, page } from './address.ts';
import { PageView } from './page-view.tsx';
import { SettingsMenu } from './settings-menu.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { dialog, isShortcutHelpOpen, watchShortcuts } from './shortcuts.ts';
import { TokenPrompt } from './token-prompt.tsx';
import './shell.css';

/** The pages of the bar; event, report and actor are reached from them. */
const BAR: readonly PageName[] = ['timeline', 'network', 'map', 'outlets', 'review', 'add'];

export function Shell() {
  const main = useRef<HTMLElement>(null);
  const { page: current, id } = address.value;
  const before = useRef(`${current}/${id}`);
  useEffect(watchShortcuts, []);
  useEffect(() => {
    // A new page begins at its top for those who read with the keyboard or a screen reader too.
    if (before.current === `${current}/${id}`) return;
    before.current = `${current}/${id}`;
    main.current?.focus({ preventScroll: true });
  }, [current, id]);
  return (
    <>
      <a class="skip" href="#main">
        {say('shell.skip')}
      </a>
      <header class="masthead">
        <a class="wordmark" href={addressOf('timeline')}>
          <span aria-hidden="true" class="wordmark-chain">
            <i />
            <i />
            <i />
          </span>
          {say('shell.name')}
        </a>
        <nav aria-label={say('shell.pages')}>
          <ul>
            {BAR.map((name) => (
              <li key={name}>
                <a href={addressOf(name)} aria-current={page.value === name ? 'page' : undefined}>
                  {say(`page.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchBox />
        <SettingsMenu />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <PageView />
      </main>
      {isTokenWanted.value && <TokenPrompt />}
      {isShortcutHelpOpen.value && <ShortcutHelp />}
      <div id="dialogs">{dialog.value}</div>
    </>
  );
}

function SearchBox() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const words = input.current?.value.trim() ?? '';
          if (words !== '') go(addressOf('timeline', null, { q: words }));
        }}
      >
        <input
          ref={input}
          id="search"
          type="search"
          dir="auto"
          aria-label={say('shell.search')}
          placeholder={say('shell.search')}
          autocomplete="off"
          spellcheck={false}
        />
      </form>
    </search>
  );
}
