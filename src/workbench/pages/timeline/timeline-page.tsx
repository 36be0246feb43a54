// PLACEHOLDER timeline

import { say } from '../../language/say.ts';

export function TimelinePage() {
  return <h1>{say('page.timeline')}</h1>;
}
