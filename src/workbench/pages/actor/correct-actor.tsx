// An analyst's word on who an actor is: it is called so; it is the same as another. Both can be taken back.

import { useRef, useState } from 'preact/hooks';
import type { ActorList } from '../../../domain/api-views.ts';
import type { NamedEntity } from '../../../domain/index.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { count, language, say } from '../../language/say.ts';
import { line } from '../../parts/inert-text.tsx';
import { useReview } from '../../record/use-review.tsx';

export function CorrectActor({ entity, onChange }: { readonly entity: NamedEntity; readonly onChange: () => void }) {
  const { review, notice, isBusy } = useReview(onChange);
  return (
    <details class="correct-actor small">
      <summary>{say('actor.correct')}</summary>
      <Rename entity={entity} isBusy={isBusy} onRename={(en, ar) => review({ action: 'rename', entity: entity.id, en, ar })} />
      <Unite entity={entity} isBusy={isBusy} onUnite={(into) => review({ action: 'unite', entity: entity.id, into })} />
      {notice}
    </details>
  );
}

interface RenameProps {
  readonly entity: NamedEntity;
  readonly isBusy: boolean;
  readonly onRename: (en: string, ar: string) => void;
}

function Rename({ entity, isBusy, onRename }: RenameProps) {
  const [en, ar] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  return (
    <form
      class="correct-form"
      onSubmit={(event) => {
        event.preventDefault();
        onRename(en.current?.value.trim() ?? '', ar.current?.value.trim() ?? '');
      }}
    >
      <label class="stack">
        <span>{say('actor.nameAr')}</span>
        <input ref={ar} lang="ar" dir="rtl" required maxLength={300} defaultValue={entity.name.ar} autocomplete="off" />
      </label>
      <label class="stack">
        <span>{say('actor.nameEn')}</span>
        <input ref={en} lang="en" dir="ltr" required maxLength={300} defaultValue={entity.name.en} autocomplete="off" />
      </label>
      <button type="submit" disabled={isBusy}>
        {say('actor.rename')}
      </button>
    </form>
  );
}

interface UniteProps {
  readonly entity: NamedEntity;
  readonly isBusy: boolean;
  readonly onUnite: (into: string) => void;
}

const MOST = '8';

/** The other is chosen from those that the record knows: a name alone may be of several. */
function Unite({ entity, isBusy, onUnite }: UniteProps) {
  const [words, setWords] = useState('');
  const [into, setInto] = useState<string | null>(null);
  const isAsked = words.trim().length >= 2;
  const { data } = useAnswer<ActorList>(isAsked ? `actors?${new URLSearchParams({ q: words.trim(), limit: MOST })}` : null);
  const others = isAsked ? (data?.actors.filter(({ id }) => id !== entity.id) ?? []) : [];
  return (
    <form
      class="correct-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (into !== null) onUnite(into);
      }}
    >
      <label class="stack">
        <span>{say('actor.sameAs')}</span>
        <input
          type="search"
          dir="auto"
          value={words}
          autocomplete="off"
          onInput={(event) => {
            setWords(event.currentTarget.value);
            setInto(null);
          }}
        />
      </label>
      {others.length > 0 && (
        <fieldset class="choices">
          <legend class="visually-hidden">{say('actor.sameAs')}</legend>
          {others.map(({ id, name, events }) => (
            <label key={id} class="check">
              <input type="radio" name="into" checked={into === id} onChange={() => setInto(id)} />
              <bdi dir="auto">{line(name[language.value] || name.ar || name.en)}</bdi>
              <bdi class="faint number">{count(events)}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      <button type="submit" disabled={isBusy || into === null}>
        {say('actor.unite')}
      </button>
    </form>
  );
}
