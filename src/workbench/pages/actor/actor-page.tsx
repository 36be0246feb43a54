// PLACEHOLDER actor

import { say } from '../../language/say.ts';

export function ActorPage() {
  return <h1>{say('page.actor')}</h1>;
}
