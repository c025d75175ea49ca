import { excerpt } from '../core/text/excerpt.ts';
import { intoEvenLines, intoLines, widestOf, type Measure } from './into-lines.ts';
import { createCanvas, takeFont, type Pen, type Weight } from './our-canvas.ts';
import { palettePng } from './palette-png.ts';

/** What a picture shows, from above. */
export type Picture = {
  site: string;
  /** In large letters, before or instead of the words: a headline, a name. */
  title?: string;
  /** The words, with a bar beside them where they are quoted. */
  text?: string;
  isQuote?: boolean;
  /** Who says it, or where it stands. */
  source: string;
};

/** The size that chat apps and social networks ask for (https://ogp.me), in px. */
export const PICTURE = { width: 1200, height: 630 };

/** All in px. */
const MARGIN = { x: 72, y: 56 };
const BAR = { width: 6, gap: 32 };
const WIDTH = PICTURE.width - 2 * MARGIN.x;
/** Between a title and the words below it. */
const GAP = 24;

const COLOURS = { ground: '#fdfcf9', ink: '#1d1b18', faint: '#57524a', accent: '#8c1d18' };

/** Letters of the words, alone and below a title. */
const LONGEST = 330;
const LONGEST_BELOW = 170;

/** How words look; `lineHeight` in multiples of `size`. */
type Style = { size: number; lineHeight: number; colour: string; weight?: Weight };
/** Words as they are drawn. */
type Passage = Style & { lines: readonly string[] };

const SITE: Style = { size: 36, lineHeight: 1.3, weight: 700, colour: COLOURS.accent };
const SOURCE: Style = { size: 30, lineHeight: 1.3, colour: COLOURS.faint };
const TITLE = { lineHeight: 1.15, weight: 700, colour: COLOURS.ink } as const;
/** From the largest on: that is taken in which all has room. */
const TITLE_SIZES = [84, 64, 52, 44, 36];
const MOST_TITLE_LINES = 3;
const BELOW: Style = { size: 36, lineHeight: 1.35, colour: COLOURS.faint };
const WORDS = { lineHeight: 1.32, colour: COLOURS.ink };
const WORD_SIZES = [62, 52, 44, 38, 32];

/** One for all pictures: a new one takes as long as all that is drawn on it. */
let sheet: Pen | undefined;

/** A PNG for previews, drawn with a font of our own. */
export function paintPicture({ site, title, text, isQuote = false, source }: Picture): Buffer {
  const pen = (sheet ??= createCanvas(PICTURE.width, PICTURE.height).getContext('2d'));
  pen.fillStyle = COLOURS.ground;
  pen.fillRect(0, 0, PICTURE.width, PICTURE.height);
  const [head, foot] = [set(pen, site, SITE, WIDTH), set(pen, source, SOURCE, WIDTH)];
  const indent = isQuote ? BAR.width + BAR.gap : 0;
  const bottom = PICTURE.height - MARGIN.y - heightOf(foot);
  const top = MARGIN.y + heightOf(head);
  const body = title
    ? titled(pen, title, excerpt(text ?? '', LONGEST_BELOW), bottom - top - 2 * GAP)
    : inLargest(pen, excerpt(text ?? '', LONGEST), WIDTH - indent, bottom - top - 2 * GAP);

  const height = heightOfAll(body);
  const start = Math.round((top + bottom - height) / 2);
  write(pen, head, MARGIN.x, MARGIN.y);
  write(pen, foot, MARGIN.x, bottom);
  if (isQuote) {
    pen.fillStyle = COLOURS.accent;
    pen.fillRect(MARGIN.x, start, BAR.width, height);
  }
  let y = start;
  for (const passage of body) {
    write(pen, passage, MARGIN.x + indent, y);
    y += heightOf(passage) + GAP;
  }
  // More colours than a palette holds: some letter comes from the machine, and is a picture itself.
  return palettePng(pen.canvas.data(), PICTURE.width, PICTURE.height) ?? pen.canvas.encodeSync('png');
}

/** A title, and below it the words or as many lines of them as have room. */
function titled(pen: Pen, title: string, words: string, room: number): Passage[] {
  const below = words ? [set(pen, words, BELOW, WIDTH)] : [];
  let body: Passage[] = [];
  for (const size of TITLE_SIZES) {
    const style = { ...TITLE, size };
    const headline = set(pen, title, style, WIDTH, intoEvenLines);
    body = [headline, ...below];
    const isWhole = widestOf(title, measureIn(pen, style)) <= WIDTH;
    if (isWhole && headline.lines.length <= MOST_TITLE_LINES && heightOfAll(body) <= room) return body;
  }
  const [headline, ...others] = body;
  return headline
    ? [headline, ...others.flatMap((it) => cut(pen, it, WIDTH, room - heightOf(headline) - GAP))]
    : [];
}

/** Words alone, in the largest letters in which they have room. */
function inLargest(pen: Pen, words: string, width: number, room: number): Passage[] {
  const sizes = WORD_SIZES.map((size) => set(pen, words, { ...WORDS, size }, width));
  const fitting = sizes.find((it) => heightOf(it) <= room);
  return fitting ? [fitting] : sizes.slice(-1).flatMap((it) => cut(pen, it, width, room));
}

/** The lines that have room, the last with an ellipsis where others are left out. */
function cut(pen: Pen, passage: Passage, width: number, room: number): Passage[] {
  const count = Math.floor(room / (passage.size * passage.lineHeight));
  if (count >= passage.lines.length) return [passage];
  const lines = passage.lines.slice(0, count);
  let last = lines.pop();
  if (last === undefined) return [];
  const measure = measureIn(pen, passage);
  while (measure(`${last}…`) > width && last.includes(' ')) last = last.slice(0, last.lastIndexOf(' '));
  return [{ ...passage, lines: [...lines, `${last.replace(/[\s,;:.…]+$/, '')}…`] }];
}

function measureIn(pen: Pen, { size, weight = 400 }: Style): Measure {
  takeFont(pen, size, weight);
  return (part) => pen.measureText(part).width;
}

const set = (pen: Pen, words: string, style: Style, width: number, into = intoLines): Passage => ({
  ...style,
  lines: into(words, width, measureIn(pen, style)),
});

const heightOfAll = (passages: readonly Passage[]): number =>
  passages.reduce((sum, passage) => sum + heightOf(passage), GAP * (passages.length - 1));

const heightOf = ({ lines, size, lineHeight }: Passage): number =>
  Math.round(lines.length * size * lineHeight);

/** @param y where its first line begins */
function write(
  pen: Pen,
  { lines, size, lineHeight, colour, weight = 400 }: Passage,
  x: number,
  y: number,
): void {
  takeFont(pen, size, weight);
  pen.fillStyle = colour;
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('');
  const baseline = y + (size * lineHeight - above - below) / 2 + above; // As in CSS: half the leading above a line.
  for (const [i, line] of lines.entries())
    pen.fillText(line, x, Math.round(baseline + i * size * lineHeight));
}
