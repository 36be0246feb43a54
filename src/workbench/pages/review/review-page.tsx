// The queue of what an analyst should look at, from the keyboard: go on, decide, take back. What is decided stays in sight until the list is drawn anew.

import { useEffect, useRef, useState } from 'preact/hooks';
import { DOUBT_KINDS, type DoubtView } from '../../../domain/api-views.ts';
import { ApiError } from '../../http/request.ts';
import { say } from '../../language/say.ts';
import { Failure } from '../../parts/notice.tsx';
import { type Decision, sendReview, undoReview } from '../../record/use-review.tsx';
import { address, addressOf, filter, go } from '../../shell/address.ts';
import { addShortcuts } from '../../shell/shortcuts.ts';
import { type DecisionName, DoubtCard, decisionsFor } from './doubt-card.tsx';
import { keyOf, useDoubts } from './use-doubts.ts';
import './review-page.css';

/** Reviews of one decision, and of which doubt they were. */
interface Made {
  readonly key: string;
  readonly numbers: readonly number[];
}

export function ReviewPage() {
  const asked = address.value.params.get('kind');
  const kind = DOUBT_KINDS.find((one) => one === asked) ?? null;
  const { doubts, hasMore, isLoading, error, loadMore, reload } = useDoubts(kind);
  const [made, setMade] = useState<readonly Made[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<ApiError | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const decided = new Set(made.map(({ key }) => key));
  const open = doubts.filter((doubt) => !decided.has(keyOf(doubt)));

  const doing = async (work: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFault(null);
    try {
      await work();
    } catch (caught) {
      setFault(caught instanceof ApiError ? caught : new ApiError('UNREADABLE', 0));
    }
    setBusy(false);
  };
  const decide = (doubt: DoubtView, decision: Decision): Promise<void> =>
    doing(async () => {
      const numbers = await sendReview(decision);
      if (numbers === null) return;
      setMade((before) => [...before, { key: keyOf(doubt), numbers }]);
      step(1);
    });
  const undo = (): Promise<void> =>
    doing(async () => {
      const last = made.at(-1);
      if (last === undefined) return;
      for (const number of last.numbers.toReversed()) if (!(await undoReview(number))) return;
      setMade((before) => before.slice(0, -1));
    });

  const cards = (): readonly HTMLElement[] => [...(list.current?.children ?? [])] as HTMLElement[];
  const focused = (): number => cards().findIndex((card) => card.contains(document.activeElement));
  const step = (by: number): void => {
    const all = cards();
    const at = focused();
    const to = Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by));
    all[to]?.focus();
    all[to]?.scrollIntoView({ block: 'nearest' });
    if (to >= all.length - 3) loadMore();
  };

  // The keys do what the newest drawing of the page would do.
  const latest = useRef({ decide, undo, step, doubts, decided });
  latest.current = { decide, undo, step, doubts, decided };
  useEffect(() => {
    const pressed = (name: DecisionName) => () => {
      const doubt = latest.current.doubts[focused()];
      if (doubt === undefined || latest.current.decided.has(keyOf(doubt))) return;
      const found = decisionsFor(doubt).find((one) => one.name === name);
      if (found !== undefined) void latest.current.decide(doubt, found.decision);
    };
    return addShortcuts([
      { keys: 'j', does: 'shortcut.nextDoubt', run: () => latest.current.step(1) },
      { keys: 'k', does: 'shortcut.previousDoubt', run: () => latest.current.step(-1) },
      { keys: 'a', does: 'shortcut.accept', run: pressed('accept') },
      { keys: 'x', does: 'shortcut.reject', run: pressed('reject') },
      { keys: 'm', does: 'shortcut.merge', run: pressed('merge') },
      { keys: 's', does: 'shortcut.apart', run: pressed('apart') },
      { keys: 'u', does: 'shortcut.undo', run: () => void latest.current.undo() },
    ]);
  }, []);

  return (
    <section class="review">
      <header class="list-head">
        <h1>{say('page.review')}</h1>
        <p class="small faint">{say('review.keys')}</p>
        <button type="button" class="plain" disabled={made.length === 0 || isBusy} onClick={() => void undo()}>
          {say('review.do.undo')}
        </button>
      </header>
      <fieldset class="segmented">
        <legend class="visually-hidden">{say('review.kinds')}</legend>
        {[null, ...DOUBT_KINDS].map((one) => (
          <button key={one ?? 'all'} type="button" aria-pressed={kind === one} onClick={() => filter({ kind: one })}>
            {say(`review.kind.${one ?? 'all'}`)}
          </button>
        ))}
      </fieldset>
      <div role="status">
        {fault !== null && <Failure error={fault} />}
        {!isLoading && error === null && open.length > 0 && <p class="small">{say('review.left', { count: open.length })}</p>}
        {!isLoading && error === null && open.length === 0 && !hasMore && <p class="empty">{say('review.none')}</p>}
      </div>
      {error !== null && <Failure error={error} onRetry={reload} />}
      <ol ref={list} class="doubts">
        {doubts.map((doubt) => (
          <li
            key={keyOf(doubt)}
            class={`sheet doubt ${decided.has(keyOf(doubt)) ? 'doubt-decided' : ''}`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of the page go from one to the next, and act on the one that has the focus.
            tabIndex={0}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.target === event.currentTarget) openDoubt(doubt);
            }}
          >
            <DoubtCard
              doubt={doubt}
              isBusy={isBusy}
              isDecided={decided.has(keyOf(doubt))}
              onDecide={(decision) => void decide(doubt, decision)}
            />
          </li>
        ))}
      </ol>
      {isLoading && <p class="loading">{say('shell.loading')}</p>}
      {hasMore && !isLoading && (
        <button type="button" class="plain" onClick={loadMore}>
          {say('review.more')}
        </button>
      )}
    </section>
  );
}

/** Where the most is to be seen: the report of a coding, the event of a contradiction, the actor of a name. */
function openDoubt({ article, event, entity }: DoubtView): void {
  if (article !== null) go(addressOf('report', article.id));
  else if (event !== null) go(addressOf('event', event.id));
  else if (entity !== null) go(addressOf('actor', entity.id));
}
