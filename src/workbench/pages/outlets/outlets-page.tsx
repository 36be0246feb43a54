// PLACEHOLDER outlets

import { say } from '../../language/say.ts';

export function OutletsPage() {
  return <h1>{say('page.outlets')}</h1>;
}
