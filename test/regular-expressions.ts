// A structural lint for slow regular expressions: it reads a pattern into a tree and reports a repeat whose body can match one text in two
// ways (a repeat inside it that can swallow its own next turn, alternatives that begin alike), two endless repeats side by side over the same
// characters, and an endless repeat at the beginning of an unanchored pattern. It errs on the side of reporting. Test code only.

type Node =
  | { readonly kind: 'set'; readonly holds: (code: number) => boolean }
  | { readonly kind: 'empty' }
  | { readonly kind: 'anchor' }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly body: Node; readonly min: number; readonly max: number };

/** Characters in which sets are compared: enough to tell the classes of our patterns apart. */
const PROBES: readonly number[] = [
  ...Array.from({ length: 0x250 }, (_, code) => code),
  ...Array.from({ length: 0x200 }, (_, code) => 0x600 + code),
  ...[
    0x0300, 0x0301, 0x2000, 0x200b, 0x200e, 0x2013, 0x2018, 0x201c, 0x2026, 0x202a, 0x2066, 0x3000, 0xfb50, 0xfe70, 0xfe8e,
    0xfeff, 0xfffd, 0xff02,
  ],
];

/** Reasons why the pattern may be slow; none for a pattern that is linear in its text. */
export function slowRepeats(source: string): readonly string[] {
  const reasons: string[] = [];
  const pattern = parse(source);
  visit(pattern, reasons);
  const options = pattern.kind === 'choice' ? pattern.options : [pattern];
  if (options.some(beginsEndlessly)) reasons.push('begins anywhere with an endless repeat that what follows can refuse');
  return reasons;
}

/** Without an anchor such a match is tried again from every character of the repeat. */
function beginsEndlessly(node: Node): boolean {
  if (node.kind !== 'sequence') return false;
  const [first, ...rest] = node.items;
  return first !== undefined && isUnbounded(first) && rest.some((item) => item.kind === 'anchor' || !canBeEmpty(item));
}

function visit(node: Node, reasons: string[]): void {
  if (node.kind === 'choice') for (const option of node.options) visit(option, reasons);
  if (node.kind === 'sequence') {
    for (const item of node.items) visit(item, reasons);
    for (const [index, item] of node.items.entries()) {
      if (!isUnbounded(item)) continue;
      for (const next of node.items.slice(index + 1)) {
        if (isUnbounded(next) && overlap(firstOf(next), lastOf(item)))
          reasons.push('has two endless repeats of the same characters side by side');
        if (!canBeEmpty(next)) break;
      }
    }
  }
  if (node.kind !== 'repeat') return;
  visit(node.body, reasons);
  if (node.max <= 1 || Number.isFinite(node.max)) return;
  if (canBeEmpty(node.body)) reasons.push('repeats what can be empty');
  if (hasOpenEnd(node.body)) reasons.push('repeats a repeat that can swallow its next turn');
  if (hasAlikeOptions(node.body)) reasons.push('repeats alternatives that begin alike');
}

const isUnbounded = (node: Node): boolean => node.kind === 'repeat' && !Number.isFinite(node.max);

function canBeEmpty(node: Node): boolean {
  if (node.kind === 'empty' || node.kind === 'anchor') return true;
  if (node.kind === 'set') return false;
  if (node.kind === 'sequence') return node.items.every(canBeEmpty);
  if (node.kind === 'choice') return node.options.some(canBeEmpty);
  return node.min === 0 || canBeEmpty(node.body);
}

type Holds = (code: number) => boolean;
const either =
  (sets: readonly Holds[]): Holds =>
  (code) =>
    sets.some((set) => set(code));
const overlap = (a: Holds, b: Holds): boolean => PROBES.some((code) => a(code) && b(code));

/** Characters with which a match can begin. */
function firstOf(node: Node): Holds {
  if (node.kind === 'set') return node.holds;
  if (node.kind === 'empty' || node.kind === 'anchor') return () => false;
  if (node.kind === 'choice') return either(node.options.map(firstOf));
  if (node.kind === 'repeat') return firstOf(node.body);
  return edge(node.items, firstOf);
}

/** Characters with which a match can end. */
function lastOf(node: Node): Holds {
  if (node.kind === 'set') return node.holds;
  if (node.kind === 'empty' || node.kind === 'anchor') return () => false;
  if (node.kind === 'choice') return either(node.options.map(lastOf));
  if (node.kind === 'repeat') return lastOf(node.body);
  return edge(node.items.toReversed(), lastOf);
}

function edge(items: readonly Node[], read: (node: Node) => Holds): Holds {
  const end = items.findIndex((item) => !canBeEmpty(item));
  return either(items.slice(0, end === -1 ? items.length : end + 1).map(read));
}

/** Whether a turn of the repeat can end in a variable repeat over characters with which the next turn can begin. */
function hasOpenEnd(body: Node): boolean {
  const first = firstOf(body);
  const ends = (node: Node): boolean => {
    if (node.kind === 'choice') return node.options.some(ends);
    if (node.kind === 'repeat') return (node.min !== node.max && overlap(lastOf(node.body), first)) || ends(node.body);
    if (node.kind !== 'sequence') return false;
    for (const item of node.items.toReversed()) {
      if (ends(item)) return true;
      if (!canBeEmpty(item)) return false;
    }
    return false;
  };
  return ends(body);
}

function hasAlikeOptions(node: Node): boolean {
  if (node.kind === 'choice') {
    const firsts = node.options.map(firstOf);
    return (
      firsts.some((one, index) => firsts.slice(index + 1).some((other) => overlap(one, other))) ||
      node.options.some(hasAlikeOptions)
    );
  }
  if (node.kind === 'sequence') return node.items.some(hasAlikeOptions);
  return node.kind === 'repeat' && hasAlikeOptions(node.body);
}

/** Reads a pattern with the flag u. Look-around and anchors match nothing, which makes their neighbours adjacent: the stricter reading. */
function parse(source: string): Node {
  let at = 0;
  const peek = (text: string): boolean => source.startsWith(text, at);

  const choice = (): Node => {
    const options = [sequence()];
    while (peek('|')) {
      at++;
      options.push(sequence());
    }
    return options.length === 1 ? (options[0] as Node) : { kind: 'choice', options };
  };

  const sequence = (): Node => {
    const items: Node[] = [];
    while (at < source.length && !peek('|') && !peek(')')) items.push(quantified(atom()));
    return items.length === 1 ? (items[0] as Node) : { kind: 'sequence', items };
  };

  const quantified = (body: Node): Node => {
    const found = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(source.slice(at));
    if (!found) return body;
    at += found[0].length;
    const [, sign, low = '', comma, high = ''] = found;
    if (sign) return { kind: 'repeat', body, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const min = Number(low);
    return { kind: 'repeat', body, min, max: comma === '' ? min : high === '' ? Number.POSITIVE_INFINITY : Number(high) };
  };

  const atom = (): Node => {
    if (peek('^') || peek('$')) {
      at++;
      return { kind: 'anchor' };
    }
    if (peek('\\b') || peek('\\B')) {
      at += 2;
      return { kind: 'anchor' };
    }
    if (peek('(')) return group();
    const set =
      /^(?:\[(?:[^\]\\]|\\.)*\]|\\p\{[^}]+\}|\\P\{[^}]+\}|\\u\{[^}]+\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|[\s\S])/u.exec(
        source.slice(at),
      );
    const text = set?.[0] as string;
    at += text.length;
    // What a group held before can be anything.
    if (/^\\[1-9]$/u.test(text)) return { kind: 'set', holds: () => true };
    const pattern = new RegExp(`^(?:${text === '.' ? '[^\\n]' : text})$`, 'u');
    const known = new Map<number, boolean>(PROBES.map((code) => [code, pattern.test(String.fromCodePoint(code))]));
    return { kind: 'set', holds: (code) => known.get(code) === true };
  };

  const group = (): Node => {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/u.exec(source.slice(at))?.[0] as string;
    at += opening.length;
    const body = choice();
    at++;
    const isLook = /^\(\?<?[=!]$/u.test(opening);
    return isLook ? { kind: 'anchor' } : body;
  };

  return choice();
}
