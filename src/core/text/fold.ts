/**
 * A text as search compares it: small letters, no accents, no apostrophes, hyphens as spaces, one space between
 * words. Scripts other than Latin keep their letters.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
