// The mark of an event: its colour is the family of the act, its shape is what became of it. Filled: happened. Hollow: planned. A cross: did not come
// about. A bar: called off. A minus: denied. Dotted: possible. Half filled: planned, and nobody says what came of it.

import type { EventType, OutcomeToday } from '../../domain/index.ts';
import { say } from '../language/say.ts';
import { familyOf } from './families.ts';
import './mark.css';

interface MarkProps {
  readonly outcome: OutcomeToday;
  /** None: the mark of a legend, in ink. */
  readonly type?: EventType;
  /** It stands beside the word for it. */
  readonly isDecoration?: boolean;
}

export function Mark({ outcome, type, isDecoration = false }: MarkProps) {
  const name = say(`outcome.${outcome}`);
  const family = type === undefined ? 'none' : familyOf(type);
  if (isDecoration)
    return (
      <svg class={`mark mark-${family}`} viewBox="0 0 16 16" aria-hidden="true">
        <MarkShape outcome={outcome} />
      </svg>
    );
  return (
    <svg class={`mark mark-${family}`} viewBox="0 0 16 16" role="img" aria-label={name}>
      <title>{name}</title>
      <MarkShape outcome={outcome} />
    </svg>
  );
}

/** The shape alone, around (8, 8), for pictures that hold many. */
export function MarkShape({ outcome }: { readonly outcome: OutcomeToday }) {
  switch (outcome) {
    case 'happened':
      return <circle cx="8" cy="8" r="5.5" class="mark-fill" />;
    case 'planned':
      return <circle cx="8" cy="8" r="4.75" class="mark-line" />;
    case 'unknown':
      return (
        <>
          <circle cx="8" cy="8" r="4.75" class="mark-line" />
          <path d="M8 3.25a4.75 4.75 0 0 1 0 9.5z" class="mark-fill" />
        </>
      );
    case 'possible':
      return <circle cx="8" cy="8" r="4.75" class="mark-line mark-dotted" />;
    case 'failed':
      return <path d="M3.500 3.500l9 9m0-9l-9 9" class="mark-line" />;
    case 'called-off':
      return (
        <>
          <circle cx="8" cy="8" r="4.75" class="mark-line" />
          <path d="M4.600 11.400l6.800-6.800" class="mark-line" />
        </>
      );
    case 'denied':
      return (
        <>
          <circle cx="8" cy="8" r="4.75" class="mark-line" />
          <path d="M5 8h6" class="mark-line" />
        </>
      );
  }
}
