// How views of the record are written for people, for the faces of the program, which import tasks only.

export { eventSentence } from '../../formats/writers/event-sentence.ts';
export type { Presentation } from '../../formats/writers/presentation.ts';
export { writeActor } from '../../formats/writers/write-actor.ts';
export { writeComparison } from '../../formats/writers/write-comparison.ts';
export { writeEventDetail } from '../../formats/writers/write-event-detail.ts';
export { writeSearchResult } from '../../formats/writers/write-search-result.ts';
export { writeTimelineEvent } from '../../formats/writers/write-timeline-event.ts';
