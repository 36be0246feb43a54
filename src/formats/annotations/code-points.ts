// Offsets in the two units of the annotation tools: brat counts Unicode code points, UIMA (and we) UTF-16 code units. They differ behind every character
// that takes two units, such as an emoji. Offsets inside a pair mean its character.

export interface CodePoints {
  readonly length: number;
  /** Both clamp to the text. */
  readonly fromUnit: (unit: number) => number;
  readonly toUnit: (point: number) => number;
}

export function codePointsOf(text: string): CodePoints {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return plain(text.length);
  const units: number[] = [];
  const points = new Uint32Array(text.length + 1);
  let at = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) points[at + unit] = units.length;
    units.push(at);
    at += character.length;
  }
  points[at] = units.length;
  units.push(at);
  const within = (value: number, most: number): number => Math.max(0, Math.min(value, most));
  return {
    length: units.length - 1,
    fromUnit: (unit) => points[within(unit, text.length)] ?? 0,
    toUnit: (point) => units[within(point, units.length - 1)] ?? 0,
  };
}

function plain(length: number): CodePoints {
  const within = (value: number): number => Math.max(0, Math.min(value, length));
  return { length, fromUnit: within, toUnit: within };
}
