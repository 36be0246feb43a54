// A report as the coder of this browser reads it, before anything is stored: its text with its layers, and what it tells.

import { useMemo, useState } from 'preact/hooks';
import type { ArticleAnswer, CodedEventView } from '../../../domain/api-views.ts';
import type { CodedArticle, NamedEntity, PartyView } from '../../../domain/index.ts';
import { say } from '../../language/say.ts';
import { Deed } from '../../record/deed.tsx';
import { Mark } from '../../record/mark.tsx';
import { When } from '../../record/when.tsx';
import { LAYERS, type Layer } from '../report/lay-out-text.ts';
import { eventsInOrder, isSameLit, type Lit, marksOf, OUTCOME_OF } from '../report/report-layers.ts';
import { RunningText } from '../report/running-text.tsx';
import '../report/report-page.css';

const EVERY_LAYER: ReadonlySet<Layer> = new Set(LAYERS);

export function Preview({ coded }: { readonly coded: CodedArticle }) {
  const [lit, setLit] = useState<Lit | null>(null);
  const answer = useMemo(() => answerOf(coded), [coded]);
  const marks = useMemo(() => marksOf(coded), [coded]);
  const events = useMemo(() => eventsInOrder(answer), [answer]);
  return (
    <div class="report-columns">
      <section class="sheet report-text" aria-label={say('report.text')}>
        <RunningText
          answer={answer}
          marks={marks}
          layers={EVERY_LAYER}
          lit={lit}
          onPoint={setLit}
          onChoose={(event) => setLit({ event })}
        />
      </section>
      <section class="margin" aria-label={say('add.preview')}>
        <h2>{say('header.events', { count: events.length })}</h2>
        {coded.diagnostics.map(({ code, details }) => (
          <p key={code} class="small report-remark">
            {say(`error.${code}`, details)}
          </p>
        ))}
        {events.length === 0 && <p class="faint">{say('add.noEvents')}</p>}
        <ol>
          {events.map(({ key, told }) => (
            <li
              key={key}
              class={`card ${isSameLit(lit, { event: key }) ? 'card-lit' : ''}`}
              onPointerEnter={() => setLit({ event: key })}
              onPointerLeave={() => setLit(null)}
            >
              {told !== null && (
                <div class="card-head">
                  <Mark outcome={OUTCOME_OF[told.status]} type={told.type} />
                  <span>
                    <Deed event={told} />{' '}
                    <span class="small faint">
                      {say(`status.${told.status}`)} {told.date !== null && <When interval={told.date} />}
                    </span>
                  </span>
                </div>
              )}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

/** As the API would answer of an article that is in no record. */
function answerOf(coded: CodedArticle): ArticleAnswer {
  const { id, ref, url, outlet, title, published } = coded.article;
  const keys = [...new Set(coded.events.map(({ key }) => key))];
  return {
    article: { id, ref, url, outlet, title, published, written: null, reprintOf: null },
    coded,
    events: keys.map((key) => viewOf(coded, key)),
    printings: [],
    reprints: [],
    reviews: [],
  };
}

/** Each mention of an act adds what those before it left out. */
function viewOf(coded: CodedArticle, key: string): CodedEventView {
  const mentions = coded.events.filter((event) => event.key === key);
  const parties = (slot: 'actor' | 'recipient'): readonly PartyView[] =>
    (mentions.find((event) => event[slot].length > 0)?.[slot] ?? []).map(({ entity, role }) => ({
      ...named(coded, entity),
      role,
    }));
  const place = mentions.find((event) => event.place !== null)?.place ?? null;
  const date = mentions.find((event) => event.date !== null)?.date ?? null;
  const [first] = mentions;
  return {
    key,
    mentions: mentions.map(({ id }) => id),
    account: `${coded.article.id}#${key}`,
    event: null,
    told:
      first === undefined
        ? null
        : {
            type: first.type,
            modes: first.modes,
            status: first.status,
            actor: parties('actor'),
            recipient: parties('recipient'),
            place: place === null ? null : named(coded, place.entity),
            date: date === null ? null : { start: date.start, end: date.end },
            casualties: mentions.find(({ casualties }) => casualties !== null)?.casualties ?? null,
            score: null,
            because: [],
          },
  };
}

function named(coded: CodedArticle, id: string): NamedEntity {
  const found = coded.entities.find((entity) => entity.id === id);
  return found === undefined ? { id, kind: 'unknown', name: { en: id, ar: id } } : { id, kind: found.kind, name: found.name };
}
