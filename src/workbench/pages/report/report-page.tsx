// PLACEHOLDER report

import { say } from '../../language/say.ts';

export function ReportPage() {
  return <h1>{say('page.report')}</h1>;
}
