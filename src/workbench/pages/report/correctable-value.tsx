// One value of an event, and in its place, when the analyst wants it, a small form that corrects it. What is sent is what `isnad review correct` takes.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventType } from '../../../domain/index.ts';
import { type Entity, EVENT_TYPES, MODES, STATUSES } from '../../../domain/index.ts';
import { language, say, wordFor } from '../../language/say.ts';
import { line } from '../../parts/inert-text.tsx';
import type { EventPart } from './report-layers.ts';

type Field = 'type' | 'modes' | 'status' | 'actor' | 'recipient' | 'place' | 'date' | 'dead' | 'injured';

interface CorrectableValueProps {
  readonly field: Field;
  readonly label: string;
  /** The line with which its words are marked in the text. */
  readonly line?: EventPart;
  /** As the API takes it. */
  readonly current: readonly string[];
  readonly entities?: readonly Entity[];
  /** The event's type, which says what modes there are. */
  readonly type?: EventType;
  readonly onCorrect: (field: Field, value: readonly string[]) => void;
  /** What is shown; null: the text does not say. */
  readonly children: ComponentChildren;
}

/** What the API takes for "nobody, nowhere, not said". */
const NOTHING = 'none';

export function CorrectableValue(props: CorrectableValueProps) {
  const { field, label, line, children, onCorrect } = props;
  const [isEditing, setEditing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setEditing(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div class="slot">
      <dt>
        <span class={line === undefined ? '' : `line-${line}`}>{label}</span>
      </dt>
      <dd>
        {isEditing ? (
          <CorrectionForm
            {...props}
            onCancel={close}
            onCorrect={(_, value) => {
              close();
              onCorrect(field, value.length === 0 ? [NOTHING] : value);
            }}
          />
        ) : (
          <>
            <span>{children ?? <span class="faint">{say('report.notSaid')}</span>}</span>
            <button
              ref={opener}
              type="button"
              class="quiet edit"
              aria-label={say('report.correctField', { field: label })}
              onClick={() => setEditing(true)}
            >
              {say('report.correct')}
            </button>
          </>
        )}
      </dd>
    </div>
  );
}

function CorrectionForm(props: CorrectableValueProps & { readonly onCancel: () => void }) {
  const { field, label, onCorrect, onCancel } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const read = (): readonly string[] => {
    const data = new FormData(form.current ?? undefined);
    const chosen = data.getAll('value').map(String);
    const typed = String(data.get('typed') ?? '').trim();
    return [...chosen, ...(typed === '' ? [] : [typed])].filter((value) => value !== '');
  };
  return (
    <form
      ref={form}
      class="correction"
      aria-label={say('report.correctField', { field: label })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onCorrect(field, read());
      }}
    >
      <CorrectionFields {...props} />
      <span class="correction-do">
        <button type="submit">{say('report.keep')}</button>
        <button type="button" class="quiet" onClick={onCancel}>
          {say('report.cancel')}
        </button>
      </span>
    </form>
  );
}

function CorrectionFields({ field, label, current, entities = [], type }: CorrectableValueProps) {
  switch (field) {
    case 'type':
    case 'status': {
      const codes: readonly string[] = field === 'type' ? EVENT_TYPES : STATUSES;
      return (
        <select name="value" aria-label={label}>
          {codes.map((code) => (
            <option key={code} value={code} selected={code === current[0]}>
              {wordFor(field === 'type' ? 'sentence' : 'status', code)}
            </option>
          ))}
        </select>
      );
    }
    case 'modes':
      return (
        <Choices
          values={(type === undefined ? [] : MODES[type]).map((mode) => [mode, wordFor('mode', mode)])}
          current={current}
          kind="checkbox"
        />
      );
    case 'actor':
    case 'recipient':
    case 'place': {
      const fitting = entities.filter(({ kind }) =>
        field === 'place' ? kind === 'place' || kind === 'state' : kind !== 'place',
      );
      return (
        <>
          <Choices
            values={fitting.map(({ id, name }) => [id, line(name[language.value] || name.ar || name.en)])}
            current={current}
            kind={field === 'place' ? 'radio' : 'checkbox'}
          />
          <label class="stack">
            <span class="small">{say('report.otherName')}</span>
            <input name="typed" dir="auto" autocomplete="off" />
          </label>
        </>
      );
    }
    default:
      return (
        <input
          name="typed"
          dir="ltr"
          aria-label={label}
          defaultValue={current[0] ?? ''}
          placeholder={field === 'date' ? '2020-01-13' : '12-15'}
          autocomplete="off"
        />
      );
  }
}

interface ChoicesProps {
  readonly values: readonly (readonly [string, string])[];
  readonly current: readonly string[];
  readonly kind: 'checkbox' | 'radio';
}

function Choices({ values, current, kind }: ChoicesProps) {
  return (
    <span class="choices">
      {values.map(([value, name]) => (
        <label key={value} class="check">
          <input type={kind} name="value" value={value} defaultChecked={current.includes(value)} />
          <bdi dir="auto">{name}</bdi>
        </label>
      ))}
    </span>
  );
}
