/** Signs that decide where a word begins and ends. */

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Whether the UTF-16 unit at `index` belongs to a word. Astral letters count by their surrogates. */
export function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58);
  if (Number.isNaN(code)) return false;
  if (code >= 0xd800 && code <= 0xdfff) {
    const point = text.codePointAt(code >= 0xdc00 ? index - 1 : index);
    return point !== undefined && WORD.test(String.fromCodePoint(point));
  }
  return WORD.test(text[index] ?? '');
}

const SPACE = /\s/u;
/** Whether a UTF-16 unit is white space; NaN, as it is read beyond a text, is none. */
export const isSpaceUnit = (unit: number): boolean =>
  unit < 128 ? unit === 32 || (unit > 8 && unit < 14) : SPACE.test(String.fromCharCode(unit));
export const isSpace = (sign: string | undefined): boolean =>
  sign !== undefined && isSpaceUnit(sign.charCodeAt(0));

const UPPER = /^\p{Lu}/u;
export const isCapitalised = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code < 128 ? code > 64 && code < 91 : UPPER.test(word);
};

/** Whether a capital stands in `text` at `index`. */
export const isCapitalAt = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit < 128 ? unit > 64 && unit < 91 : isCapitalised(text.slice(index, index + 2));
};

/** An acronym is written in capitals and means something else in small letters: `AS`, never `as`. */
export const isAcronym = (name: string): boolean => /^[\p{Lu}\p{N}.&-]+$/u.test(name);

/** Signs that look alike in print and are typed for one another, as one. */
const LOOK_ALIKE: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
};
export const plainSign = (sign: string): string => LOOK_ALIKE[sign] ?? sign;
/** The same for UTF-16 units. */
export const plainUnit = (unit: number): number =>
  unit < 128 ? unit : plainSign(String.fromCharCode(unit)).charCodeAt(0);
