// A dialog above the page: the browser keeps the focus in it, Escape closes it, and the focus goes back to where it was.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { say } from '../language/say.ts';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Dialog({ title, onClose, children }: DialogProps) {
  const frame = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    frame.current?.showModal();
    frame.current?.querySelector('input')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={frame} class="dialog" aria-labelledby="dialog-title" onClose={onClose}>
      <header>
        <h2 id="dialog-title">{title}</h2>
        <button type="button" class="quiet" onClick={() => frame.current?.close()}>
          {say('shell.close')}
        </button>
      </header>
      {children}
    </dialog>
  );
}
