// Discs and names drawn once and then only put where they belong: what a frame of a moving picture can afford.

export interface SpriteLook {
  readonly ink: string;
  /** Around discs and letters, so that they stay clear of what is beneath. */
  readonly halo: string;
  readonly isRightToLeft: boolean;
  readonly ratio: number;
}

export interface Sprite {
  readonly image: HTMLCanvasElement;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export interface Sprites {
  /** A disc of this radius in CSS pixels, to the nearest half. */
  readonly disc: (radius: number) => Sprite;
  readonly label: (node: number) => Sprite;
}

const FONT = "500 13px 'Vazirmatn Variable', sans-serif";
const LINE = 20;
const EDGE = 3;
/** A name that is longer is cut: it would lie over everything beside it. */
const LONGEST = 34;

export function makeSprites(names: readonly string[], look: SpriteLook): Sprites {
  const discs = new Map<number, Sprite>();
  const labels = new Map<number, Sprite>();
  const measure = document.createElement('canvas').getContext('2d');
  if (measure === null) throw new Error('no canvas');
  measure.font = FONT;
  const disc = (radius: number): Sprite => {
    const rounded = Math.max(0.5, Math.round(radius * 2) / 2);
    const kept = discs.get(rounded);
    if (kept !== undefined) return kept;
    const side = Math.ceil(rounded * 2 + 4);
    const made = draw(side, side, look.ratio, (context) => {
      for (const [wider, color] of [
        [1, look.halo],
        [0, look.ink],
      ] as const) {
        context.beginPath();
        context.arc(side / 2, side / 2, rounded + wider, 0, Math.PI * 2);
        context.fillStyle = color;
        context.fill();
      }
    });
    discs.set(rounded, made);
    return made;
  };
  const label = (node: number): Sprite => {
    const kept = labels.get(node);
    if (kept !== undefined) return kept;
    const letters = [...(names[node] ?? '')];
    const text = letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}\u2026` : letters.join('');
    const width = Math.ceil(measure.measureText(text).width) + EDGE * 2;
    const made = draw(width, LINE, look.ratio, (context) => {
      context.font = FONT;
      context.direction = look.isRightToLeft ? 'rtl' : 'ltr';
      context.textBaseline = 'middle';
      context.textAlign = 'left';
      context.lineJoin = 'round';
      context.lineWidth = 3.5;
      context.strokeStyle = look.halo;
      context.strokeText(text, EDGE, LINE / 2);
      context.fillStyle = look.ink;
      context.fillText(text, EDGE, LINE / 2);
    });
    labels.set(node, made);
    return made;
  };
  return { disc, label };
}

/** So many fonts as the names need are here before the first of them is drawn. */
export const loadLabelFont = (names: readonly string[]): Promise<unknown> =>
  document.fonts.load(FONT, names.slice(0, 200).join(''));

function draw(width: number, height: number, ratio: number, paint: (context: CanvasRenderingContext2D) => void): Sprite {
  const image = document.createElement('canvas');
  image.width = Math.ceil(width * ratio);
  image.height = Math.ceil(height * ratio);
  const context = image.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.scale(ratio, ratio);
  paint(context);
  return { image, width: image.width / ratio, height: image.height / ratio };
}
