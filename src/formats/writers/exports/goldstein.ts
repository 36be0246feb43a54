// Goldstein's scale of conflict and cooperation for CAMEO codes, as the CAMEO project and GDELT print it. A code that is not listed has the value
// of the code above it.

const SCALE: Readonly<Record<string, number>> = {
  '03': 4,
  '04': 1,
  '042': 1.9,
  '043': 2.8,
  '044': 2.5,
  '05': 3.5,
  '06': 6,
  '07': 7,
  '08': 5,
  '0841': 7,
  '086': 9,
  '087': 9,
  '0874': 10,
  '09': -2,
  '10': -5,
  '11': -2,
  '12': -4,
  '13': -4.4,
  '138': -7,
  '14': -6.5,
  '144': -7.5,
  '145': -7.5,
  '15': -7.2,
  '16': -4,
  '163': -8,
  '166': -7,
  '17': -7,
  '171': -9.2,
  '172': -5,
  '173': -5,
  '174': -5,
  '18': -9,
  '182': -9.5,
  '183': -10,
  '186': -10,
  '19': -10,
};

export function goldsteinOf(code: string): number {
  for (let length = code.length; length >= 2; length--) {
    const value = SCALE[code.slice(0, length)];
    if (value !== undefined) return value;
  }
  throw new Error(`no CAMEO code: ${code}`);
}
