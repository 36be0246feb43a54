// One actor: who it is, which offices it held, what each outlet calls it, with whom it had to do over time, where it met whom, its latest events.

import type { ActorAnswer } from '../../../domain/api-views.ts';
import { useAnswer } from '../../http/use-answer.ts';
import { writeDay } from '../../language/dates.ts';
import { TRAITS } from '../../language/languages.ts';
import { language, say, wordFor } from '../../language/say.ts';
import { EventRow } from '../../parts/event-row.tsx';
import { BothNames, SourceWords } from '../../parts/inert-text.tsx';
import { Namings } from '../../parts/namings.tsx';
import { Failure } from '../../parts/notice.tsx';
import { OutletName } from '../../record/article-line.tsx';
import { address, addressOf } from '../../shell/address.ts';
import { CorrectActor } from './correct-actor.tsx';
import { Meetings } from './meetings.tsx';
import { Relations } from './relations.tsx';
import { TypeBars } from './type-bars.tsx';
import './actor-page.css';

export function ActorPage() {
  const { data: actor, error, reload } = useAnswer<ActorAnswer>(`actors/${encodeURIComponent(address.value.id ?? '')}`);
  if (error !== null) return <Failure error={error} onRetry={reload} />;
  if (actor === null) return <p class="loading">{say('shell.loading')}</p>;
  const { entity } = actor;
  const other = language.value === 'ar' ? 'en' : 'ar';
  return (
    <article class="actor">
      <header class="actor-head">
        <p class="small faint">
          {wordFor('entityKind', entity.kind)}
          {actor.country !== null && ` \u00B7 ${actor.country}`}
          {actor.sectors.length > 0 && ` \u00B7 ${actor.sectors.join(', ')}`}
        </p>
        <h1>
          <BothNames name={entity.name} />{' '}
          <span class="actor-other" lang={other} dir={TRAITS[other].dir}>
            <SourceWords text={entity.name[other]} />
          </span>
        </h1>
        {actor.aliases.length > 0 && (
          <p class="small">
            {say('section.aliases')}:{' '}
            {actor.aliases.map((alias, index) => (
              <span key={alias}>
                {index > 0 && ' \u00B7 '}
                <SourceWords text={alias} />
              </span>
            ))}
          </p>
        )}
        <p class="small">
          <a href={addressOf('timeline', null, { actor: entity.id })}>{say('actor.timeline')}</a>
          {' \u00B7 '}
          <a href={addressOf('network', null, { actor: entity.id })}>{say('actor.network')}</a>
        </p>
        <CorrectActor entity={entity} onChange={reload} />
      </header>
      <div class="actor-columns">
        {actor.offices.length > 0 && (
          <section aria-labelledby="offices">
            <h2 id="offices">{say('section.offices')}</h2>
            <ol class="offices">
              {actor.offices.map(({ role, of, from, to }) => (
                <li key={`${role.en} ${of.en} ${from}`}>
                  <b>
                    <BothNames name={role} />
                  </b>
                  {' \u2014 '}
                  <BothNames name={of} />
                  <span class="small faint">
                    <bdi>
                      {from === null ? say('office.openStart') : writeDay(from)} {'\u2013'}{' '}
                      {to === null ? say('office.openEnd') : writeDay(to)}
                    </bdi>
                  </span>
                </li>
              ))}
            </ol>
          </section>
        )}
        {actor.names.length > 0 && (
          <section aria-labelledby="names">
            <h2 id="names">{say('actor.names')}</h2>
            <Namings
              namings={actor.names.map(({ outlet, words }) => ({ key: outlet, heading: <OutletName outlet={outlet} />, words }))}
            />
          </section>
        )}
        {actor.types.length > 0 && (
          <section aria-labelledby="types">
            <h2 id="types">{say('section.types')}</h2>
            <TypeBars types={actor.types} actor={entity.id} />
          </section>
        )}
        {actor.relations.length > 0 && (
          <section aria-labelledby="relations">
            <h2 id="relations">{say('actor.relations')}</h2>
            <Relations relations={actor.relations} actor={entity.id} />
          </section>
        )}
      </div>
      {actor.meetings.length > 0 && <Meetings meetings={actor.meetings} />}
      {actor.latest.length > 0 && (
        <section aria-labelledby="latest">
          <h2 id="latest">{say('section.latest')}</h2>
          <ol class="sheet latest">
            {actor.latest.map((event) => (
              <li key={event.id}>
                <EventRow event={event} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>
  );
}
