// Asks the analyst for a name, once: reviews say who decided.

import { useRef } from 'preact/hooks';
import { say } from '../language/say.ts';
import { choose } from '../language/settings.ts';
import { Dialog } from '../shell/dialog.tsx';
import { dialog } from '../shell/shortcuts.ts';

/** The name, which is kept in the settings; null where the dialog is closed without one. */
export function askForAnalyst(): Promise<string | null> {
  return new Promise((resolve) => {
    const close = (name: string | null): void => {
      dialog.value = null;
      if (name !== null) choose({ analyst: name });
      resolve(name);
    };
    dialog.value = <AnalystPrompt onDone={close} />;
  });
}

function AnalystPrompt({ onDone }: { readonly onDone: (name: string | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog title={say('analyst.title')} onClose={() => onDone(null)}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const name = input.current?.value.trim() ?? '';
          if (name !== '') onDone(name);
        }}
      >
        <label class="stack">
          <span>{say('settings.analyst')}</span>
          <input ref={input} dir="auto" maxLength={200} required autocomplete="name" />
        </label>
        <button type="submit">{say('analyst.go')}</button>
      </form>
    </Dialog>
  );
}
