import { isAcronym } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { fileOf } from './file-of.ts';
import type { NameCard } from './name-card.ts';
import type { WordKnown } from './name-match.ts';
import { nearness, sound } from './near.ts';

/**
 * What a misspelt word may mean, cut into files by the two ends of words: a slip spoils one end of a word, hardly both.
 * So two files hold whatever a typed word may be a slip of, where SymSpell's deletes would take a file for each.
 */

/** Under an end of a word's sound the words of names that have it; under `!` and a beginning the words that are no slips. */
export type SlipFile = Record<string, string>;

const ENDS = 2;
const beginning = (word: string): string => `^${sound(word).slice(0, ENDS)}`;
const ending = (word: string): string => `${sound(word).slice(-ENDS)}$`;
const slipKeys = (word: string): string[] => [beginning(word), ending(word)];

/** The files for some folded words. */
export const slipFilesFor = (words: readonly string[], files: number): number[] =>
  distinct(words.filter(isCorrectable).flatMap(slipKeys)).map((key) => fileOf(key, files));

/** Names are misspelt in Latin, and not shorter than three letters. */
const isCorrectable = (word: string): boolean => word.length >= 3 && /^[a-z]+$/.test(word);

/**
 * @param textWords folded words of the articles: never taken for a slip
 * @param otherWords folded words of the language and other people's names: no slips either, if they come near a name
 */
export function dealSlips(
  cards: readonly NameCard[],
  textWords: Iterable<string>,
  otherWords: Iterable<string>,
  files: number,
): SlipFile[] {
  const byKey = new Map<string, string[]>();
  const put = (key: string, word: string) => byKey.set(key, [...(byKey.get(key) ?? []), word]);
  const meant = new Map(cards.flatMap(correctable));
  for (const word of meant.keys()) for (const key of slipKeys(word)) put(key, word);
  const byStart = new Map<string, string[]>();
  for (const word of meant.keys())
    for (const key of startKeys(word)) byStart.set(key, [...(byStart.get(key) ?? []), word]);
  const isNear = (word: string) =>
    startKeys(word).some((key) => byStart.get(key)?.some((name) => nearness(word, name, meant.get(name))));
  const inText = new Set(textWords);
  const others = [...new Set(otherWords)].filter((word) => !inText.has(word));
  const known = [...[...inText].map((word) => [word, '!']), ...others.map((word) => [word, ''])] as const;
  const near = known.filter(([word = '']) => isCorrectable(word) && !meant.has(word) && isNear(word));
  for (const [word = '', sign = ''] of near) put(`!${beginning(word)}`, word + sign);
  const dealt = Array.from({ length: files }, (): SlipFile => ({}));
  for (const [key, words] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = dealt[fileOf(key.replace('!', ''), files)];
    if (file) file[key] = distinct(words).sort().join(' ');
  }
  return dealt;
}

/**
 * Words that share none of these differ by more than one edit at their beginning: a name is compared with few of 100,000
 * words (SymSpell's symmetric deletes, https://github.com/wolfgarbe/SymSpell, kept to four sounds).
 */
function startKeys(word: string): string[] {
  const start = sound(word).slice(0, 4);
  return distinct([start, ...[...start].map((_, i) => start.slice(0, i) + start.slice(i + 1))]);
}

/** Words of names that readers misspell, and whether each is an acronym. */
function correctable({ name, aliases, shortNames, spellings, parts, kind }: NameCard): [string, boolean][] {
  const words = new Map(parts.map((word) => [word, false]));
  for (const text of [name, ...aliases, ...shortNames, ...spellings]) {
    const folded = fold(text).split(' ');
    if (folded.length > 1 && kind === 'person') continue; // Its parts are there already.
    for (const word of folded) words.set(word, folded.length === 1 && isAcronym(text));
  }
  return [...words].filter(([word]) => isCorrectable(word));
}

/** Read the files for some words: what they may be slips of, and which are words of their own. */
export function readSlips(
  words: readonly string[],
  files: readonly SlipFile[],
): { meant: string[]; known: WordKnown } {
  const lines = (key: string) => files.flatMap((file) => file[key]?.split(' ') ?? []);
  const known: WordKnown = (word) => {
    const others = lines(`!${beginning(word)}`);
    return others.includes(`${word}!`) ? 'text' : others.includes(word) ? 'language' : undefined;
  };
  const meant = words.flatMap((word) =>
    distinct(slipKeys(word).flatMap(lines)).filter(
      (name) => word === name || nearness(word, name) !== undefined,
    ),
  );
  return { meant: distinct(meant), known };
}

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];
