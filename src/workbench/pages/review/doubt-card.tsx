// One thing to look at: why, in which words, and what the analyst can say of it.

import { useId, useRef, useState } from 'preact/hooks';
import type { ActorList, DoubtView, ListedEventView } from '../../../domain/api-views.ts';
import { request } from '../../http/request.ts';
import { language, say, wordFor } from '../../language/say.ts';
import { inert, SourceWords } from '../../parts/inert-text.tsx';
import { ArticleLine } from '../../record/article-line.tsx';
import { Deed } from '../../record/deed.tsx';
import { EvidenceText } from '../../record/evidence.tsx';
import { Mark } from '../../record/mark.tsx';
import type { Decision } from '../../record/use-review.tsx';
import { EventWhen } from '../../record/when.tsx';
import { addressOf } from '../../shell/address.ts';

interface DoubtCardProps {
  readonly doubt: DoubtView;
  readonly isBusy: boolean;
  readonly isDecided: boolean;
  readonly onDecide: (decision: Decision) => void;
}

export function DoubtCard({ doubt, isBusy, isDecided, onDecide }: DoubtCardProps) {
  const { kind, event, other, entity, article, evidence } = doubt;
  const decisions = decisionsFor(doubt);
  return (
    <>
      <p class="doubt-why small">
        <b>{say(`review.kind.${kind}`)}</b> <Reasons doubt={doubt} />
      </p>
      {article !== null && (
        <p class="small">
          <ArticleLine article={article} />
        </p>
      )}
      {evidence !== null && <EvidenceText evidence={evidence} />}
      {event !== null && <EventLine event={event} />}
      {other !== null && <EventLine event={other} />}
      {entity !== null && (
        <p class="doubt-name">
          <SourceWords text={entity.name.ar} lang="ar" /> <span class="faint">{inert(entity.name.en)}</span>{' '}
          <code class="faint" dir="ltr">
            {entity.id}
          </code>
        </p>
      )}
      {isDecided ? (
        <p class="small kept">{say('review.decided')}</p>
      ) : (
        <div class="account-actions">
          {decisions.map(({ name, decision }) => (
            <button key={name} type="button" class="plain" disabled={isBusy} onClick={() => onDecide(decision)}>
              {say(`review.do.${name}`)}
            </button>
          ))}
          {entity !== null && <NameForms entity={entity} isBusy={isBusy} onDecide={onDecide} />}
          {kind === 'low-confidence' && article !== null && (
            <a class="button quiet" href={addressOf('report', article.id)}>
              {say('review.do.correct')}
            </a>
          )}
        </div>
      )}
    </>
  );
}

/** Why it is doubted; what accounts say differently, slot by slot. */
function Reasons({ doubt }: { readonly doubt: DoubtView }) {
  return (
    <>
      {doubt.because.map(({ code, details }) => (
        <span key={code} class="doubt-reason" dir="auto">
          {doubt.kind === 'conflict'
            ? `${say(`slot.${code}`)}: ${valuesOf(code, String(details[language.value] ?? ''))}`
            : say(`review.because.${code}`, details)}
        </span>
      ))}
    </>
  );
}

/** What the accounts say, with words in the place of codes. */
function valuesOf(slot: string, values: string): string {
  if (slot !== 'type' && slot !== 'status') return inert(values);
  const word = (code: string): string => wordFor(slot === 'type' ? 'sentence' : 'status', code.split(' ')[0] ?? code);
  return [...new Set(values.split(' / ').map(word))].join(' / ');
}

const EventLine = ({ event }: { readonly event: ListedEventView }) => (
  <p class="doubt-event">
    <Mark outcome={event.outcome} type={event.type} />
    <a href={addressOf('event', event.id)}>
      <Deed event={event} />
    </a>
    <span class="small">
      <EventWhen event={event} />
    </span>
    <span class="faint small">{say('event.accounts', { count: event.accounts })}</span>
  </p>
);

export type DecisionName = 'accept' | 'reject' | 'merge' | 'apart';

/** What can be said of it with one key or one press. */
export function decisionsFor({
  kind,
  target,
  event,
  other,
}: DoubtView): readonly { readonly name: DecisionName; readonly decision: Decision }[] {
  if (kind === 'suspected-merge' && event !== null && other !== null)
    return (['merge', 'apart'] as const).map((name) => ({ name, decision: { action: name, events: [event.id, other.id] } }));
  if (kind === 'low-confidence' || kind === 'conflict') {
    const all = kind === 'conflict';
    return (['accept', 'reject'] as const).map((name) => ({ name, decision: { action: name, account: target, all } }));
  }
  return [];
}

/** Gives a name that nobody knows its names, or says who it is. */
function NameForms({
  entity,
  isBusy,
  onDecide,
}: {
  readonly entity: NonNullable<DoubtView['entity']>;
  readonly isBusy: boolean;
  readonly onDecide: (decision: Decision) => void;
}) {
  const english = useRef<HTMLInputElement>(null);
  const arabic = useRef<HTMLInputElement>(null);
  const into = useRef<HTMLInputElement>(null);
  const list = useId();
  const [offered, setOffered] = useState<ActorList['actors']>([]);
  const offer = async (q: string): Promise<void> => {
    if (q.length < 2) return;
    const { actors } = await request<ActorList>('actors', { query: { q, limit: '8' } });
    setOffered(actors);
  };
  return (
    <>
      <form
        class="name-form"
        onSubmit={(event) => {
          event.preventDefault();
          const [en, ar] = [english.current?.value.trim() ?? '', arabic.current?.value.trim() ?? ''];
          if (en !== '' && ar !== '') onDecide({ action: 'rename', entity: entity.id, en, ar });
        }}
      >
        <input
          ref={english}
          dir="ltr"
          aria-label={say('review.rename.en')}
          defaultValue={inert(entity.name.en)}
          maxLength={300}
        />
        <input
          ref={arabic}
          dir="rtl"
          lang="ar"
          aria-label={say('review.rename.ar')}
          defaultValue={inert(entity.name.ar)}
          maxLength={300}
        />
        <button type="submit" class="plain" disabled={isBusy}>
          {say('review.do.rename')}
        </button>
      </form>
      <form
        class="name-form"
        onSubmit={(event) => {
          event.preventDefault();
          const name = into.current?.value.trim() ?? '';
          if (name !== '') onDecide({ action: 'unite', entity: entity.id, into: name });
        }}
      >
        <input
          ref={into}
          dir="auto"
          list={list}
          aria-label={say('review.unite.into')}
          placeholder={say('review.unite.into')}
          maxLength={300}
          onInput={(event) => void offer(event.currentTarget.value.trim()).catch(() => setOffered([]))}
        />
        <datalist id={list}>
          {offered.map((actor) => (
            <option key={actor.id} value={actor.id}>
              {inert(actor.name[language.value] || actor.name.en)}
            </option>
          ))}
        </datalist>
        <button type="submit" class="plain" disabled={isBusy}>
          {say('review.do.unite')}
        </button>
      </form>
    </>
  );
}
