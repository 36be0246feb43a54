// The network on SQLite and on Postgres: an edge from whoever does something to whom it is done, and both ways between those who do it together.

import { expect, test } from 'vitest';
import { keepReports } from '../../../test/reading-reports.ts';
import { KINDS, newRecord } from '../../../test/records.ts';
import { EVERY_EVENT } from '../../record/queries/event-filter.ts';
import { networkOf } from './network.ts';

test.each(KINDS)('%s: a call joins both, an attack goes one way', async (kind) => {
  const record = await newRecord(kind);
  await keepReports(record, [
    { text: 'أجرى وزير الخارجية التركي هاكان فيدان اتصالاً هاتفياً مع سيرغي لافروف.', ref: 'call', published: '2024-03-05' },
    { text: 'قصفت إسرائيل قطاع غزة، واتهمت مصر إسرائيل بخرق الهدنة.', ref: 'attack', published: '2024-03-06' },
  ]);
  const { edges } = await networkOf(record, EVERY_EVENT, 100);
  const ties = edges.map(({ source, target, cooperation, conflict }) => `${source} ${target} +${cooperation} -${conflict}`);
  expect(ties).toContain('person:hakan-fidan person:sergei-lavrov +1 -0');
  expect(ties).toContain('person:sergei-lavrov person:hakan-fidan +1 -0');
  expect(ties).toContain('state:EGY state:ISR +0 -1');
  expect(ties).not.toContain('state:ISR state:EGY +0 -1');
  await record.close();
});
