// Which names are written: those of the largest that do not lie over one another.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `nodes`: the most important first. `boxOf`: where the name would stand, or null where it would not be seen. */
export function chooseLabels(nodes: Iterable<number>, boxOf: (node: number) => Box | null, most: number): readonly number[] {
  const chosen: number[] = [];
  const taken: Box[] = [];
  for (const node of nodes) {
    if (chosen.length === most) break;
    const box = boxOf(node);
    if (box === null || taken.some((other) => isOver(box, other))) continue;
    chosen.push(node);
    taken.push(box);
  }
  return chosen;
}

const isOver = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
