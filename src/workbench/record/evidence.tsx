// The words of a report that tell an act, with its trigger marked.

import type { Evidence } from '../../domain/index.ts';
import { inert } from '../parts/inert-text.tsx';
import './evidence.css';

/** Of a sentence without end, as much as is read on either side; the report has the whole. */
const MOST_AROUND = 600;
const CUT = '\u2026';

export function EvidenceText({ evidence }: { readonly evidence: Pick<Evidence, 'text' | 'trigger'> }) {
  const { text, trigger } = evidence;
  const from = Math.max(0, trigger[0] - MOST_AROUND);
  const to = Math.min(text.length, trigger[1] + MOST_AROUND);
  return (
    <blockquote class="source-text evidence" dir="auto">
      {from > 0 && CUT}
      {inert(text.slice(from, trigger[0]))}
      <mark>{inert(text.slice(...trigger))}</mark>
      {inert(text.slice(trigger[1], to))}
      {to < text.length && CUT}
    </blockquote>
  );
}
