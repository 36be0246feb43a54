// A CAS as XMI 1.0 of UIMA, and back. (UIMA references, "XMI CAS Serialization Reference")

import { Parser } from 'htmlparser2';
import { AppError } from '../../../domain/errors.ts';
import type { AnnotatedArticle } from '../../../domain/index.ts';
import { type Cas, SOFA, type Structure, type Value } from './structures.ts';
import { structuresOf } from './to-structures.ts';
import { BY_NAME, type Range } from './uima-types.ts';

/** Characters that XML 1.0 does not have. */
const NOT_XML = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu;

/** As long as the text itself. */
export const xmlText = (text: string): string => text.replaceAll(NOT_XML, '\uFFFD');

/** References keep white space as it is; C1 controls are written so because some readers take them for line ends. */
const escaped = (text: string): string =>
  xmlText(text).replaceAll(/[&<>"\t\n\r\x7F-\x9F\u2028]/gu, (one) => `&#${one.charCodeAt(0)};`);

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What is no character of XML stays as it stands. */
const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });

export function writeXmi(article: AnnotatedArticle): string {
  const structures = structuresOf(article);
  const prefixes = new Map([...new Set(structures.map(({ type }) => packageOf(type)))].map((name, at) => [name, `ns${at}`]));
  const declared = [...prefixes]
    .map(([name, prefix]) => ` xmlns:${prefix}="http:///${name.replaceAll('.', '/')}.ecore"`)
    .join('');
  const element = ({ id, type, span, values }: Structure): string => {
    const name = `${prefixes.get(packageOf(type))}:${type.slice(type.lastIndexOf('.') + 1)}`;
    const entries = Object.entries(values);
    const attributes = entries.flatMap(([key, value]) => (isTexts(value) ? [] : [` ${key}="${attributeOf(value)}"`])).join('');
    const children = entries.flatMap(([key, value]) =>
      isTexts(value) ? value.map((one) => `<${key}>${escaped(one)}</${key}>`) : [],
    );
    const anchor = span === null ? '' : ` sofa="${SOFA}" begin="${span[0]}" end="${span[1]}"`;
    const head = `<${name} xmi:id="${id}"${anchor}${attributes}${isDocument(type) ? ' language="ar"' : ''}`;
    return children.length === 0 ? `${head}/>\n` : `${head}>${children.join('')}</${name}>\n`;
  };
  const members = structures.filter(({ span }) => span !== null).map(({ id }) => id);
  return `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"${declared} xmi:version="2.0">
<cas:NULL xmi:id="0"/>
${structures.map(element).join('')}<cas:Sofa xmi:id="${SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${escaped(article.text)}"/>
<cas:View sofa="${SOFA}" members="${members.join(' ')}"/>
</xmi:XMI>
`;
}

const packageOf = (type: string): string => type.slice(0, type.lastIndexOf('.'));
const isDocument = (type: string): boolean => BY_NAME.get(type)?.parent === 'uima.tcas.DocumentAnnotation';
const isTexts = (value: Value): value is readonly string[] => Array.isArray(value);

function attributeOf(value: Exclude<Value, readonly string[]>): string {
  if (typeof value === 'object') return 'target' in value ? String(value.target) : value.targets.join(' ');
  return typeof value === 'boolean' ? String(value) : escaped(value);
}

interface Element {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Texts of the elements in it, by their names: lists of strings. */
  readonly texts: Map<string, string[]>;
}

/** Throws ANNOTATION_UNREADABLE where it is no XMI of a document with a text. */
export function readXmi(xml: string, name: string): Cas {
  const elements = elementsOf(xml);
  const sofa = elements.find(({ type }) => type === 'uima.cas.Sofa');
  const text = sofa?.attributes['sofaString'];
  if (text === undefined)
    throw new AppError('ANNOTATION_UNREADABLE', { format: 'XMI', reason: 'cas:Sofa' }, { place: { input: name, line: null } });
  const byId = new Map(elements.map((element) => [element.attributes['xmi:id'] ?? '', element]));
  return {
    text,
    structures: elements.flatMap((element): Structure[] => {
      const type = BY_NAME.get(element.type);
      if (type === undefined) return [];
      const { begin, end } = element.attributes;
      const values: Record<string, Value> = {};
      for (const [feature, range] of Object.entries(type.features)) {
        const value = valueAt(element, feature, range, byId);
        if (value !== null) values[feature] = value;
      }
      const span = begin === undefined || end === undefined ? null : ([Number(begin), Number(end)] as const);
      return [{ id: Number(element.attributes['xmi:id']), type: type.name, span, values }];
    }),
  };
}

/** Lists stand in the element itself or, where several may refer to them, in an element of their own. */
function valueAt(element: Element, feature: string, range: Range, byId: ReadonlyMap<string, Element>): Value | null {
  const text = element.attributes[feature];
  if (range === 'strings') {
    const own = element.texts.get(feature);
    return own ?? (text === undefined ? null : (byId.get(text)?.texts.get('elements') ?? null));
  }
  if (text === undefined) return null;
  if (range === 'string') return text;
  if (range === 'boolean') return text === 'true';
  if (range === 'annotation') return { target: Number(text) };
  const list = byId.get(text);
  const numbers = list?.type === 'uima.cas.FSArray' ? (list.attributes['elements'] ?? '') : text;
  return { targets: numbers.split(' ').filter(Boolean).map(Number) };
}

/** The elements below the root, with their types as UIMA names them. */
function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const packages = new Map<string, string>();
  let [depth, within]: [number, string] = [0, ''];
  const parser = new Parser(
    {
      onopentag(name, given) {
        depth += 1;
        const attributes = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, unescaped(value)]));
        for (const [key, value] of Object.entries(attributes)) {
          const [, prefix] = /^xmlns:(.+)$/u.exec(key) ?? [];
          if (prefix !== undefined)
            packages.set(
              prefix,
              value
                .replace(/^http:\/\/\//u, '')
                .replace(/\.ecore$/u, '')
                .replaceAll('/', '.'),
            );
        }
        const [prefix = '', local = ''] = name.split(':');
        if (depth === 2) elements.push({ type: `${packages.get(prefix) ?? prefix}.${local}`, attributes, texts: new Map() });
        if (depth !== 3) return;
        within = name;
        const texts = elements.at(-1)?.texts;
        texts?.set(name, [...(texts.get(name) ?? []), '']);
      },
      ontext(text) {
        if (depth !== 3) return;
        const list = elements.at(-1)?.texts.get(within);
        if (list !== undefined) list[list.length - 1] += unescaped(text);
      },
      onclosetag() {
        depth -= 1;
      },
    },
    // HTML reads a reference to a control character as another character.
    { xmlMode: true, decodeEntities: false },
  );
  parser.end(xml);
  return elements;
}
