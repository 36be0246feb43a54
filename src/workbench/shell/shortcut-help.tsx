// The keys that work on this page, and what they do.

import { say } from '../language/say.ts';
import { Dialog } from './dialog.tsx';
import { allShortcuts, isShortcutHelpOpen } from './shortcuts.ts';

export function ShortcutHelp() {
  return (
    <Dialog
      title={say('shortcut.title')}
      onClose={() => {
        isShortcutHelpOpen.value = false;
      }}
    >
      <dl class="keys">
        {allShortcuts().map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              <bdi dir="ltr">
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </bdi>
            </dt>
            <dd>{say(does)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
