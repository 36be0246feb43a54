// A report: its text with the layers marked, and in the margin what it tells, event by event. Pointing at either lights both.

import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ArticleAnswer } from '../../../domain/api-views.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { count, say, wordFor } from '../../language/say.ts';
import { SourceWords, webAddress } from '../../parts/inert-text.tsx';
import { Failure } from '../../parts/notice.tsx';
import { OutletName } from '../../record/article-line.tsx';
import { Day, When } from '../../record/when.tsx';
import { address, addressOf } from '../../shell/address.ts';
import { addShortcuts } from '../../shell/shortcuts.ts';
import { EventCard } from './event-card.tsx';
import { LAYERS, type Layer } from './lay-out-text.ts';
import { eventsInOrder, isSameLit, type Lit, marksOf } from './report-layers.ts';
import { RunningText } from './running-text.tsx';
import { Sources } from './sources.tsx';
import './report-page.css';

export function ReportPage() {
  const { data, error, reload } = useAnswer<ArticleAnswer>(`articles/${encodeURIComponent(address.value.id ?? '')}`);
  if (error !== null) return <Failure error={error} onRetry={reload} />;
  if (data === null) return <p class="loading">{say('shell.loading')}</p>;
  return <Report answer={data} onChange={reload} />;
}

function Report({ answer, onChange }: { readonly answer: ArticleAnswer; readonly onChange: () => void }) {
  const { article, coded } = answer;
  const [layers, setLayers] = useState<ReadonlySet<Layer>>(new Set(LAYERS));
  const [pointed, setPointedTo] = useState<Lit | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const setPointed = (lit: Lit | null): void => setPointedTo((before) => (isSameLit(before, lit) ? before : lit));
  const lit = pointed ?? (chosen === null ? null : { event: chosen });
  const events = useMemo(() => eventsInOrder(answer), [answer]);
  const marks = useMemo(() => marksOf(coded), [coded]);
  const choose = (key: string | null): void => {
    setChosen(key);
    if (key !== null) requestAnimationFrame(() => document.getElementById(`card-${key}`)?.scrollIntoView({ block: 'nearest' }));
  };
  useEffect(() => {
    const step = (by: number) => () => {
      const triggers = [...document.querySelectorAll<HTMLElement>('.running [role=button]')];
      const at = triggers.indexOf(document.activeElement as HTMLElement);
      triggers[at < 0 ? 0 : at + by]?.focus();
    };
    return addShortcuts([
      { keys: 'j', does: 'shortcut.next', run: step(1) },
      { keys: 'k', does: 'shortcut.previous', run: step(-1) },
    ]);
  }, []);
  const web = webAddress(article.url);
  return (
    <article class="report">
      <header class="report-head">
        <p>
          <b>
            <OutletName outlet={article.outlet} />
          </b>
          {article.published === null ? (
            article.written !== null && (
              <span class="faint">
                {say('report.undated')} <When interval={article.written} />
              </span>
            )
          ) : (
            <Day day={article.published} />
          )}
          {web !== null && (
            <a href={web} target="_blank" rel="noreferrer noopener nofollow">
              {say('article.onWeb')}
            </a>
          )}
          {article.reprintOf !== null && <a href={addressOf('report', article.reprintOf)}>{say('article.reprint')}</a>}
        </p>
        <h1>{article.title === null ? say('article.untitled') : <SourceWords text={article.title} />}</h1>
        {coded.diagnostics.map(({ code, details }) => (
          <p key={code} class="small report-remark">
            {say(`error.${code}`, details)}
          </p>
        ))}
        <fieldset class="layers">
          <legend class="visually-hidden">{say('report.layers')}</legend>
          {LAYERS.map((layer) => (
            <label key={layer} class="check">
              <input
                type="checkbox"
                checked={layers.has(layer)}
                onChange={() => setLayers(new Set(LAYERS.filter((one) => layers.has(one) !== (one === layer))))}
              />
              <span class={`layer-${layer}`}>{say(`report.layer.${layer}`)}</span>
              <bdi class="faint number small">{count(marks.filter((mark) => mark.layer === layer).length)}</bdi>
            </label>
          ))}
        </fieldset>
      </header>
      <div class="report-columns">
        <section class="sheet report-text" aria-label={say('report.text')}>
          <RunningText answer={answer} marks={marks} layers={layers} lit={lit} onPoint={setPointed} onChoose={choose} />
        </section>
        <section class="margin" aria-label={say('report.events')}>
          <h2>{say('header.events', { count: events.length })}</h2>
          <ol>
            {events.map((view) => (
              <EventCard
                key={view.key}
                view={view}
                coded={coded}
                isLit={isSameLit(lit, { event: view.key })}
                isOpen={chosen === view.key}
                onPoint={(key) => setPointed(key === null ? null : { event: key })}
                onChoose={choose}
                onChange={onChange}
              />
            ))}
          </ol>
          <Sources coded={coded} lit={lit} onPoint={setPointed} />
          <Standing answer={answer} />
        </section>
      </div>
    </article>
  );
}

/** Where else the text stands, and what analysts decided of it. */
function Standing({ answer }: { readonly answer: ArticleAnswer }) {
  const { printings, reprints, reviews, coded } = answer;
  return (
    <>
      {coded.article.dated !== null && (
        <details class="small">
          <summary>{say('report.whyDated')}</summary>
          <ul>
            {coded.article.dated.because.map(({ text }) => (
              <li key={text}>
                <SourceWords text={text} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {printings.length > 1 && (
        <details class="small">
          <summary>{say('report.printings', { count: printings.length })}</summary>
          <ul>
            {printings.map((printing) => (
              <li key={`${printing.ref} ${printing.url} ${printing.outlet}`}>
                <OutletName outlet={printing.outlet} /> {printing.published !== null && <Day day={printing.published} />}
              </li>
            ))}
          </ul>
        </details>
      )}
      {reprints.length > 0 && (
        <p class="small">
          {say('report.reprints')}{' '}
          {reprints.map((id, index) => (
            <a key={id} href={addressOf('report', id)}>
              {count(index + 1)}{' '}
            </a>
          ))}
        </p>
      )}
      {reviews.length > 0 && (
        <p class="small faint">
          {say('section.reviews')}:{' '}
          {reviews.map(({ number, action }) => `${count(number)} ${wordFor('review', action)}`).join(' \u00B7 ')}
        </p>
      )}
    </>
  );
}
