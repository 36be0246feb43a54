// A field for a name, with those of the record that begin so offered beneath: a combobox as ARIA describes it. Arrows go through the names, Enter takes
// one, Escape puts them away. What is typed filters with Enter or when the field is left: half a name names nobody.

import { useId, useState } from 'preact/hooks';
import type { NameList, SuggestedName } from '../../domain/api-views.ts';
import { useAnswer } from '../http/use-answer.ts';
import { count, language, say, wordFor } from '../language/say.ts';
import { BothNames, line } from './inert-text.tsx';
import { useTyped } from './use-typed.ts';
import './name-field.css';

const SHORTEST = 2;

export function NameField({ name }: { readonly name: 'actor' | 'with' | 'place' }) {
  const { text, edit, choose } = useTyped(name);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const id = useId();
  const typed = text.trim();
  const part = name === 'place' ? 'place' : 'actor';
  const isAsked = isOpen && typed.length >= SHORTEST;
  const { data } = useAnswer<NameList>(isAsked ? `names?${new URLSearchParams({ q: typed, part })}` : null);
  const names = isAsked ? (data?.names ?? []) : [];
  const isShown = names.length > 0;
  const active = names[at];
  const take = (one: SuggestedName): void => {
    choose(line(one.name[language.value] || one.name.en || one.name.ar));
    setOpen(false);
  };
  const step = (by: number): void => {
    setOpen(true);
    // Before the first and behind the last lies what was typed.
    setAt(((at + 1 + by + names.length + 1) % (names.length + 1)) - 1);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter') {
      if (active !== undefined) take(active);
      else {
        choose(text);
        setOpen(false);
      }
    } else if (event.key === 'Escape' && isShown) setOpen(false);
    else return;
    event.preventDefault();
  };
  return (
    <div class={`field field-${name} name-field`}>
      <label for={`${id}-typed`}>{say(`filter.${name}`)}</label>
      <input
        id={`${id}-typed`}
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-names`}
        aria-activedescendant={active === undefined ? undefined : `${id}-${at}`}
        dir="auto"
        value={text}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          setOpen(true);
          setAt(-1);
          if (event.currentTarget.value === '') choose('');
          else edit(event.currentTarget.value);
        }}
        onKeyDown={press}
        onBlur={() => {
          choose(text);
          setOpen(false);
        }}
      />
      <div id={`${id}-names`} role="listbox" aria-label={say(`filter.${name}`)} class="name-list" hidden={!isShown}>
        {names.map((one, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
          <div
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            <BothNames name={one.name} /> <span class="faint small">{wordFor('entityKind', one.kind)}</span>{' '}
            <span class="faint small number">{count(one.events)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
