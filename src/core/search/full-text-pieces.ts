/** Articles in a piece of old ones. */
const OLD_A_PIECE = 1000;
/** Of the newest, which are corrected most, a piece is made again in a quarter of the time. */
const NEW_A_PIECE = 250;
/** At least so many of the newest stand in small pieces. */
const NEWEST = 500;

/**
 * How Pagefind's index of everything is cut: by the articles' numbers, from the oldest on, so that old pieces stay as they
 * are. A reader who looks further back asks for one after the other, so at most six are small.
 * @returns the number of the oldest article of each piece, ascending; one piece where there are no articles
 */
export function pieceStarts(articles: number): number[] {
  const starts: number[] = [];
  let start = 0;
  for (; start + OLD_A_PIECE + NEWEST <= articles; start += OLD_A_PIECE) starts.push(start);
  do starts.push(start);
  while ((start += NEW_A_PIECE) < articles);
  return starts;
}

/** Where a piece lies, from the root of the site; the first beside what all need. */
export const piecePath = (piece: number): string => `pagefind/${piece || '.'}/`;
