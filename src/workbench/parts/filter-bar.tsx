// The filters of events, over timeline, map and network alike. What is chosen stands in the address at once; what is typed, when typing pauses.

import { useEffect, useRef } from 'preact/hooks';
import { EVENT_TYPES, OUTCOMES } from '../../domain/index.ts';
import { latinDigits } from '../language/numbers.ts';
import { say, wordFor } from '../language/say.ts';
import { familyOf } from '../record/families.ts';
import { FILTERS, type FilterName, filtersIn, valuesOf } from '../record/filters.ts';
import { Mark } from '../record/mark.tsx';
import { address, filter } from '../shell/address.ts';
import { NameField } from './name-field.tsx';
import { useTyped } from './use-typed.ts';
import './filter-bar.css';

const DAY_HINT = '2023-01-31';

export function FilterBar({ without = [] }: { readonly without?: readonly FilterName[] }) {
  const { params } = address.value;
  const shows = (name: FilterName): boolean => !without.includes(name);
  const isSet = filtersIn(params).size > 0;
  return (
    <form class="filters" aria-label={say('filter.title')} onSubmit={(event) => event.preventDefault()}>
      {shows('actor') && <NameField name="actor" />}
      {shows('with') && <NameField name="with" />}
      {shows('place') && <NameField name="place" />}
      <TypeField />
      {shows('outlet') && <TextField name="outlet" />}
      {shows('q') && <TextField name="q" />}
      {shows('minOrigins') && <TextField name="minOrigins" hint="1" />}
      <TextField name="from" hint={DAY_HINT} />
      <TextField name="to" hint={DAY_HINT} />
      {shows('outcome') && <OutcomeField />}
      {isSet && (
        <button type="button" class="quiet clear" onClick={() => filter(Object.fromEntries(FILTERS.map((name) => [name, null])))}>
          {say('filter.clear')}
        </button>
      )}
    </form>
  );
}

/** `hint`: days and numbers, which run from left to right in either language. */
function TextField({ name, hint }: { readonly name: FilterName; readonly hint?: string }) {
  const { text, type } = useTyped(name);
  return (
    <label class={`field field-${name}`}>
      <span>{say(`filter.${name}`)}</span>
      <input
        type="search"
        inputMode={hint === undefined ? 'search' : 'numeric'}
        dir={hint === undefined ? 'auto' : 'ltr'}
        placeholder={hint ?? ''}
        value={text}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => type(latinDigits(event.currentTarget.value))}
      />
    </label>
  );
}

function TypeField() {
  const chosen = valuesOf(address.value.params, 'type');
  const frame = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = (event: Event): void => {
      if (event.target instanceof Node && frame.current?.open === true && !frame.current.contains(event.target))
        frame.current.open = false;
    };
    const leaveByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || frame.current?.open !== true) return;
      frame.current.open = false;
      frame.current.querySelector('summary')?.focus();
    };
    document.addEventListener('keydown', leaveByKey);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('keydown', leaveByKey);
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  const toggle = (types: readonly string[], isOn: boolean): void => {
    const rest = chosen.filter((type) => !types.includes(type));
    filter({ type: EVENT_TYPES.filter((type) => (isOn ? types.includes(type) || rest.includes(type) : rest.includes(type))) });
  };
  const summary =
    chosen.length === 0
      ? say('filter.any')
      : chosen.length === 1
        ? wordFor('sentence', chosen[0] ?? '')
        : say('filter.chosen', { count: chosen.length });
  return (
    <div class="field field-type">
      <span id="filter-type">{say('filter.type')}</span>
      <details ref={frame} class="menu">
        <summary aria-labelledby="filter-type filter-type-summary">
          <span id="filter-type-summary">{summary}</span>
        </summary>
        <div class="menu-panel">
          {(['cooperation', 'conflict'] as const).map((family) => {
            const types = EVENT_TYPES.filter((type) => familyOf(type) === family);
            return (
              <fieldset key={family} class={`family-${family}`}>
                <legend>
                  <label class="check">
                    <input
                      type="checkbox"
                      checked={types.every((type) => chosen.includes(type))}
                      onChange={(event) => toggle(types, event.currentTarget.checked)}
                    />
                    <span>{say(`family.${family}`)}</span>
                  </label>
                </legend>
                {types.map((type) => (
                  <label class="check" key={type}>
                    <input
                      type="checkbox"
                      checked={chosen.includes(type)}
                      onChange={(event) => toggle([type], event.currentTarget.checked)}
                    />
                    <span>
                      {say(`sentence.${type}`)} <code class="faint">{type}</code>
                    </span>
                  </label>
                ))}
              </fieldset>
            );
          })}
        </div>
      </details>
    </div>
  );
}

function OutcomeField() {
  const chosen = valuesOf(address.value.params, 'outcome');
  return (
    <fieldset class="outcomes">
      <legend class="visually-hidden">{say('filter.outcome')}</legend>
      {OUTCOMES.map((outcome) => {
        const isOn = chosen.includes(outcome);
        return (
          <button
            key={outcome}
            type="button"
            class="chip"
            aria-pressed={isOn}
            onClick={() => filter({ outcome: OUTCOMES.filter((one) => (one === outcome ? !isOn : chosen.includes(one))) })}
          >
            <Mark outcome={outcome} isDecoration />
            {say(`outcome.${outcome}`)}
          </button>
        );
      })}
    </fieldset>
  );
}
