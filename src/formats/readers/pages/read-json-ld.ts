// What a page's JSON-LD says of its article (schema.org): headline, day, author, publisher, and the text where it is given. Data that is broken
// says nothing: the page has other places for the same.

import { tidy } from './scan-page.ts';

export interface LinkedData {
  readonly headline: string | null;
  readonly datePublished: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly articleBody: string | null;
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|NewsArticle)$/u;
/** Nodes that are looked at: more are no description of one page. */
const MOST_NODES = 2_000;

export function readJsonLd(scripts: readonly string[]): LinkedData | null {
  const nodes = scripts.flatMap((script) => nodesOf(parse(script)));
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const article = articles[0] ?? nodes.find((node) => node.datePublished !== undefined && typesOf(node).includes('WebPage'));
  if (article === undefined) return null;
  const named = (value: unknown): string | null => {
    const names = listOf(value).map((one) => text(isNode(one) ? (one.name ?? byId(nodes, one)?.name) : one));
    return names.filter((name) => name !== null).join('\u060C ') || null;
  };
  return {
    headline: text(article.headline ?? article.name),
    datePublished: text(article.datePublished ?? article.dateCreated),
    author: named(article.author),
    publisher: named(article.publisher ?? article.sourceOrganization),
    articleBody: text(article.articleBody),
  };
}

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const text = (value: unknown): string | null => {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && tidy(one) !== '' ? tidy(one) : null;
};
const typesOf = (node: Node): readonly string[] => listOf(node['@type']).filter((type) => typeof type === 'string');
const byId = (nodes: readonly Node[], reference: Node): Node | undefined =>
  reference['@id'] === undefined ? undefined : nodes.find((node) => node['@id'] === reference['@id'] && node.name !== undefined);

function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/u, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/u, '');
  try {
    return JSON.parse(json.replace(/[\u0000-\u001F]+/gu, ' '));
  } catch {
    // Broken data says nothing; what it would have said is sought elsewhere in the page.
    return null;
  }
}

/** All nodes of the graph, from the outermost inwards. */
function nodesOf(value: unknown): readonly Node[] {
  const nodes: Node[] = [];
  const waiting: unknown[] = [value];
  for (let at = 0; at < waiting.length && nodes.length < MOST_NODES; at++) {
    const one = waiting[at];
    if (Array.isArray(one)) for (const item of one) waiting.push(item);
    else if (isNode(one)) {
      nodes.push(one);
      for (const inner of Object.values(one)) if (typeof inner === 'object') waiting.push(inner);
    }
  }
  return nodes;
}
