// Reports that try to be more than text: markup, handlers, addresses that run, marks that turn the text around, marks that cannot be seen, words without end.
// Each also tells an event, so that it reaches every page.

import type { OwnReport } from './own-reports.ts';

/** What runs in the page, if anything of it runs, leaves a trace here. */
export const TRACE = '__ran';

const RUN = `window.${TRACE}=1`;
const NEWS = 'زار وزير الخارجية المصري سامح شكري طرابلس يوم 15 يناير 2020، بحسب وكالة سبوتنيك.';

const ATTACKS: Readonly<Record<string, string>> = {
  script: `<script>${RUN}</script>`,
  handler: `<img src=x onerror="${RUN}">`,
  svg: `<svg onload="${RUN}"><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  frame: `<iframe srcdoc="<script>parent.${TRACE}=1</script>"></iframe>`,
  style: `<style>*{display:none}</style><link rel=stylesheet href=//example.org/x.css>`,
  closing: `</script></style></textarea></title>--><script>${RUN}</script>`,
  entity: `&lt;script&gt;${RUN}&lt;/script&gt;&#x3C;b&#x3E;`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the attack.
  template: '{{constructor.constructor("window.__ran=1")()}} ${window.__ran=1}',
  address: `javascript:${RUN}`,
  overrides: '\u202Eregel\u202C \u2067abc\u2066def\u2069 \u202Dxyz \u200F\u200E\u061C',
  unseen: 'و\u200Bز\u200Bي\u200Bر \uFEFF\u2060\u00AD \u0000\u0007\u001B[31m',
  stacked: `ا${'\u0651\u064E\u0670'.repeat(400)}`,
  pair: '\uD800 \uDC00 \uFFFE',
};

export const HOSTILE_REPORTS: readonly OwnReport[] = Object.entries(ATTACKS).map(([name, attack]) => ({
  id: `hostile-${name}`,
  outlet: `صحيفة ${attack}`,
  title: `عنوان ${attack}`,
  published: '2020-01-16',
  url: name === 'address' ? attack : `https://example.org/${encodeURIComponent(name)}`,
  text: `${attack} ${NEWS}\n${attack}\nوالتقى وزير الخارجية المصري سامح شكري في طرابلس ${attack} رئيس الوزراء الليبي فايز السراج.`,
}));

/** A word of a megabyte, and a text of as much. */
export const ENDLESS_REPORTS: readonly OwnReport[] = [
  {
    id: 'endless-word',
    outlet: 'صحيفة الكلمة',
    title: 'كلمة',
    published: '2020-01-17',
    text: `${NEWS} ${'ب'.repeat(500_000)} ${NEWS}`,
  },
  { id: 'endless-title', outlet: 'ص'.repeat(20_000), title: 'ع'.repeat(20_000), published: '2020-01-17', text: NEWS },
];
