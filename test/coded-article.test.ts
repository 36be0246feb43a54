// The coder's output has the shape that docs/coded-article.schema.json promises, and the schema has the codes of src/domain/codes.ts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { CONTEXTS, ENTITY_KINDS, EVENT_TYPES, MODES, SECTORS, SOURCE_KINDS, STATUSES } from '../src/domain/codes.ts';
import { codeArticle } from '../src/index.ts';
import { OWN_REPORTS, ROOT, sharedReports } from './report-files.ts';

interface Schema {
  readonly $defs: Readonly<
    Record<
      string,
      {
        readonly properties: Readonly<
          Record<string, { readonly enum?: readonly string[]; readonly items?: { readonly enum?: readonly string[] } }>
        >;
      }
    >
  >;
}
const schema = JSON.parse(readFileSync(join(ROOT, 'docs/coded-article.schema.json'), 'utf8')) as Schema;
const property = (definition: string, name: string) => schema.$defs[definition]?.properties[name];

test('the schema lists exactly the codes of the domain', () => {
  expect(property('event', 'type')?.enum).toEqual(EVENT_TYPES);
  expect(property('event', 'modes')?.items?.enum).toEqual([...new Set(EVENT_TYPES.flatMap((type) => MODES[type]))]);
  expect(property('event', 'contexts')?.items?.enum).toEqual(CONTEXTS);
  expect(property('event', 'status')?.enum).toEqual(STATUSES);
  expect(property('entity', 'kind')?.enum).toEqual(ENTITY_KINDS);
  expect(property('entity', 'sectors')?.items?.enum).toEqual(SECTORS);
  expect(property('source', 'kind')?.enum).toEqual(SOURCE_KINDS);
});

test('coded articles fit the schema, and their references resolve', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  const texts = [...OWN_REPORTS, '', 'The president met nobody.', '\u0000\u0001', ...sharedReports().map(({ text }) => text)];
  let events = 0;
  for (const text of texts) {
    const coded = codeArticle({ text, published: '2020-01-13' });
    expect(validate(JSON.parse(JSON.stringify(coded))), JSON.stringify(validate.errors)).toBe(true);
    const entities = new Set(coded.entities.map(({ id }) => id));
    const sources = new Set(coded.sources.map(({ id }) => id));
    const times = new Set(coded.times.map(({ id }) => id));
    for (const event of coded.events) {
      events += 1;
      for (const { entity } of [...event.actor, ...event.recipient, ...(event.place ? [event.place] : [])])
        expect(entities).toContain(entity);
      for (const id of event.saidBy) expect(sources).toContain(id);
      if (event.date?.time) expect(times).toContain(event.date.time);
      expect(text.slice(...event.trigger).trim()).not.toBe('');
    }
    for (const { via } of coded.sources) if (via !== null) expect(sources).toContain(via);
  }
  expect(events).toBeGreaterThan(5);
});
