// The progress bar on standard error: drawn in place, taken away before anything else is printed, and not there where nobody looks.

import type { Speaker } from '../domain/speak.ts';

export interface Progress {
  readonly read: (bytes: number) => void;
  /** So many more are done. */
  readonly coded: (more: number) => void;
  /** Takes the bar off the screen; the next step draws it again. */
  readonly clear: () => void;
}

const BAR = 30;
const REDRAW_MS = 100;
const CLEAR_LINE = '\r\u001B[2K';

const NONE: Progress = { read: () => {}, coded: () => {}, clear: () => {} };

/** `size`: bytes of everything to be read, null where unknown; then the bar only counts. `label`: the message that says what is counted. */
export function startProgress(isShown: boolean, speaker: Speaker, size: () => number | null, label = 'progress.bar'): Progress {
  if (!isShown) return NONE;
  let bytes = 0;
  let count = 0;
  let drawn = 0;
  let isDrawn = false;
  const draw = (): void => {
    const now = performance.now();
    if (now - drawn < REDRAW_MS) return;
    drawn = now;
    isDrawn = true;
    process.stderr.write(`${CLEAR_LINE}${barOf(bytes, size())}${speaker.say(label, { count })}`);
  };
  return {
    read: (more) => {
      bytes += more;
      draw();
    },
    coded: (more) => {
      count += more;
      draw();
    },
    clear: () => {
      if (isDrawn) process.stderr.write(CLEAR_LINE);
      isDrawn = false;
    },
  };
}

function barOf(bytes: number, size: number | null): string {
  if (size === null || size === 0) return '';
  const share = Math.min(1, bytes / size);
  const full = Math.round(share * BAR);
  return `${'\u2588'.repeat(full)}${'\u2591'.repeat(BAR - full)} ${String(Math.floor(share * 100)).padStart(3)} %  `;
}
