// PLACEHOLDER add

import { say } from '../../language/say.ts';

export function AddPage() {
  return <h1>{say('page.add')}</h1>;
}
