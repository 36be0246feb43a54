// Visits and meetings on the map, and as a list.

import { useMemo, useState } from 'preact/hooks';
import type { MeetingView } from '../../../domain/api-views.ts';
import { language, say, writeCodes } from '../../language/say.ts';
import { line } from '../../parts/inert-text.tsx';
import type { MapPlace } from '../../parts/map/draw-world.ts';
import { WorldMap } from '../../parts/map/world-map.tsx';
import { Parties, Party } from '../../record/deed.tsx';
import { Mark } from '../../record/mark.tsx';
import { Day } from '../../record/when.tsx';
import { addressOf, go } from '../../shell/address.ts';

const MOST_SHOWN = 60;

export function Meetings({ meetings }: { readonly meetings: readonly MeetingView[] }) {
  const [lit, setLit] = useState<string | null>(null);
  const tongue = language.value;
  const places = useMemo(() => {
    const found = new Map<string, MapPlace>();
    for (const { place } of meetings) {
      const known = found.get(place.id) ?? {
        ...place,
        name: line(place.name[tongue] || place.name.en || place.name.ar),
        cooperation: 0,
        conflict: 0,
      };
      found.set(place.id, { ...known, cooperation: known.cooperation + 1 });
    }
    return [...found.values()];
  }, [meetings, tongue]);
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{say('actor.meetings')}</h2>
      <div class="meetings">
        <WorldMap
          places={places}
          height={360}
          lit={lit}
          onPoint={setLit}
          onChoose={(id) => go(addressOf('timeline', null, { place: id }))}
        />
        <ol>
          {meetings.slice(0, MOST_SHOWN).map((meeting) => (
            <li key={meeting.event} class={meeting.place.id === lit ? 'is-lit' : ''}>
              <Mark outcome={meeting.outcome} type="CONSULT" />
              <span>
                <a href={addressOf('event', meeting.event)}>
                  {meeting.day === '' ? say('event.undated') : <Day day={meeting.day} />}
                </a>{' '}
                <Party party={meeting.place} />
                {meeting.modes.length > 0 && <span class="faint"> ({writeCodes('mode', meeting.modes)})</span>}
                {meeting.with.length > 0 && (
                  <>
                    {' \u00B7 '}
                    <Parties parties={meeting.with} isLinked />
                  </>
                )}
              </span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
