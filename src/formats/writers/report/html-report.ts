// A report as one HTML file that needs nothing else: its fonts are in it, there is no script, and a browser prints it as it stands.

import type { Language } from '../../../domain/speak.ts';
import { xmlText } from '../exports/cells.ts';
import { MARK_END, MARK_START } from '../terminal-text.ts';
import type { Fact, ReportAccount, ReportEvent, ReportHead, ReportSource, ReportWriter } from './report-content.ts';
import type { ReportFont } from './report-font.ts';

export const htmlReport = (head: ReportHead, fonts: readonly ReportFont[]): ReportWriter => ({
  begin: () => beginning(head, fonts),
  event: (event) => eventPart(event, head),
  end: (sources, isEmpty) => `${isEmpty === null ? '' : `<p>${xmlText(isEmpty)}</p>\n`}${ending(sources, head)}`,
});

const STYLE = `
:root{color-scheme:light;--faint:#5b6470;--line:#d5dae0}
*{box-sizing:border-box}
body{font:16px/1.7 Vazirmatn,sans-serif;max-width:46rem;margin-inline:auto;padding:2rem 1.25rem;color:#15191e;background:#fff;overflow-wrap:anywhere}
h1{font-size:1.9rem;line-height:1.3;margin-block:0 .75rem}
h2{font-size:1.2rem;line-height:1.45;margin-block:.1rem}
h3{font-size:.9rem;margin-block:1rem .25rem;color:var(--faint)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;margin-block:.4rem;font-size:.92rem}
dt{color:var(--faint)}dd{margin:0}
.event{border-block-start:1px solid var(--line);margin-block-start:1.6rem;padding-block-start:1rem}
.when{font-size:.92rem;margin:0}.other,.chain,.more{color:var(--faint);font-size:.92rem;margin-block:.1rem}
.outcome{border:1px solid currentColor;border-radius:1em;padding-inline:.6em;margin-inline-start:.5em}
.happened{color:#1c6b3a}.planned{color:#1f5f99}.possible,.unknown{color:#8a5a00}.failed,.called-off,.denied{color:#a3261f}
.account{margin-block:.6rem;break-inside:avoid}.account>p{margin-block:.1rem}
blockquote{margin:.2rem 0;border-inline-start:3px solid var(--line);padding-inline-start:.8rem}
mark{background:#fff0b8;color:inherit;font-weight:700}
ul{margin-block:.2rem;padding-inline-start:1.4rem}.sources{list-style:none;padding:0}.sources li{margin-block:.5rem;break-inside:avoid}
a{color:#1f4f86}
@page{margin:18mm}
@media print{body{padding:0;max-width:none;font-size:11pt}a{color:inherit;text-decoration:none}.event>header{break-inside:avoid;break-after:avoid}}
`;

const DIRECTION: Readonly<Record<Language, string>> = { ar: 'rtl', en: 'ltr' };
const OTHER: Readonly<Record<Language, Language>> = { ar: 'en', en: 'ar' };

const beginning = ({ language, title, facts }: ReportHead, fonts: readonly ReportFont[]): string => `<!doctype html>
<html lang="${language}" dir="${DIRECTION[language]}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width"><title>${xmlText(title)}</title>
<style>${fonts.map(fontFace).join('\n')}${STYLE}</style></head><body>
<header><h1>${xmlText(title)}</h1>
${factList(facts)}</header>
<main>
`;

const fontFace = ({ weight, range, woff2 }: ReportFont): string =>
  `@font-face{font-family:Vazirmatn;font-weight:${weight};src:url(data:font/woff2;base64,${Buffer.from(woff2).toString('base64')}) format("woff2");unicode-range:${range}}`;

const factList = (facts: readonly Fact[]): string =>
  facts.length === 0
    ? ''
    : `<dl>${facts.map(({ label, value }) => `<dt>${xmlText(label)}</dt><dd>${xmlText(value)}</dd>`).join('')}</dl>\n`;

function eventPart(event: ReportEvent, { language, labels }: ReportHead): string {
  const other = OTHER[language];
  const list = (label: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `<h3>${xmlText(label)}</h3><ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>\n`;
  return `<article class="event" id="event-${event.number}">
<header><p class="when">${event.number}. <b>${xmlText(event.days)}</b> <span class="outcome ${event.outcome}">${xmlText(event.outcomeSaid)}</span></p>
<h2>${xmlText(event.sentence)}</h2>
<p class="other" lang="${other}" dir="${DIRECTION[other]}">${xmlText(event.otherSentence)}</p></header>
${factList(event.facts)}${list(labels.history, event.history.map(xmlText))}${list(
  labels.figures,
  event.figures.map(({ said, sources }) => `${xmlText(said)} ${sources.map(sourceLink).join(' ')}`),
)}<h3>${xmlText(labels.accounts)}</h3>
${event.accounts.map(accountPart).join('')}${event.left === null ? '' : `<p class="more">${xmlText(event.left)}</p>\n`}</article>
`;
}

const accountPart = ({
  source,
  head,
  words,
  chains,
}: ReportAccount): string => `<div class="account"><p>${sourceLink(source)} ${xmlText(head)}</p>
${words.map((text) => `<blockquote lang="ar" dir="rtl">${marked(text)}</blockquote>\n`).join('')}${chains
  .map((chain) => `<p class="chain">${xmlText(chain)}</p>\n`)
  .join('')}</div>
`;

const marked = (text: string): string => xmlText(text).replaceAll(MARK_START, '<mark>').replaceAll(MARK_END, '</mark>');

const sourceLink = (number: number): string => `<a href="#source-${number}">[${number}]</a>`;

const ending = (sources: readonly ReportSource[], { labels }: ReportHead): string => `</main>
<footer class="event"><h2>${xmlText(labels.sources)}</h2>
<ol class="sources">${sources.map(sourcePart).join('')}</ol></footer></body></html>
`;

const sourcePart = ({ number, name, title, address, events, eventsSaid }: ReportSource): string =>
  `<li id="source-${number}">[${number}] ${xmlText(name)}${title === null ? '' : `<br><bdi lang="ar">${xmlText(title)}</bdi>`}${
    address === null ? '' : `<br><a dir="ltr" rel="noreferrer nofollow" href="${xmlText(address)}">${xmlText(address)}</a>`
  }<br><span class="more">${xmlText(eventsSaid)} ${events.map((event) => `<a href="#event-${event}">${event}</a>`).join(' ')}</span></li>
`;
