// A filter as it is being typed: it goes into the address when typing pauses, or at once where it was chosen.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { FilterName } from '../record/filters.ts';
import { address, filter } from '../shell/address.ts';

const PAUSE = 350;

export interface Typed {
  readonly text: string;
  /** Shows it in the field alone. */
  readonly edit: (value: string) => void;
  readonly type: (value: string) => void;
  readonly choose: (value: string) => void;
}

/** What is typed, and what the address says: the address wins when it changes without typing (back, a link, a brush). */
export function useTyped(name: FilterName): Typed {
  const given = address.value.params.get(name) ?? '';
  const [text, setText] = useState(given);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setText(given), [given]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const put = (value: string): void => {
    if (value.trim() !== given) filter({ [name]: value.trim() }, { isReplacing: true });
  };
  return {
    text,
    edit: setText,
    type: (value) => {
      setText(value);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => put(value), PAUSE);
    },
    choose: (value) => {
      setText(value);
      clearTimeout(timer.current);
      put(value);
    },
  };
}
