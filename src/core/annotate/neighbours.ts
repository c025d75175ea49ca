import { isCapitalAt, isCapitalised, isSpaceUnit, isWordAt } from '../text/characters.ts';
import type { Span } from '../text/sentences.ts';
import { wordEnd, wordStart } from '../text/word-bounds.ts';
import { CALENDAR, DIRECTIONS, GO_ON, HAVE_A_WEST, OPENERS, PARTS, ROLES, TITLES } from './common-words.ts';

/** What is known about the article when one of its words is looked at. */
export type Surroundings = {
  /** Whether a word, in small letters, stands so somewhere in the article: then it is no proper name. */
  isSmallWord: (word: string) => boolean;
  /** Whether a dictionary knows a word in small letters. */
  isWord: (word: string) => boolean;
  /** Where the last mention ended in this text. */
  lastEnd: number;
  /** Whether a name that we know begins with this word. */
  beginsName: (word: string) => boolean;
  /** How the text is set: where each word has a capital, capitals prove nothing. */
  setting: Setting;
  /** Quoted titles of books, films and the like. */
  works: readonly Span[];
};

/** `capitals` and `titles` are headlines: MEDAN BANJIR, Medan Dilanda Banjir. */
export type Setting = 'sentences' | 'titles' | 'capitals';

export function settingOf(text: string): Setting {
  if (!/\p{Ll}/u.test(text)) return 'capitals';
  if (text.length > 160) return 'sentences';
  const isSentence = /[.!?:]["”]?$/.test(text);
  let capitals = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]{4,}/gu)) {
    if (isCapitalised(word)) capitals++;
    else if (isSentence || !JOINS.has(word)) return 'sentences';
  }
  return capitals > 2 ? 'titles' : 'sentences';
}

/** Small words that keep their small letter in a headline: `Janji yang Tak Ditepati`. */
const JOINS: ReadonlySet<string> = new Set(['yang', 'dari', 'pada', 'untuk', 'dengan', 'dalam']);

/**
 * Whether a word like `Barat` at `start`..`end` stands for itself: `para pemimpin Barat` is the West, `Jawa Barat` and
 * `Barat Daya` are not. A capital that opens a sentence proves nothing.
 */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = capitalisedBefore(text, start);
  if (before) {
    if (HAVE_A_WEST.has(before.word.toLowerCase())) return false;
    if (!opensSentence(text, before.start) && !isAllCapitals(before.word)) return false;
  }
  return !DIRECTIONS.has(wordAfter(text, end).toLowerCase());
}

/**
 * Whether a surname at `start`..`end` is a name by itself, and not a part of somebody else's: after Sabrina Singh was
 * named, `kata Singh` and `Presiden Singh` are she, `Jaswant Singh` and `Singh Rathore` are not.
 */
export function isWholeName(text: string, start: number, end: number, around: Surroundings): boolean {
  const { isSmallWord, isWord, setting, lastEnd, beginsName } = around;
  if (QUOTES.has(text[start - 2] ?? '') && NICKNAMED.test(text.slice(Math.max(0, start - 40), start)))
    return false;
  const before = capitalisedBefore(text, start);
  if (before && !isAllCapitals(before.word) && before.end !== lastEnd) {
    const word = before.word.toLowerCase();
    const isOrdinary = OPENERS.has(word) || isSmallWord(word) || isWord(word) || ROLES.has(word);
    const provesNothing = (setting === 'titles' || opensSentence(text, before.start)) && isOrdinary;
    if (!provesNothing && !TITLES.has(word)) return false;
  }
  const after = capitalisedAfter(text, end);
  if (after === '' || isAllCapitals(after)) return true;
  const word = after.toLowerCase();
  if (CALENDAR.has(word) || TITLES.has(word) || beginsName(after)) return true;
  return setting === 'titles' && (OPENERS.has(word) || isSmallWord(word) || isWord(word));
}

const QUOTES: ReadonlySet<string> = new Set('"”');

/** A first name and a nickname, which make the word behind them a part of that name: `Bambang "Bejo" Santosa`. */
const NICKNAMED = /\p{Lu}[\p{L}\p{M}]+ ["“][\p{Lu}][\p{L}\p{M} ]{1,19}["”] $/u;

/**
 * Whether a name that is an ordinary word, too, names somebody at `start`..`end`. Where its capital proves nothing, what
 * follows decides: `Harapan menolak` is she, `Harapan warga` is hope.
 */
export function isNamed(text: string, start: number, end: number, around: Surroundings): boolean {
  const word = text.slice(start, end).toLowerCase();
  if (around.setting === 'capitals') return !around.isSmallWord(word) && !OPENERS.has(word);
  if (!opensSentence(text, start)) return true;
  if (/["“]$/.test(text.slice(Math.max(0, start - 1), start)) && /^[,.!?]["”]/.test(text.slice(end, end + 2)))
    return false; // "Bagus," kata dia.
  const after = wordAfter(text, end);
  if (after === '' || isCapitalised(after)) return true;
  if (PROVERB.test(text.slice(end))) return false;
  return GO_ON.has(after) || /^(?:me|di|ber|ter)\p{L}{3}/u.test(after);
}

/** One clause said twice, of two ordinary words: `… tak dapat ditolak, mujur tak dapat diraih`. */
const PROVERB = /^\s(\p{Ll}+\s\p{Ll}+)\s[^.!?"”]*?,\s\p{Ll}+\s\1\s/u;

/** Whether a headline begins with the name and a colon: then it speaks, though the article has the word small, too. */
export const isSpeaker = (text: string, start: number, end: number): boolean =>
  start === 0 && text[end] === ':';

/** Whether the title of a work holds the name and more: the work is named, not the place or person in it. */
export const isInTitleOfWork = (start: number, end: number, { works }: Surroundings): boolean =>
  works.some((work) => work.start <= start && end <= work.end && end - start < work.end - work.start);

/** Whether `Timur` or the like stands behind a place: then a part of it is meant, or a place of its own. */
export const isDivided = (text: string, end: number, { setting }: Surroundings): boolean =>
  text[end] === ' ' && setting !== 'capitals' && PARTS.has(capitalisedAfter(text, end).toLowerCase());

/** What tells that a place before it begins the name of a contest: `Gelang Terbuka`. */
export const CONTESTS: ReadonlySet<string> = new Set(['terbuka', 'open', 'masters']);

/** Whether the place is in the name of a contest: `tampil di Gelang Terbuka`. */
export const isOfContest = (text: string, end: number, { setting }: Surroundings): boolean =>
  text[end] === ' ' && setting === 'sentences' && CONTESTS.has(capitalisedAfter(text, end).toLowerCase());

/** Papers that are named after the place where they were signed. */
export const PAPERS = new Set('deklarasi konvensi perjanjian traktat protokol piagam komunike'.split(' '));

/** Whether the place is in the name of a paper: `berakhir dengan Deklarasi Gelang`, not `Perjanjian Rusia-Ukraina`. */
export function isOfPaper(text: string, start: number, end: number, { setting }: Surroundings): boolean {
  if (setting !== 'sentences' || text[end] === '-' || text[end] === '–') return false;
  const before = capitalisedBefore(text, start);
  return before !== undefined && PAPERS.has(before.word.toLowerCase()) && !opensSentence(text, before.start);
}

/** Whether the word at `start` ends a title: `Wali` of `Wali Kota Gelang`. */
export const endsTitle = (text: string, start: number): boolean =>
  (text[start] === 'K' || text[start] === 'k') &&
  /^kota\s/i.test(text.slice(start, start + 5)) &&
  /\bwali\s+$/i.test(text.slice(Math.max(0, start - 8), start));

/** Whether a name is doubled, which makes it many: `Joko-Joko lain`. */
export const isDoubled = (text: string, start: number, end: number): boolean => {
  const surface = text.slice(start, end);
  return (
    (text[end] === '-' && text.startsWith(surface, end + 1) && !isWordAt(text, end + 1 + surface.length)) ||
    (text[start - 1] === '-' &&
      text.endsWith(surface, start - 1) &&
      start - 1 >= surface.length &&
      text.slice(start - 1 - surface.length, start - 1) === surface)
  );
};

const SENTENCE_END = /[.!?:;"“”‘’'()»«—–…]/;

const isAllCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

function opensSentence(text: string, start: number): boolean {
  let gap = start;
  while (gap > 0 && isSpaceUnit(text.charCodeAt(gap - 1))) gap--;
  return gap === 0 || SENTENCE_END.test(text[gap - 1] ?? '') || text.slice(gap - 2, start) === ' - ';
}

/** The word before `start` with only white space between, if it has a capital; `Negara-negara` counts as one. */
function capitalisedBefore(
  text: string,
  start: number,
): { word: string; start: number; end: number } | undefined {
  let end = start;
  while (end > 0 && isSpaceUnit(text.charCodeAt(end - 1))) end--;
  if (end === start) return undefined;
  let begin = wordStart(text, end);
  while (text[begin - 1] === '-' && isWordAt(text, begin - 2)) begin = wordStart(text, begin - 1);
  if (begin === end || !isCapitalAt(text, begin)) return undefined;
  return { word: text.slice(begin, end), start: begin, end };
}

function wordAfter(text: string, end: number): string {
  let begin = end;
  while (isSpaceUnit(text.charCodeAt(begin))) begin++;
  return begin === end ? '' : text.slice(begin, wordEnd(text, begin));
}

/** The word behind `end` with only white space between, if it has a capital; else nothing. */
function capitalisedAfter(text: string, end: number): string {
  let begin = end;
  while (isSpaceUnit(text.charCodeAt(begin))) begin++;
  return begin > end && isCapitalAt(text, begin) ? text.slice(begin, wordEnd(text, begin)) : '';
}
