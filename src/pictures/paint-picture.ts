import { excerpt } from '../core/text/excerpt.ts';
import { intoEvenLines, intoLines } from './into-lines.ts';
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

const LONGEST = 330;
/** Of words below a title. */
const longestBelow = (title: string): number => (title.length < 80 ? 170 : 100);

/** How words look; `lineHeight` in multiples of `size`. */
type Style = { size: number; lineHeight: number; colour: string; weight?: Weight };
/** Words as they are drawn. */
type Passage = Style & { lines: readonly string[] };

const SITE: Style = { size: 36, lineHeight: 1.3, weight: 700, colour: COLOURS.accent };
const SOURCE: Style = { size: 30, lineHeight: 1.3, colour: COLOURS.faint };

/** One for all pictures: a new one takes as long as all that is drawn on it. */
let sheet: Pen | undefined;

/** A PNG for previews, drawn with a font of our own, so that every machine draws the same. */
export function paintPicture({ site, title, text, isQuote = false, source }: Picture): Buffer {
  const pen = (sheet ??= createCanvas(PICTURE.width, PICTURE.height).getContext('2d'));
  pen.fillStyle = COLOURS.ground;
  pen.fillRect(0, 0, PICTURE.width, PICTURE.height);
  const indent = isQuote ? BAR.width + BAR.gap : 0;
  const set = (words: string, style: Style, into = intoLines): Passage => {
    takeFont(pen, style.size, style.weight ?? 400);
    return { ...style, lines: into(words, WIDTH - indent, (part) => pen.measureText(part).width) };
  };
  const words = excerpt(text ?? '', title ? longestBelow(title) : LONGEST);
  const [head, foot] = [set(site, SITE), set(source, SOURCE)];
  const body = [
    ...(title ? [set(title, titleStyle(title), intoEvenLines)] : []),
    ...(words ? [set(words, wordsStyle(words, title))] : []),
  ];

  const bottom = PICTURE.height - MARGIN.y - heightOf(foot);
  const top = MARGIN.y + heightOf(head);
  const height = body.reduce((sum, passage) => sum + heightOf(passage), GAP * (body.length - 1));
  const start = Math.max(top, Math.round((top + bottom - height) / 2));
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

/** As large as three lines of it allow. */
const titleStyle = (title: string): Style => ({
  size: title.length < 45 ? 84 : title.length < 80 ? 64 : 52,
  lineHeight: 1.15,
  weight: 700,
  colour: COLOURS.ink,
});

function wordsStyle(words: string, title: string | undefined): Style {
  if (title) return { size: 36, lineHeight: 1.35, colour: COLOURS.faint };
  const size = words.length < 90 ? 62 : words.length < 170 ? 52 : words.length < 250 ? 44 : 38;
  return { size, lineHeight: 1.32, colour: COLOURS.ink };
}
