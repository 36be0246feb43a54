// The coder of this browser, as a component asks it: fetched with its lexicon when it is first needed, on a thread of its own. Of several questions only
// the last is answered, as while somebody types.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Article, CodedArticle } from '../../domain/index.ts';
import type { CodingResult, CodingWork } from './coding-worker.ts';

export interface Coding {
  readonly coded: CodedArticle | null;
  /** The coder and its lexicon are not here yet. */
  readonly isPreparing: boolean;
  readonly isCoding: boolean;
  readonly fault: string | null;
}

const PAUSE = 250;

/** `article`: null while there is nothing to code. */
export function useCoder(article: Article | null): Coding {
  const worker = useRef<Worker | null>(null);
  const [isPreparing, setPreparing] = useState(true);
  const [result, setResult] = useState<{
    readonly turn: number;
    readonly coded: CodedArticle | null;
    readonly fault: string | null;
  }>({
    turn: 0,
    coded: null,
    fault: null,
  });
  const turn = useRef(0);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    const coder = new Worker(new URL('./coding-worker.ts', import.meta.url), { type: 'module' });
    worker.current = coder;
    coder.onmessage = ({ data }: MessageEvent<CodingResult>) => {
      setPreparing(false);
      if (data.turn === 0 || data.turn !== turn.current) return;
      setResult({ turn: data.turn, coded: 'coded' in data ? data.coded : null, fault: 'fault' in data ? data.fault : null });
    };
    coder.onerror = (event) => {
      setPreparing(false);
      setResult({ turn: turn.current, coded: null, fault: event.message });
    };
    return () => coder.terminate();
  }, []);
  const question = article === null ? null : JSON.stringify(article);
  useEffect(() => {
    if (question === null) {
      turn.current += 1;
      setAsked(turn.current);
      setResult({ turn: turn.current, coded: null, fault: null });
      return;
    }
    const timer = setTimeout(() => {
      turn.current += 1;
      setAsked(turn.current);
      worker.current?.postMessage({ turn: turn.current, article: JSON.parse(question) as Article } satisfies CodingWork);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [question]);
  return { coded: result.coded, fault: result.fault, isPreparing, isCoding: question !== null && result.turn !== asked };
}
