// The API's documentation as one page of plain HTML, in the reader's language: nothing of it runs, nothing of it comes from elsewhere.

import { createHash } from 'node:crypto';
import type { Speaker } from '../domain/speak.ts';
import { errorsOf, limitsOf, parametersOf } from './openapi.ts';
import type { Route } from './route.ts';

export interface DocsPage {
  readonly html: string;
  readonly policy: string;
}

const STYLE = `
:root{color-scheme:light dark;font:16px/1.6 system-ui,sans-serif}
body{max-inline-size:60rem;margin-inline:auto;padding:1.5rem}
h2{margin-block-start:2.5rem;border-block-start:1px solid;padding-block-start:1rem}
code{font-family:ui-monospace,monospace;direction:ltr;unicode-bidi:isolate}
table{border-collapse:collapse;inline-size:100%}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem;border-block-end:1px solid #8886}
`;

export function docsPage(routes: readonly Route[], speaker: Speaker): DocsPage {
  const { language, say } = speaker;
  const other = language === 'ar' ? 'en' : 'ar';
  const html = `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escaped(say('api.title'))}</title><style>${STYLE}</style></head><body>
<h1>${escaped(say('api.title'))}</h1>
<p>${escaped(say('api.introduction'))}</p>
<p><a href="/api/openapi.json">openapi.json</a> · <a href="/api/docs?lang=${other}">${escaped(say('api.otherLanguage'))}</a></p>
<nav><ul>${routes.map((route) => `<li><a href="#${route.id}">${address(route)}</a></li>`).join('')}</ul></nav>
${routes.map((route) => sectionOf(route, speaker)).join('\n')}
</body></html>
`;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  return {
    html,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
}

const address = ({ method, path }: Route): string => `<code>${method.toUpperCase()} ${escaped(path)}</code>`;

function sectionOf(route: Route, speaker: Speaker): string {
  const { say } = speaker;
  const rows = parametersOf(route, speaker).map(
    ({ name, required, description, schema }) =>
      `<tr><td><code>${escaped(name)}</code>${required ? ' *' : ''}</td><td>${escaped(description)}</td><td><code>${escaped(limitsOf(schema))}</code></td></tr>`,
  );
  const table =
    rows.length === 0
      ? ''
      : `<table><thead><tr><th>${escaped(say('api.parameter'))}</th><th>${escaped(say('api.meaning'))}</th><th>${escaped(say('api.values'))}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  const errors = errorsOf(route)
    .map((code) => `<code>${code}</code>`)
    .join(' ');
  return `<section><h2 id="${route.id}">${address(route)}</h2>
<p>${escaped(say(`api.${route.id}`))} ${escaped(say(`api.access.${route.access}`))}</p>${table}
<p>${escaped(say('api.errors'))} ${errors}</p></section>`;
}

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
