// The words of a report that tell an act, with its trigger marked.

import type { Evidence } from '../../domain/index.ts';
import { inert } from '../parts/inert-text.tsx';
import './evidence.css';

export function EvidenceText({ evidence }: { readonly evidence: Pick<Evidence, 'text' | 'trigger'> }) {
  const { text, trigger } = evidence;
  return (
    <blockquote class="source-text evidence" dir="auto">
      {inert(text.slice(0, trigger[0]))}
      <mark>{inert(text.slice(...trigger))}</mark>
      {inert(text.slice(trigger[1]))}
    </blockquote>
  );
}
