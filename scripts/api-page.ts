// Writes docs/api.md from the routes of the API, so that the page and the program cannot differ; a test compares them. `node scripts/api-page.ts`.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsOf, limitsOf, parametersOf } from '../src/api/openapi.ts';
import type { Route } from '../src/api/route.ts';
import { ROUTES } from '../src/api/routes/all-routes.ts';
import { type Messages, type Speaker, speaker } from '../src/domain/speak.ts';

const ROOT = join(import.meta.dirname, '..');

const INTRODUCTION = `# The API

<!-- Written by scripts/api-page.ts: change the routes in src/api/, or the sentences in messages/. -->

\`isnad serve\` answers it. The same as OpenAPI 3.1: \`GET /api/openapi.json\`; as a page in Arabic or English: \`/api/docs\`.

- **Lists** go on with \`cursor\`, which is \`next\` of the page before. What is added meanwhile neither repeats nor hides anything.
- **ETag**: answers about the record carry one that changes when anything of the record does. \`If-None-Match\` gives \`304\`.
- **Errors** are \`{"error": {"code", "message", "details"}}\`, with the message in the language of \`Accept-Language\`; [errors.md](errors.md) has every code.
- **Tokens**, where the server wants one: \`Authorization: Bearer TOKEN\`.
- **Ids** hold \`#\` and \`:\`, and stand percent-encoded in addresses: \`/api/events/sha256%3A3f2a…%23k2\`. The beginning is enough: \`/api/events/3f2a9c1d0e%23k2\`.
- **Limits**: 64 MB of reports in one request, 1 MB of anything else, two minutes for a request to come in.
- **Exports and progress stream.** Progress is read with \`fetch\` where a token is needed, since \`EventSource\` sends none.

    curl 'http://127.0.0.1:4747/api/events?actor=Macron&type=CONSULT&order=latest&limit=20'
    curl --data-binary @reports.jsonl -H 'Content-Type: application/x-ndjson' http://127.0.0.1:4747/api/articles
    curl -H 'Content-Type: application/json' -d '{"action": "accept", "account": "3f2a9c1d0e#k2", "who": "Amal"}' http://127.0.0.1:4747/api/reviews
`;

export function apiPage({ say, ...rest }: Speaker): string {
  const section = (route: Route): string => {
    const rows = parametersOf(route, { say, ...rest }).map(
      ({ name, required, description, schema }) =>
        `| \`${name}\`${required ? ' (needed)' : ''} | ${description} | ${limitsOf(schema)} |\n`,
    );
    return [
      `## ${route.method.toUpperCase()} ${route.path}\n`,
      `${say(`api.${route.id}`)} ${say(`api.access.${route.access}`)}\n`,
      ...(rows.length === 0 ? [] : [`| parameter | meaning | values |\n|---|---|---|\n${rows.join('')}`]),
      `${say('api.errors')} ${errorsOf(route)
        .map((code) => `\`${code}\``)
        .join(' ')}\n`,
    ].join('\n');
  };
  return [INTRODUCTION, ...ROUTES.map(section)].join('\n');
}

if (import.meta.main) {
  const messages = JSON.parse(readFileSync(join(ROOT, 'messages/en.json'), 'utf8')) as Messages;
  writeFileSync(join(ROOT, 'docs/api.md'), apiPage(speaker('en', messages)));
}
