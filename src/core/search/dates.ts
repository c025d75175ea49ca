import type { Day } from '../model.ts';

/** A day, month or year that someone wrote; what was left out is undefined. */
export type WrittenDate = { day?: number | undefined; month: number; year?: number | undefined };

const MONTHS = [
  ['januari', 'jan', 'january'],
  ['februari', 'pebruari', 'feb', 'february'],
  ['maret', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'agt', 'ags', 'aug', 'august'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nop', 'nov', 'nopember'],
  ['desember', 'des', 'dec', 'december'],
];
const MONTH_NUMBER = new Map(MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)));

const NINE = '9'.charCodeAt(0);

const number = (word: string | undefined, low: number, high: number): number | undefined => {
  if (!word || !/^\d{1,4}$/.test(word)) return undefined;
  const n = Number(word);
  return n >= low && n <= high ? n : undefined;
};
const yearOf = (word: string | undefined): number | undefined => {
  const n = number(word, 0, 2199);
  if (n === undefined || !word) return undefined;
  return word.length === 2 ? 2000 + n : n >= 1000 ? n : undefined;
};

/**
 * The date that begins at word `at` of a folded text, and how many words it takes: `29 oktober 2024`, `29 10 2024`,
 * `2024 10 29`, `oktober 2024`, `29 oktober`, `oct 29 2024`. Day comes before month, as Indonesian writes it.
 */
export function dateAt(
  words: readonly string[],
  at: number,
): { date: WrittenDate; length: number } | undefined {
  const [a = '', b, c] = [words[at], words[at + 1], words[at + 2]];
  const first = MONTH_NUMBER.get(a);
  if (!first && !(a.charCodeAt(0) <= NINE)) return undefined; // Most words: folded, no other sign comes before the digits.
  const day = number(a, 1, 31);
  const named = MONTH_NUMBER.get(b ?? '');
  if (day !== undefined && named) {
    const year = c?.length === 4 ? yearOf(c) : undefined;
    return { date: { day, month: named, year }, length: year ? 3 : 2 };
  }
  const month = number(b, 1, 12);
  if (day !== undefined && month && c && yearOf(c))
    return { date: { day, month, year: yearOf(c) }, length: 3 };
  if (a.length === 4 && yearOf(a) && month && number(c, 1, 31)) {
    return { date: { day: Number(c), month, year: yearOf(a) }, length: 3 };
  }
  if (!first) return undefined;
  if (b?.length === 4 && yearOf(b)) return { date: { month: first, year: yearOf(b) }, length: 2 };
  const english = number(b, 1, 31);
  if (english && c?.length === 4 && yearOf(c))
    return { date: { day: english, month: first, year: yearOf(c) }, length: 3 };
  return undefined;
}

/** Every date in a folded text that tells its month in words or its year. */
function datesIn(words: readonly string[]): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (let at = 0; at < words.length; at++) {
    const found = dateAt(words, at);
    if (!found) continue;
    dates.push(found.date);
    at += found.length - 1;
  }
  return dates;
}

/**
 * Every date in the text of an article of a day, those in brackets too: `Rabu (10/4)`, as news writes the day of an event.
 * @param words of the text, folded
 */
export function datesOfNews(text: string, words: readonly string[], day: Day): WrittenDate[] {
  const short = [...text.matchAll(/\((\d{1,2})\/(\d{1,2})\)/g)].flatMap(([, first, second]) => {
    const [date, month] = [number(first, 1, 31), number(second, 1, 12)];
    if (!date || !month) return [];
    // Of the article's own year, unless that day was far ahead then.
    const [year, published] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
    return [{ day: date, month, year: month > published + 6 ? year - 1 : year }];
  });
  return [...datesIn(words), ...short];
}

/** Whether a date of the text is one that was asked for: all that was asked is the same there. */
export const isDate = (written: WrittenDate, asked: WrittenDate): boolean =>
  written.month === asked.month &&
  (asked.year === undefined || written.year === asked.year) &&
  (asked.day === undefined || written.day === asked.day);

/** A date as words of a full-text index: one for every way to ask for it. */
export function dateKeys({ day, month, year }: WrittenDate): string[] {
  const keys = [];
  if (day && year) keys.push(dateKey({ day, month, year }));
  if (day) keys.push(dateKey({ day, month }));
  if (year) keys.push(dateKey({ month, year }));
  return keys;
}

/** The one term under which a date that was asked for is indexed: `#2024-10-29`. */
export const dateKey = ({ day, month, year }: WrittenDate): string => `#${year ?? ''}-${month}-${day ?? ''}`;
