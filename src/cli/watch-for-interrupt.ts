// Ctrl-C and a polite kill, for commands that keep what they have and stop.

export interface Interrupt {
  readonly isAsked: () => boolean;
  readonly stop: () => void;
}

/** The first one lets the step in hand end; the second one ends the program as usual, which loses nothing that was kept. */
export function watchForInterrupt(onAsk: () => void = () => {}): Interrupt {
  let isAsked = false;
  const stop = (): void => {
    process.removeListener('SIGINT', listen);
    process.removeListener('SIGTERM', listen);
  };
  const listen = (): void => {
    isAsked = true;
    stop();
    onAsk();
  };
  process.on('SIGINT', listen);
  process.on('SIGTERM', listen);
  return { isAsked: () => isAsked, stop };
}
