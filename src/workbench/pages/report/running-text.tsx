// The article with its layers under its words. Marks are drawn as backgrounds and lines, never as boxes, so that Arabic letters stay joined where a mark
// begins or ends within a word. What is invisible in the text, or meant to turn it around, is shown as a mark and has no effect.

import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ArticleAnswer } from '../../../domain/api-views.ts';
import type { EventType } from '../../../domain/index.ts';
import { say } from '../../language/say.ts';
import { isHidden } from '../../parts/inert-text.tsx';
import { familyOf } from '../../record/families.ts';
import { type Block, type Layer, lanesOf, layOutText, type Marked, type Piece } from './lay-out-text.ts';
import { type EventPart, type Lit, type PartSpan, partsOfLit } from './report-layers.ts';

interface RunningTextProps {
  readonly answer: ArticleAnswer;
  readonly marks: readonly Marked[];
  readonly layers: ReadonlySet<Layer>;
  readonly lit: Lit | null;
  readonly onPoint: (lit: Lit | null) => void;
  readonly onChoose: (key: string) => void;
}

/** Beneath the line there is room for so many marks. */
const MOST_LANES = 4;

export function RunningText({ answer, marks, layers, lit, onPoint, onChoose }: RunningTextProps) {
  const { coded } = answer;
  const { text } = coded.article;
  const parts = useMemo(() => partsOfLit(answer, lit), [answer, JSON.stringify(lit)]);
  const shown = useMemo(() => marks.filter(({ layer }) => layers.has(layer)), [marks, layers]);
  const lanes = useMemo(
    () => lanesOf(shown.map((mark) => (mark.layer === 'event' ? { ...mark, end: mark.start } : mark))),
    [shown],
  );
  const blocks = useMemo(
    () =>
      layOutText(text, [...shown, ...parts.map(({ start, end, part }): Marked => ({ layer: 'event', start, end, of: part }))]),
    [text, shown, parts],
  );
  const types = useMemo(() => new Map(coded.events.map(({ key, type }) => [key, type])), [coded]);
  const keyAt = (target: EventTarget | null): string | null =>
    target instanceof Element ? (target.closest<HTMLElement>('[data-event]')?.dataset.event ?? null) : null;
  const litAt = (target: EventTarget | null): Lit | null => {
    const event = keyAt(target);
    if (event !== null) return { event };
    const source = target instanceof Element ? target.closest<HTMLElement>('[data-source]')?.dataset.source : undefined;
    return source === undefined ? null : { source };
  };
  const drawing = { text, shown, lanes, parts, types, lit: lit !== null && 'event' in lit ? lit.event : null };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the triggers within it are the buttons; it only hears for them.
    <div
      class="running source-text"
      lang="ar"
      onPointerOver={(event) => onPoint(litAt(event.target))}
      onPointerLeave={() => onPoint(null)}
      onFocusIn={(event) => onPoint(litAt(event.target))}
      onFocusOut={() => onPoint(null)}
      onClick={(event) => {
        const key = keyAt(event.target);
        if (key !== null) onChoose(key);
      }}
      onKeyDown={(event) => {
        const key = event.key === 'Enter' || event.key === ' ' ? keyAt(event.target) : null;
        if (key === null) return;
        event.preventDefault();
        onChoose(key);
      }}
    >
      {blocks.map((block) => (
        <BlockOfText key={block.start} block={block} drawing={drawing} />
      ))}
    </div>
  );
}

interface Drawing {
  readonly text: string;
  readonly shown: readonly Marked[];
  readonly lanes: readonly number[];
  readonly parts: readonly PartSpan[];
  readonly types: ReadonlyMap<string, EventType>;
  /** The key of the event that is lit. */
  readonly lit: string | null;
}

function BlockOfText({ block, drawing }: { readonly block: Block; readonly drawing: Drawing }) {
  return (
    <p dir="auto" class="running-block">
      {block.pieces.map((piece) => (
        <PieceOfText key={piece.start} piece={piece} drawing={drawing} />
      ))}
    </p>
  );
}

function PieceOfText({ piece, drawing }: { readonly piece: Piece; readonly drawing: Drawing }) {
  const { text, shown, lanes, parts, types, lit } = drawing;
  const words = writeInert(text.slice(piece.start, piece.end));
  if (piece.marks.length === 0) return <>{words}</>;
  const marks = piece.marks.flatMap((index) => (index < shown.length ? [{ mark: shown[index], lane: lanes[index] ?? 0 }] : []));
  const roles = [...new Set(piece.marks.flatMap((index) => parts[index - shown.length]?.part ?? []))];
  const triggers = marks.flatMap(({ mark }) => (mark?.layer === 'event' ? [mark] : []));
  const trigger = triggers.find(({ of }) => of === lit) ?? triggers[0];
  const type = trigger === undefined ? undefined : types.get(trigger.of);
  const lines = marks.flatMap(({ mark, lane }) =>
    mark === undefined || mark.layer === 'event' || lane >= MOST_LANES ? [] : [line(mark.layer, lane)],
  );
  const className = [
    'piece',
    ...(type === undefined ? [] : ['trigger', `trigger-${familyOf(type)}`]),
    ...roles.map((role: EventPart) => `lit-${role}`),
    ...(roles.length > 0 ? ['lit'] : []),
  ].join(' ');
  const style =
    lines.length === 0
      ? {}
      : {
          backgroundImage: lines.map(({ image }) => image).join(),
          backgroundSize: lines.map(({ size }) => size).join(),
          backgroundPosition: lines.map(({ position }) => position).join(),
        };
  const source = marks.find(({ mark }) => mark?.layer === 'source')?.mark?.of;
  if (trigger === undefined || type === undefined)
    return (
      <span class={className} style={style} data-source={source}>
        {words}
      </span>
    );
  // Only the piece with which a trigger begins can be reached with the keyboard.
  if (trigger.start !== piece.start)
    return (
      <span class={className} style={style} data-event={trigger.of}>
        {words}
      </span>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button is a box, and would break the letters of the word apart.
    <span
      class={className}
      style={style}
      data-event={trigger.of}
      role="button"
      tabIndex={0}
      aria-pressed={trigger.of === lit}
      title={say(`sentence.${type}`)}
    >
      {words}
    </span>
  );
}

/** A line beneath the words: solid for names, dashes for times, dots for who speaks. */
function line(layer: Layer, lane: number): { readonly image: string; readonly size: string; readonly position: string } {
  const color = `var(--line-${layer})`;
  const dash = layer === 'time' ? 7 : layer === 'source' ? 4 : 0;
  const image = dash === 0 ? `linear-gradient(${color}, ${color})` : `linear-gradient(90deg, ${color} 55%, transparent 55%)`;
  return {
    image,
    size: dash === 0 ? '100% 1.5px' : `${dash}px 1.5px`,
    position: `0 calc(100% - ${(MOST_LANES - 1 - lane) * 3}px)`,
  };
}

/** The text as it stands, and in the place of each hidden character its number. */
function writeInert(text: string): readonly (string | VNode)[] {
  const drawn: (string | VNode)[] = [];
  let plain = '';
  let at = 0;
  for (const character of text) {
    at += character.length;
    if (!isHidden(character)) {
      plain += character;
      continue;
    }
    if (plain !== '') drawn.push(plain);
    plain = '';
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    drawn.push(
      <bdi key={at} dir="ltr" class="hidden-character" title={say('report.hidden', { code })}>
        {code}
      </bdi>,
    );
  }
  return plain === '' ? drawn : [...drawn, plain];
}
