// PLACEHOLDER map

import { say } from '../../language/say.ts';

export function MapPage() {
  return <h1>{say('page.map')}</h1>;
}
