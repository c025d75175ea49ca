import { isWordAt } from '../text/characters.ts';

/** Words in small letters with one space between; `|` is where a sentence ends. */
export const plainWords = (text: string): string =>
  text
    .replace(/[.!?]\s+(?=\p{Lu})/gu, ' | ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')
    .trim();

/** The last of {@link plainWords} of a stretch; where all signs are ASCII nothing else need be looked at. */
export function lastPlainWord(text: string, from: number, to: number): string {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) < 128 && !isSign(text, end - 1)) end--;
  let begin = end;
  while (begin > from && text.charCodeAt(begin - 1) < 128 && isSign(text, begin - 1)) begin--;
  return begin > from && text.charCodeAt(begin - 1) > 127
    ? (plainWords(text.slice(from, to)).split(' ').at(-1) ?? '')
    : text.slice(begin, end).toLowerCase();
}

const isSign = (text: string, at: number): boolean => isWordAt(text, at) || text[at] === '|';
