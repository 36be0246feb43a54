// Lists and events as the API answers them: with their sentence in both languages.

import type { BothNames, EventView, ListedEventView } from '../domain/index.ts';
import type { Language, Speaker } from '../domain/speak.ts';
import type { ListedEvent } from '../tasks/reading/event-page.ts';
import { eventSentence } from '../tasks/reading/write-views.ts';

export interface Sentences {
  readonly speakers: Readonly<Record<Language, Speaker>>;
  readonly of: (event: EventView) => BothNames;
  readonly listed: (event: ListedEvent) => ListedEventView;
}

export function sentencesBy(speakers: Readonly<Record<Language, Speaker>>): Sentences {
  const of = (event: EventView): BothNames => ({ en: eventSentence(event, speakers.en), ar: eventSentence(event, speakers.ar) });
  return { speakers, of, listed: ({ view, planned }) => ({ ...view, sentence: of(view), planned }) };
}
