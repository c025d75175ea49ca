import { isCapitalised, isSpace, isWordAt } from '../text/characters.ts';

const SENTENCE_END = /[.!?:;"“(]/;

/**
 * Whether the words at `start`..`end` are no part of a longer proper name: `para pemimpin Barat` is the West,
 * `Jawa Barat` and `Barat Daya` are not. A capital that merely opens a sentence (`Negara Barat`) proves nothing,
 * so there the word must be known in small letters: `isCommonWord` is asked.
 */
export function standsAlone(
  text: string,
  start: number,
  end: number,
  isCommonWord: (word: string) => boolean,
): boolean {
  const before = wordBefore(text, start);
  if (before && isCapitalised(before.word)) {
    if (!before.opensSentence || !isCommonWord(before.word.toLowerCase())) return false;
  }
  return !isCapitalised(wordAfter(text, end));
}

function wordBefore(text: string, start: number): { word: string; opensSentence: boolean } | undefined {
  let end = start;
  while (end > 0 && isSpace(text[end - 1])) end--;
  let begin = end;
  while (begin > 0 && isWordAt(text, begin - 1)) begin--;
  if (begin === end || end === start) return undefined;
  let gap = begin;
  while (gap > 0 && isSpace(text[gap - 1])) gap--;
  return { word: text.slice(begin, end), opensSentence: gap === 0 || SENTENCE_END.test(text[gap - 1] ?? '') };
}

function wordAfter(text: string, end: number): string {
  let begin = end;
  while (isSpace(text[begin])) begin++;
  if (begin === end) return '';
  let stop = begin;
  while (isWordAt(text, stop)) stop++;
  return text.slice(begin, stop);
}
