// The reader's choices: language, digits, month names, the Hijri day, light or dark. They apply at once and are kept.

import { useEffect, useRef, useState } from 'preact/hooks';
import { writeDay, writeHijri } from '../language/dates.ts';
import { DIGITS, MONTH_SETS, THEMES, TRAITS } from '../language/languages.ts';
import { writeDigits } from '../language/numbers.ts';
import { language, say } from '../language/say.ts';
import { choose, type Settings, settings } from '../language/settings.ts';

/** Shows how a day will look. */
const EXAMPLE = '2020-01-13';

export function SettingsMenu() {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && frame.current?.contains(event.target) === false) setOpen(false);
    };
    const leaveByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.focus();
    };
    document.addEventListener('keydown', leaveByKey);
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('keydown', leaveByKey);
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  const other = language.value === 'ar' ? 'en' : 'ar';
  return (
    <div class="settings" ref={frame}>
      <button type="button" class="quiet" lang={other} dir={TRAITS[other].dir} onClick={() => choose({ language: other })}>
        {new Intl.DisplayNames(other, { type: 'language' }).of(other)}
      </button>
      <button
        ref={opener}
        type="button"
        class="quiet"
        aria-expanded={isOpen}
        aria-controls="settings"
        onClick={() => setOpen(!isOpen)}
      >
        {say('settings.title')}
      </button>
      <section id="settings" class="settings-panel" hidden={!isOpen} aria-label={say('settings.title')}>
        <Choice name="digits" values={DIGITS} sample={(digits) => writeDigits('0 1 2 3', digits)} />
        <Choice name="months" values={MONTH_SETS} />
        <Choice name="theme" values={THEMES} />
        <label class="check">
          <input
            type="checkbox"
            checked={settings.value.hijri}
            onChange={(event) => choose({ hijri: event.currentTarget.checked })}
          />
          <span>{say('settings.hijri')}</span>
        </label>
        <p class="settings-example">
          <bdi>{writeDay(EXAMPLE)}</bdi>
          {writeHijri(EXAMPLE) !== null && <bdi class="faint">{writeHijri(EXAMPLE)}</bdi>}
        </p>
        <label class="stack">
          <span>{say('settings.analyst')}</span>
          <input
            dir="auto"
            value={settings.value.analyst}
            autocomplete="off"
            onInput={(event) => choose({ analyst: event.currentTarget.value })}
          />
        </label>
      </section>
    </div>
  );
}

interface ChoiceProps<Name extends 'digits' | 'months' | 'theme'> {
  readonly name: Name;
  readonly values: readonly Settings[Name][];
  readonly sample?: (value: Settings[Name]) => string;
}

function Choice<Name extends 'digits' | 'months' | 'theme'>({ name, values, sample }: ChoiceProps<Name>) {
  return (
    <fieldset>
      <legend>{say(`settings.${name}`)}</legend>
      {values.map((value) => (
        <label class="check" key={value}>
          <input type="radio" name={name} checked={settings.value[name] === value} onChange={() => choose({ [name]: value })} />
          <span>
            {say(`settings.${name}.${value}`)}{' '}
            {sample !== undefined && (
              <bdi dir="ltr" class="faint">
                {sample(value)}
              </bdi>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
