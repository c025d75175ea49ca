/** Latin letters that Unicode does not take apart into a plain letter and an accent. */
const PLAIN: Record<string, string> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'ng', ə: 'e',
}; // prettier-ignore

/** Letters that Arabic and Persian keyboards give for the same sound. */
const ARABIC: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ؤ: 'و', أ: 'ا', إ: 'ا', آ: 'ا' };

/**
 * A text as search compares it: small letters, no accents, no apostrophes, hyphens as spaces, one space between
 * words. Scripts other than Latin keep their letters.
 */
export const fold = (text: string): string => (PLAIN_TEXT.test(text) ? foldPlain(text) : foldAny(text));

const PLAIN_TEXT = /^[\0-\x7f]*$/;

/** The same for text without accents or other scripts, which is most text: four times as quick. */
const foldPlain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['`"]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const foldAny = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’‘ʼ`´ʹʺ"]/g, '')
    .replace(/[øłđðþßæœıħŧŋə]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[يىكةؤأإآ]/g, (letter) => ARABIC[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
