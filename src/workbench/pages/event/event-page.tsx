// One event: what happened in a sentence, how it came from plan to outcome, who vouches for it, the accounts side by side and in their own words.

import type { EventAnswer } from '../../../domain/api-views.ts';
import type { Comparison } from '../../../domain/index.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { say } from '../../language/say.ts';
import { SourceWords } from '../../parts/inert-text.tsx';
import { Failure } from '../../parts/notice.tsx';
import { OutletName } from '../../record/article-line.tsx';
import { Deed } from '../../record/deed.tsx';
import { FiguresText } from '../../record/figures.tsx';
import { Mark } from '../../record/mark.tsx';
import { EventWhen, When } from '../../record/when.tsx';
import { address } from '../../shell/address.ts';
import { Accounts } from './accounts.tsx';
import { ChainTree } from './chain-tree.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { ReviewsMade } from './reviews-made.tsx';
import './event-page.css';

export function EventPage() {
  const path = `events/${encodeURIComponent(address.value.id ?? '')}`;
  const { data: event, error, reload } = useAnswer<EventAnswer>(path);
  const comparison = useAnswer<Comparison>(event === null || event.accounts < 2 ? null : `${path}/comparison`);
  if (error !== null) return <Failure error={error} onRetry={reload} />;
  if (event === null) return <p class="loading">{say('shell.loading')}</p>;
  return (
    <article class="event">
      <header class="event-head">
        <p class="event-kind">
          <Mark outcome={event.outcome} type={event.type} isDecoration />
          <b>{say(`outcome.${event.outcome}`)}</b>
          {event.isOpen && <span>{say('event.open')}</span>}
          <code class="faint">{event.type}</code>
        </p>
        <h1>
          <Deed event={event} isLinked />
        </h1>
        <p class="event-facts">
          <EventWhen event={event} />
          {event.casualties !== null && <FiguresText figures={event.casualties} />}
          <span>{say('event.origins', { count: event.origins })}</span>
          <span>{say('event.accounts', { count: event.accounts })}</span>
        </p>
      </header>
      <div class="event-columns">
        <section aria-labelledby="history">
          <h2 id="history">{say('section.history')}</h2>
          <ol class="history">
            {event.history.map((step) => (
              <li key={step.account}>
                <Mark outcome={step.outcome} type={event.type} isDecoration />
                <span>
                  <b>{say(`outcome.${step.outcome}`)}</b>
                  <span class="small">
                    {step.said !== null && <When interval={step.said} />} {'\u00B7'} <OutletName outlet={step.article.outlet} />
                  </span>
                </span>
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="chains">
          <h2 id="chains">{say('event.chains')}</h2>
          <ChainTree chains={event.chains} />
        </section>
      </div>
      {event.figures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{say('section.figures')}</h2>
          <ul class="figures">
            {event.figures.map((given) => (
              <li key={given.accounts.join()}>
                <b>
                  <FiguresText figures={given} />
                </b>
                <span class="small faint">
                  {given.outlets.map((outlet, index) => (
                    <span key={outlet}>
                      {index > 0 && ' \u00B7 '}
                      <SourceWords text={outlet} />
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {comparison.error !== null && <Failure error={comparison.error} onRetry={comparison.reload} />}
      {comparison.data !== null && <ComparisonTable comparison={comparison.data} />}
      <Accounts event={event} onChange={reload} />
      {event.reviews.length > 0 && <ReviewsMade reviews={event.reviews} onChange={reload} />}
      <p class="faint small">
        <code dir="ltr">{event.id}</code>
      </p>
    </article>
  );
}
