/** How wide words are when they are drawn, in px. */
export type Measure = (words: string) => number;

/**
 * Set words into lines of at most `width` px: cut at spaces and behind hyphens, and within what is wider than a line.
 * @param words with single spaces
 */
export function intoLines(words: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (let piece of words.match(/[^\s-]+-+(?=\S)|\S+\s?|\s/g) ?? []) {
    if (line && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    while (!line && measure(piece.trimEnd()) > width && [...piece].length > 1) {
      const part = longestWithin(piece, width, measure);
      lines.push(part);
      piece = piece.slice(part.length);
    }
    line += piece;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** As few lines as within `width`, but of as equal a length as can be. */
export function intoEvenLines(words: string, width: number, measure: Measure): string[] {
  let best = intoLines(words, width, measure);
  let [least, most] = [Math.floor(width / 2), width];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    const lines = intoLines(words, middle, measure);
    if (lines.length > best.length) least = middle;
    else [best, most] = [lines, middle];
  }
  return best;
}

/** One letter at least. */
function longestWithin(word: string, width: number, measure: Measure): string {
  const letters = [...word];
  let count = 1;
  while (count < letters.length && measure(letters.slice(0, count + 1).join('')) <= width) count++;
  return letters.slice(0, count).join('');
}
