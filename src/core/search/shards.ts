import { fold } from '../text/fold.ts';
import { isAcronym } from '../text/characters.ts';
import type { WordKnown } from './name-match.ts';
import type { NameCard } from './name-card.ts';
import { nearness, typoKeys } from './near.ts';
import { soundOf } from './sounds.ts';

/**
 * The name index, cut into files by the beginnings of words, so that a query fetches only what its words may mean.
 * A word's file follows from the word alone: no table of contents has to be fetched first.
 */

/** Letters of a word's beginning that choose its file. */
const BEGINNING = 4;
/** Up to three letters begin too many names; these many, the most mentioned, are enough to choose from. */
const MOST_BY_SHORT_BEGINNING = 20;
/** `presiden` alone is held by hundreds; these many are offered. */
const MOST_BY_TITLE = 8;

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), for spreading keys evenly over files. */
function fileOf(key: string, files: number): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return ((h ^ (h >>> 15)) >>> 0) % files;
}

/** The files in which the names that one of these folded words may belong to are found. */
export const nameFilesFor = (words: readonly string[], files: number): number[] =>
  distinct(words.flatMap(askedBeginnings).map((key) => fileOf(key, files)));

/** A cut word may end inside a sign of two letters (`sc` of `schmidt`), so a short one is looked for as written too. */
const askedBeginnings = (word: string): string[] =>
  word.length > SURELY_HEARD ? [soundOf(word).slice(0, BEGINNING)] : beginnings(word);
const SURELY_HEARD = 5;

const beginnings = (word: string): string[] => [word.slice(0, BEGINNING), soundOf(word).slice(0, BEGINNING)];

/** Deal the cards out to `files` files, each to all in which one of its names begins. */
export function dealNames(cards: readonly NameCard[], files: number): NameCard[][] {
  const dealt = Array.from({ length: files }, () => new Set<NameCard>());
  const put = (key: string, card: NameCard) => dealt[fileOf(key, files)]?.add(card);
  const byCount = [...cards].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const taken = new Map<string, number>();
  const putUpTo = (most: number, key: string, card: NameCard, file = key) => {
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    if (count <= most) put(file, card);
  };
  for (const card of byCount) {
    const starts = distinct(startsOf(card));
    for (const word of starts) for (const key of beginnings(word)) put(key, card);
    for (const length of [1, 2, 3]) {
      for (const key of distinct(
        starts.flatMap((word) => [word, soundOf(word)]).map((word) => word.slice(0, length)),
      )) {
        putUpTo(MOST_BY_SHORT_BEGINNING, key, card);
      }
    }
    for (const title of card.titles) {
      const [first = ''] = fold(title).split(' ');
      for (const [i, key] of beginnings(first).entries())
        putUpTo(MOST_BY_TITLE, `title ${i} ${fold(title)}`, card, key);
    }
  }
  return dealt.map((set) => [...set].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** Words with which a query for the card may begin. */
function startsOf({ name, aliases, shortNames, spellings, parts }: NameCard): string[] {
  return [
    ...parts,
    ...[name, ...aliases, ...shortNames, ...spellings].map((text) => fold(text).split(' ')[0] ?? ''),
  ];
}

/**
 * What words may be slips of, by the keys of `typoKeys`; under `!` and a word's own beginning the other words there are,
 * those of the articles with a `!` behind them.
 */
export type SlipFile = Record<string, string>;

export const slipFilesFor = (words: readonly string[], files: number): number[] =>
  distinct(words.flatMap(typoKeys).map((key) => fileOf(key, files)));

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
  const dealt = Array.from({ length: files }, () => new Map<string, Set<string>>());
  const put = (key: string, file: string, word: string) => {
    const map = dealt[fileOf(file, files)];
    const words = map?.get(key);
    if (words) words.add(word);
    else map?.set(key, new Set([word]));
  };
  const meant = new Map<string, boolean>();
  for (const card of cards) for (const [word, acronym] of correctable(card)) meant.set(word, acronym);
  const byKey = new Map<string, string[]>();
  for (const word of meant.keys()) {
    for (const key of typoKeys(word)) {
      put(key, key, word);
      byKey.set(key, [...(byKey.get(key) ?? []), word]);
    }
  }
  const isNear = (word: string) =>
    typoKeys(word).some((key) =>
      byKey.get(key)?.some((name) => nearness(word, name, meant.get(name)) !== undefined),
    );
  const markKnown = (word: string, sign: string) => {
    if (meant.has(word) || word.length < 3 || !/^[a-z]+$/.test(word) || !isNear(word)) return;
    const [start = ''] = typoKeys(word);
    put(`!${start}`, start, word + sign);
  };
  const inText = new Set(textWords);
  for (const word of inText) markKnown(word, '!');
  for (const word of otherWords) if (!inText.has(word)) markKnown(word, '');
  return dealt.map((map) =>
    Object.fromEntries([...map].sort().map(([key, words]) => [key, [...words].join(' ')])),
  );
}

/** Words of names that readers misspell: Latin, and not shorter than three letters. */
function correctable({ name, aliases, shortNames, spellings, parts, kind }: NameCard): [string, boolean][] {
  const words = new Map(parts.map((word) => [word, false]));
  for (const text of [name, ...aliases, ...shortNames, ...spellings]) {
    const folded = fold(text).split(' ');
    if (folded.length > 1 && kind === 'person') continue; // Its parts are there already.
    for (const word of folded) words.set(word, folded.length === 1 && isAcronym(text));
  }
  return [...words].filter(([word]) => word.length >= 3 && /^[a-z]+$/.test(word));
}

/** Read the files for some words: what they may be slips of, and which are words of their own. */
export function readSlips(
  words: readonly string[],
  files: readonly SlipFile[],
): { meant: string[]; known: WordKnown } {
  const lines = (key: string) => files.flatMap((file) => file[key]?.split(' ') ?? []);
  const meant = distinct(words.flatMap(typoKeys).flatMap(lines));
  const known: WordKnown = (word) => {
    const others = lines(`!${typoKeys(word)[0] ?? ''}`);
    return others.includes(`${word}!`) ? 'text' : others.includes(word) ? 'language' : undefined;
  };
  const near = meant.filter((name) =>
    words.some((word) => nearness(word, name) !== undefined || word === name),
  );
  return { meant: near, known };
}

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];
