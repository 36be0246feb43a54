// The sentence that says the event, with its trigger marked, clipped around it where a sentence is very long.

import type { Event } from '../../domain/coded-article.ts';
import { MARK_END, MARK_START, printable } from './terminal-text.ts';

/** A text without full stops can be one sentence of megabytes: this many characters on each side of the trigger say enough. */
const SIDE = 320;

export function showEvidence(event: Event, text: string): string {
  const [start, end] = event.sentence;
  const [from, to] = event.trigger;
  const before = text.slice(Math.max(start, from - SIDE), from);
  const after = text.slice(to, Math.min(end, to + SIDE));
  const clippedBefore = from - SIDE > start ? `\u2026${before.replace(/^\S*\s/u, '')}` : before;
  const clippedAfter = to + SIDE < end ? `${after.replace(/\s\S*$/u, '')}\u2026` : after;
  const trigger = text.slice(from, to);
  return `${printable(clippedBefore)}${MARK_START}${printable(trigger)}${MARK_END}${printable(clippedAfter)}`.trim();
}
