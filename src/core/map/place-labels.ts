/**
 * Where a label stands from its dot: to its right or left, above or below; `c`: on the place itself, without a dot. Also
 * the class name in the style sheet.
 */
export type Side = (typeof SIDES)[number] | 'c';

const SIDES = ['r', 'l', 'a', 'b'] as const;
const PAIRS = SIDES.flatMap((first) => SIDES.map((second) => [first, second] as const));

/** A place, as parts of the frame's width and height from its upper left corner, and its name. An area has no dot. */
export type Dot = { x: number; y: number; label: string; isArea?: boolean };

/** The widths at which maps are shown: a small phone's column, a large one's, a desk's. In CSS pixels. */
const SHOWN = [320, 400, 560, 736];

/** Sizes in CSS pixels; styles/map.css has the same. A letter of Georgia, the widest of the serifs named there. */
const LETTER = 7;
const SPACED = 8;
const LINE = 24;
const GAP = 8;
const RADIUS = 4;

type Box = { left: number; top: number; right: number; bottom: number };

/**
 * A side for each label such that none lies on another, on another's dot or beyond the frame, at every width shown; or
 * as little as can be had. Starts with all to the right and moves two at a time, round by round, as long as it helps:
 * one at a time, neighbours would block each other. The same every time.
 * `isClear` tells whether all of that could be had.
 * @param aspect the frame's height for a width of 1
 */
export function placeLabels(dots: readonly Dot[], aspect: number): { sides: Side[]; isClear: boolean } {
  let sides: Side[] = dots.map(({ isArea }) => (isArea ? 'c' : 'r'));
  const movable = [...dots.keys()].filter((index) => sides[index] !== 'c');
  const cost = (tried: readonly Side[]) =>
    SHOWN.reduce(
      (sum, width) => dots.reduce((all, _, at) => all + trouble(dots, aspect * width, width, tried, at), sum),
      0,
    );
  let least = cost(sides);
  for (let moved = true; moved && least > 0;) {
    moved = false;
    for (const one of movable) {
      for (const other of movable.filter((index) => index >= one)) {
        for (const [first, second] of PAIRS) {
          const tried = sides.with(other, second).with(one, first);
          const now = cost(tried);
          if (now >= least) continue;
          [sides, least, moved] = [tried, now, true];
        }
      }
    }
  }
  return { sides, isClear: least === 0 };
}

/** Square pixels of one label that lie where they should not. */
function trouble(
  dots: readonly Dot[],
  height: number,
  width: number,
  sides: readonly Side[],
  index: number,
): number {
  const own = dots[index];
  if (!own) return 0;
  const box = boxOf(own, sides[index] ?? 'r', width, height);
  const outside = area(box) - overlap(box, { left: 0, top: 0, right: width, bottom: height });
  let sum = 2 * outside; // A name cut off at the edge is worse than one that touches another.
  dots.forEach((other, at) => {
    if (at === index) return;
    sum += overlap(box, boxOf(other, sides[at] ?? 'r', width, height));
    if (!other.isArea) sum += overlap(box, dotOf(other, width, height));
  });
  return sum;
}

const dotOf = ({ x, y }: Dot, width: number, height: number): Box => ({
  left: x * width - RADIUS,
  top: y * height - RADIUS,
  right: x * width + RADIUS,
  bottom: y * height + RADIUS,
});

/** The box of a dot and its name together: it is one link. */
function boxOf({ x, y, label, isArea = false }: Dot, side: Side, width: number, height: number): Box {
  const [cx, cy] = [x * width, y * height];
  const length = label.length * (isArea ? SPACED : LETTER);
  if (side === 'r' || side === 'l') {
    const [top, bottom] = [cy - LINE / 2, cy + LINE / 2];
    const reach = RADIUS + GAP + length - RADIUS;
    return side === 'r'
      ? { left: cx - RADIUS, right: cx + reach, top, bottom }
      : { left: cx - reach, right: cx + RADIUS, top, bottom };
  }
  const [left, right] = [cx - length / 2, cx + length / 2];
  if (side === 'c') return { left, right, top: cy - LINE / 2, bottom: cy + LINE / 2 };
  return side === 'a'
    ? { left, right, top: cy - LINE - GAP + RADIUS, bottom: cy + RADIUS }
    : { left, right, top: cy - RADIUS, bottom: cy + LINE + GAP - RADIUS };
}

const area = ({ left, top, right, bottom }: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

const overlap = (a: Box, b: Box): number =>
  area({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
