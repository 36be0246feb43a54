// PLACEHOLDER review

import { say } from '../../language/say.ts';

export function ReviewPage() {
  return <h1>{say('page.review')}</h1>;
}
