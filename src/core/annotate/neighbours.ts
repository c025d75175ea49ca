import { isCapitalised, isSpace, isWordAt } from '../text/characters.ts';
import { CALENDAR, DIRECTIONS, HAVE_A_WEST, OPENERS, TITLES } from './common-words.ts';

/** What is known about the article when one of its words is looked at. */
export type Surroundings = {
  /** Whether a word, in small letters, stands so somewhere in the article: then it is no proper name. */
  isSmallWord: (word: string) => boolean;
  /** Where the last mention ended in this text. */
  lastEnd: number;
  /** Whether a name that we know begins with this word. */
  beginsName: (word: string) => boolean;
};

/**
 * Whether a word like `Barat` at `start`..`end` stands for itself: `para pemimpin Barat` is the West, `Jawa Barat` and
 * `Barat Daya` are not. A capital that opens a sentence proves nothing.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = wordBefore(text, start);
  if (before && isCapitalised(before.word)) {
    if (HAVE_A_WEST.has(before.word.toLowerCase())) return false;
    if (!before.opensSentence && !isAllCapitals(before.word)) return false;
  }
  return !DIRECTIONS.has(wordAfter(text, end).toLowerCase());
}

/**
 * Whether a surname at `start`..`end` is a name by itself, and not a part of somebody else's: after Sabrina Singh was
 * named, `kata Singh` and `Presiden Singh` are she, `Jaswant Singh` and `Singh Rathore` are not.
 */
export function isWholeName(text: string, start: number, end: number, around: Surroundings): boolean {
  const before = wordBefore(text, start);
  if (before && isCapitalised(before.word) && !isAllCapitals(before.word) && before.end !== around.lastEnd) {
    const word = before.word.toLowerCase();
    const provesNothing = before.opensSentence && (OPENERS.has(word) || around.isSmallWord(word));
    if (!provesNothing && !TITLES.has(word)) return false;
  }
  const after = wordAfter(text, end);
  if (!isCapitalised(after) || isAllCapitals(after)) return true;
  const word = after.toLowerCase();
  return CALENDAR.has(word) || TITLES.has(word) || around.beginsName(after);
}

const SENTENCE_END = /[.!?:;"“”‘’'()»«—–…]/;

const isAllCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

/** The word before `start` with only white space between; `Negara-negara` counts as one. */
function wordBefore(
  text: string,
  start: number,
): { word: string; end: number; opensSentence: boolean } | undefined {
  let end = start;
  while (end > 0 && isSpace(text[end - 1])) end--;
  let begin = end;
  while (begin > 0 && (isWordAt(text, begin - 1) || (text[begin - 1] === '-' && isWordAt(text, begin - 2))))
    begin--;
  if (begin === end || end === start) return undefined;
  let gap = begin;
  while (gap > 0 && isSpace(text[gap - 1])) gap--;
  return {
    word: text.slice(begin, end),
    end,
    opensSentence: gap === 0 || SENTENCE_END.test(text[gap - 1] ?? ''),
  };
}

function wordAfter(text: string, end: number): string {
  let begin = end;
  while (isSpace(text[begin])) begin++;
  if (begin === end) return '';
  let stop = begin;
  while (isWordAt(text, stop)) stop++;
  return text.slice(begin, stop);
}
