// PLACEHOLDER network

import { say } from '../../language/say.ts';

export function NetworkPage() {
  return <h1>{say('page.network')}</h1>;
}
