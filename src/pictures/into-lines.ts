/** How wide words are when they are drawn, in px. */
export type Measure = (words: string) => number;

/**
 * Set words into lines of at most `width` px: cut at spaces and behind hyphens, and within what is wider than a line.
 * @param words with single spaces
 */
export function intoLines(words: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (let piece of piecesOf(words)) {
    if (line && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    while (!line && measure(piece.trimEnd()) > width) {
      const part = longestWithin(piece, width, measure);
      if (part === piece) break; // One letter, and wider than a line.
      lines.push(part);
      piece = piece.slice(part.length);
    }
    line += piece;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** As few lines as within `width`, but of as equal a length as can be; no word is cut for it. */
export function intoEvenLines(words: string, width: number, measure: Measure): string[] {
  let best = intoLines(words, width, measure);
  let [least, most] = [Math.min(widestOf(words, measure), width) - 1, width];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    const lines = intoLines(words, middle, measure);
    if (lines.length > best.length) least = middle;
    else [best, most] = [lines, middle];
  }
  return best;
}

/** The width of the widest piece, which no line can be narrower than. */
export const widestOf = (words: string, measure: Measure): number =>
  Math.ceil(Math.max(0, ...piecesOf(words).map((piece) => measure(piece.trimEnd()))));

/** What stays in one line. A space that may not be broken is part of a word. */
const piecesOf = (words: string): string[] => words.match(/[^ -]+-+(?=[^ ])|[^ ]+ ?| /g) ?? [];

const segmenter = new Intl.Segmenter('id');

/** One letter at least, with all that belongs to it. */
function longestWithin(word: string, width: number, measure: Measure): string {
  let part = '';
  for (const { segment } of segmenter.segment(word)) {
    if (part && measure(part + segment) > width) break;
    part += segment;
  }
  return part;
}
