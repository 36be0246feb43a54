// Outlets: how much each printed; and of one of them what it alone tells, from whom it has it, and what it calls those of whom it writes.

import type { ListedOutlet, OutletAnswer, OutletList } from '../../../domain/api-views.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { count, say, wordFor } from '../../language/say.ts';
import { EventRow } from '../../parts/event-row.tsx';
import { SourceWords } from '../../parts/inert-text.tsx';
import { Namings } from '../../parts/namings.tsx';
import { Failure } from '../../parts/notice.tsx';
import { ArticleLine } from '../../record/article-line.tsx';
import { Party } from '../../record/deed.tsx';
import { Day } from '../../record/when.tsx';
import { address, addressOf } from '../../shell/address.ts';
import './outlets-page.css';

export function OutletsPage() {
  const { id } = address.value;
  return id === null ? <AllOutlets /> : <OneOutlet name={id} />;
}

function AllOutlets() {
  const { data, error, reload } = useAnswer<OutletList>('outlets');
  if (error !== null) return <Failure error={error} onRetry={reload} />;
  if (data === null) return <p class="loading">{say('shell.loading')}</p>;
  const most = Math.max(1, ...data.outlets.map(({ articles }) => articles));
  return (
    <section class="outlets">
      <h1>{say('page.outlets')}</h1>
      {data.outlets.length === 0 ? (
        <p class="empty">{say('outlets.none')}</p>
      ) : (
        <table class="outlet-table">
          <thead>
            <tr>
              <th scope="col">{say('outlets.name')}</th>
              <th scope="col">{say('outlets.articles')}</th>
              <th scope="col">{say('outlets.reprints')}</th>
              <th scope="col">{say('outlets.span')}</th>
            </tr>
          </thead>
          <tbody>
            {data.outlets.map((outlet) => (
              <tr key={outlet.name}>
                <th scope="row">
                  <a href={addressOf('outlets', outlet.name)}>
                    <SourceWords text={outlet.name} />
                  </a>
                </th>
                <td>
                  <Share outlet={outlet} most={most} />
                </td>
                <td class="number">{count(outlet.reprints)}</td>
                <td class="outlet-span">
                  {outlet.first !== null && <Day day={outlet.first} />}
                  {outlet.last !== null && outlet.last !== outlet.first && (
                    <>
                      {' \u2013 '}
                      <Day day={outlet.last} />
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** Its reports as a bar, what is reprinted paler. */
function Share({ outlet, most }: { readonly outlet: ListedOutlet; readonly most: number }) {
  return (
    <span class="share">
      <span class="number">{count(outlet.articles)}</span>
      <span class="share-bar" aria-hidden="true" style={{ inlineSize: `${(100 * outlet.articles) / most}%` }}>
        <i style={{ inlineSize: `${(100 * outlet.reprints) / Math.max(1, outlet.articles)}%` }} />
      </span>
    </span>
  );
}

function OneOutlet({ name }: { readonly name: string }) {
  const { data, error, reload } = useAnswer<OutletAnswer>(`outlets/${encodeURIComponent(name)}`);
  if (error !== null) return <Failure error={error} onRetry={reload} />;
  if (data === null) return <p class="loading">{say('shell.loading')}</p>;
  const { articles, reprints, events, alone } = data;
  return (
    <article class="outlets">
      <header class="list-head">
        <h1>
          <SourceWords text={data.name} />
        </h1>
        <p>{say('outlets.counts', { count: articles, reprints, events, alone })}</p>
        <a href={addressOf('timeline', null, { outlet: data.name })}>{say('outlets.onTimeline')}</a>
        <a href={addressOf('outlets')}>{say('outlets.all')}</a>
      </header>
      <div class="outlet-columns">
        <section aria-labelledby="only-here">
          <h2 id="only-here">{say('outlets.onlyHere')}</h2>
          {data.onlyHere.length === 0 ? (
            <p class="faint">{say('outlets.onlyHereNone')}</p>
          ) : (
            <ol class="sheet outlet-events">
              {data.onlyHere.map((event) => (
                <li key={event.id}>
                  <EventRow event={event} />
                </li>
              ))}
            </ol>
          )}
        </section>
        <Origins outlet={data} />
      </div>
      {data.labels.length > 0 && (
        <section aria-labelledby="labels">
          <h2 id="labels">{say('outlets.labels')}</h2>
          <Namings
            namings={data.labels.map(({ entity, words }) => ({
              key: entity.id,
              heading: <Party party={entity} isLinked />,
              words,
            }))}
          />
        </section>
      )}
      <section aria-labelledby="latest">
        <h2 id="latest">{say('outlets.latest')}</h2>
        <ol class="stack">
          {data.latest.map((article) => (
            <li key={article.id}>
              <ArticleLine article={article} />
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

function Origins({ outlet: { origins, counted } }: { readonly outlet: OutletAnswer }) {
  const most = Math.max(1, ...origins.map(({ accounts }) => accounts));
  return (
    <section aria-labelledby="origins">
      <h2 id="origins">{say('outlets.origins')}</h2>
      <p class="faint small">{say('outlets.counted', { count: counted })}</p>
      <ol class="origins">
        {origins.map(({ id, name, kind, accounts }) => (
          <li key={id}>
            <span>
              <SourceWords text={name} /> <span class="faint small">{wordFor('sourceKind', kind)}</span>
            </span>
            <span class="share">
              <span class="number">{count(accounts)}</span>
              <span class="share-bar" aria-hidden="true" style={{ inlineSize: `${(100 * accounts) / most}%` }} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
