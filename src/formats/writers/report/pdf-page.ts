// Pages of a PDF that text is written on from above: paragraphs of either direction, rules, links, numbers at the foot. Nothing of a page is held once the
// next has begun.

import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { bidiLines, type Direction, type Face } from './bidi-lines.ts';
import { type ReportFont, sfntOf } from './report-font.ts';

export interface Stretch {
  readonly text: string;
  readonly isBold?: boolean;
}

export interface Paragraph {
  readonly direction: Direction;
  readonly size: number;
  readonly color?: string;
  /** Space above, and from the side on which reading begins. */
  readonly above?: number;
  readonly indent?: number;
  /** A destination in the document, or an address. */
  readonly link?: { readonly name: string } | { readonly address: string };
  /** The name under which links find it. */
  readonly name?: string;
}

export interface PdfPage {
  readonly write: (stretches: readonly Stretch[], paragraph: Paragraph) => void;
  readonly rule: (above: number) => void;
  /** Goes on to the next page where less room than this is left. */
  readonly keep: (room: number) => void;
  /** What has been finished since it was last asked. */
  readonly taken: () => Uint8Array;
  readonly end: () => void;
}

const MARGIN = 56;
const FOOT = 34;
const LINE_HEIGHT = 1.65;

export interface PdfFacts {
  readonly title: string;
  readonly language: string;
  /** ISO calendar day: the file's date, so that the same report is the same bytes. */
  readonly made: string;
  readonly producer: string;
}

export function pdfPage(fonts: readonly ReportFont[], { title, language, made, producer }: PdfFacts): PdfPage {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    autoFirstPage: false,
    lang: language,
    displayTitle: true,
    info: { Title: title, Producer: producer, Creator: producer, CreationDate: new Date(made) },
  });
  const faces = new Map<string, Face>();
  for (const { script, weight, woff } of fonts) {
    const name = `${script} ${weight}`;
    const bytes = sfntOf(woff);
    document.registerFont(name, bytes);
    faces.set(name, { name, font: create(bytes) as Font });
  }
  const choose = faceChooser(faces);
  let [y, number] = [0, 0];
  const numbers = choose(false);
  const addPage = (): void => {
    document.addPage();
    number += 1;
    const { width, height } = document.page;
    const [line] = bidiLines(String(number), { direction: 'ltr', width, size: 9, faceOf: numbers });
    if (line) draw(line, (width - line.width) / 2, height - FOOT, { size: 9, color: '#5b6470' });
    y = MARGIN;
  };
  const draw = (
    { runs }: ReturnType<typeof bidiLines>[number],
    left: number,
    top: number,
    { size, color }: { readonly size: number; readonly color: string },
  ): void => {
    document.fillColor(color);
    // The foot lies below the margin, where the library would begin another page.
    const { bottom } = document.page.margins;
    document.page.margins.bottom = 0;
    for (const { face, text, left: from } of runs)
      document
        .font(face.name)
        .fontSize(size)
        .text(text, left + from, top, { lineBreak: false });
    document.page.margins.bottom = bottom;
  };
  addPage();
  const room = (): number => document.page.height - MARGIN - y;
  return {
    write: (stretches, { direction, size, color = '#15191e', above = 0, indent = 0, link, name }) => {
      y += above;
      const text = stretches.map((stretch) => stretch.text).join('');
      const width = document.page.width - 2 * MARGIN - indent;
      let isNamed = name === undefined;
      for (const line of bidiLines(text, { direction, width, size, faceOf: choose(boldWords(stretches)) })) {
        const height = size * LINE_HEIGHT;
        if (room() < height) addPage();
        const left = direction === 'rtl' ? document.page.width - MARGIN - indent - line.width : MARGIN + indent;
        if (!isNamed && name !== undefined) document.addNamedDestination(name, 'XYZ', 0, y, null);
        isNamed = true;
        draw(line, left, y, { size, color });
        if (link !== undefined && 'name' in link) document.goTo(left, y, line.width, height, link.name);
        if (link !== undefined && 'address' in link) document.link(left, y, line.width, height, link.address);
        y += height;
      }
    },
    rule: (above) => {
      y += above;
      if (room() < 1) addPage();
      document
        .moveTo(MARGIN, y)
        .lineTo(document.page.width - MARGIN, y)
        .lineWidth(0.5)
        .strokeColor('#d5dae0')
        .stroke();
    },
    keep: (least) => {
      if (room() < least) addPage();
    },
    taken: () => {
      const parts: Uint8Array[] = [];
      for (let part = document.read() as Uint8Array | null; part !== null; part = document.read() as Uint8Array | null)
        parts.push(part);
      return Buffer.concat(parts);
    },
    end: () => {
      for (const { name } of faces.values()) nameLigatures(document, name);
      document.end();
    },
  };
}

/** Lam with alef in its four dresses, and the word Allah. */
const LIGATURES: ReadonlyMap<string, number> = new Map([
  ['644 622', 0xfef5],
  ['644 623', 0xfef7],
  ['644 625', 0xfef9],
  ['644 627', 0xfefb],
  ['627 644 644 647', 0xfdf2],
]);

/**
 * Programs that read a PDF turn a line of Arabic round character by character, and with it the letters of a ligature: named by the one character that
 * Unicode has for it, it stays whole. The library keeps the names of a font's glyphs where its types do not show them.
 */
function nameLigatures(document: PDFKit.PDFDocument, face: string): void {
  document.font(face);
  const { unicode } = (document as unknown as { readonly _font: { readonly unicode: (readonly number[])[] } })._font;
  for (const [at, codes] of unicode.entries()) {
    const whole = LIGATURES.get(codes.map((code) => code.toString(16)).join(' '));
    if (whole !== undefined) unicode[at] = [whole];
  }
}

/** Arabic in the Arabic face; everything else in the first Latin face that has it. */
function faceChooser(
  faces: ReadonlyMap<string, Face>,
): (isBold: boolean | ((at: number) => boolean)) => (character: string, at: number) => Face {
  const of = (script: ReportFont['script'], isBold: boolean): Face => faces.get(`${script} ${isBold ? 700 : 400}`) as Face;
  return (isBold) => (character, at) => {
    const bold = typeof isBold === 'boolean' ? isBold : isBold(at);
    const scripts = /\p{Script=Arabic}|[\u060C\u061B\u061F\u0640\u0660-\u0669]/u.test(character)
      ? (['arabic', 'latin', 'latin-ext'] as const)
      : (['latin', 'latin-ext', 'arabic'] as const);
    const code = character.codePointAt(0) ?? 0;
    return of(scripts.find((script) => of(script, bold).font.hasGlyphForCodePoint(code)) ?? 'latin', bold);
  };
}

/** Bold reaches to the ends of its words: letters on both sides of a change of face would not join. */
function boldWords(stretches: readonly Stretch[]): (at: number) => boolean {
  const text = stretches.map((stretch) => stretch.text).join('');
  const marked: (readonly [number, number])[] = [];
  let at = 0;
  for (const { text: part, isBold } of stretches) {
    const end = at + part.length;
    if (isBold === true && part.trim() !== '') {
      const before = text.lastIndexOf(' ', at + (part.length - part.trimStart().length));
      const behind = text.indexOf(' ', end - (part.length - part.trimEnd().length));
      marked.push([before + 1, behind < 0 ? text.length : behind]);
    }
    at = end;
  }
  return (index) => marked.some(([start, end]) => index >= start && index < end);
}
