// One event of a report in the margin: its sentence, and when it is opened each of its values with the words that say it and a way to correct it.

import type { CodedEventView } from '../../../domain/api-views.ts';
import type { CodedArticle } from '../../../domain/index.ts';
import { say, writeCodes } from '../../language/say.ts';
import { BothNames } from '../../parts/inert-text.tsx';
import { Deed, Parties } from '../../record/deed.tsx';
import { writeCount } from '../../record/figures.tsx';
import { Mark } from '../../record/mark.tsx';
import { useReview } from '../../record/use-review.tsx';
import { When } from '../../record/when.tsx';
import { addressOf } from '../../shell/address.ts';
import { CorrectableValue } from './correctable-value.tsx';
import { chainsOf, OUTCOME_OF } from './report-layers.ts';

interface EventCardProps {
  readonly view: CodedEventView;
  readonly coded: CodedArticle;
  readonly isLit: boolean;
  readonly isOpen: boolean;
  readonly onPoint: (key: string | null) => void;
  readonly onChoose: (key: string | null) => void;
  readonly onChange: () => void;
}

export function EventCard({ view, coded, isLit, isOpen, onPoint, onChoose, onChange }: EventCardProps) {
  const { key, told, account, event } = view;
  const { review, notice, isBusy } = useReview(onChange);
  const correct = (field: string, value: readonly string[]): void => review({ action: 'correct', account, field, value });
  return (
    <li
      id={`card-${key}`}
      class={`card ${isLit ? 'card-lit' : ''}`}
      onPointerEnter={() => onPoint(key)}
      onPointerLeave={() => onPoint(null)}
      onFocusIn={() => onPoint(key)}
      onFocusOut={() => onPoint(null)}
    >
      <button type="button" class="card-head" aria-expanded={isOpen} onClick={() => onChoose(isOpen ? null : key)}>
        {told === null ? (
          <span class="faint">{say('report.rejected')}</span>
        ) : (
          <>
            <Mark outcome={OUTCOME_OF[told.status]} type={told.type} />
            <Deed event={told} />
          </>
        )}
      </button>
      {isOpen && told !== null && (
        <div class="card-body">
          <dl>
            <CorrectableValue field="type" label={say('slot.type')} line="trigger" current={[told.type]} onCorrect={correct}>
              {say(`sentence.${told.type}`)}
            </CorrectableValue>
            <CorrectableValue field="modes" label={say('report.modes')} current={told.modes} type={told.type} onCorrect={correct}>
              {told.modes.length === 0 ? null : writeCodes('mode', told.modes)}
            </CorrectableValue>
            <CorrectableValue field="status" label={say('slot.status')} current={[told.status]} onCorrect={correct}>
              {say(`status.${told.status}`)}
            </CorrectableValue>
            <CorrectableValue
              field="actor"
              label={say('slot.actor')}
              line="actor"
              current={told.actor.map(({ id }) => id)}
              entities={coded.entities}
              onCorrect={correct}
            >
              {told.actor.length === 0 ? null : <Parties parties={told.actor} isLinked />}
            </CorrectableValue>
            <CorrectableValue
              field="recipient"
              label={say('slot.recipient')}
              line="recipient"
              current={told.recipient.map(({ id }) => id)}
              entities={coded.entities}
              onCorrect={correct}
            >
              {told.recipient.length === 0 ? null : <Parties parties={told.recipient} isLinked />}
            </CorrectableValue>
            <CorrectableValue
              field="place"
              label={say('slot.place')}
              line="place"
              current={told.place === null ? [] : [told.place.id]}
              entities={coded.entities}
              onCorrect={correct}
            >
              {told.place === null ? null : <Parties parties={[told.place]} isLinked />}
            </CorrectableValue>
            <CorrectableValue
              field="date"
              label={say('slot.date')}
              line="time"
              current={
                told.date === null
                  ? []
                  : [told.date.start === told.date.end ? told.date.start : `${told.date.start}..${told.date.end}`]
              }
              onCorrect={correct}
            >
              {told.date === null ? null : <When interval={told.date} />}
            </CorrectableValue>
            {(['dead', 'injured'] as const).map((field) => {
              const figure = told.casualties?.[field] ?? null;
              return (
                <CorrectableValue
                  key={field}
                  field={field}
                  label={say(`slot.${field}`)}
                  current={figure === null ? [] : [figure[0] === figure[1] ? String(figure[0]) : figure.join('-')]}
                  onCorrect={correct}
                >
                  {figure === null ? null : writeCount(figure)}
                </CorrectableValue>
              );
            })}
            <div class="slot">
              <dt>
                <span class="line-source">{say('report.layer.source')}</span>
              </dt>
              <dd>
                {chainsOf(coded, view).map((chain) => (
                  <span key={chain.map(({ id }) => id).join()} class="chain-line">
                    {chain.map(({ id, name }, index) => (
                      <span key={id}>
                        {index > 0 && <i class="chain-arrow" aria-hidden="true" />}
                        <BothNames name={name} />
                      </span>
                    ))}
                  </span>
                ))}
              </dd>
            </div>
          </dl>
          <p class="account-actions">
            <button type="button" class="plain" disabled={isBusy} onClick={() => review({ action: 'accept', account })}>
              {say('review.do.accept')}
            </button>
            <button type="button" class="plain" disabled={isBusy} onClick={() => review({ action: 'reject', account })}>
              {say('review.do.reject')}
            </button>
            {event !== null && (
              <a class="button quiet" href={addressOf('event', event)}>
                {say('report.toEvent')}
              </a>
            )}
          </p>
        </div>
      )}
      {notice}
    </li>
  );
}
