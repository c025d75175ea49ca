/** Pagefind's index of everything is cut by the articles' numbers, from the oldest on, so that old pieces stay as they are. */
export const ARTICLES_A_PIECE = 1000;

/** Where a piece lies, from the root of the site; the first beside what all need. */
export const piecePath = (piece: number): string => `pagefind/${piece || '.'}/`;
