// PLACEHOLDER event

import { say } from '../../language/say.ts';

export function EventPage() {
  return <h1>{say('page.event')}</h1>;
}
