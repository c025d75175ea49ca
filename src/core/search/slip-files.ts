import { isAcronym } from '../text/characters.ts';
import { fold } from '../text/fold.ts';
import { fileOf } from './file-of.ts';
import type { NameCard } from './name-card.ts';
import type { WordKnown } from './name-match.ts';
import { nearFinder } from './near-finder.ts';
import { nearness, sound } from './near.ts';

/**
 * What a misspelt word may mean, cut into files by the two ends of words: a slip spoils one end of a word, hardly both.
 * So two files hold whatever a typed word may be a slip of, where SymSpell's deletes would take a file for each; a
 * third tells whether it is a word of its own.
 */

/** Under an end of a word's sound the words of names that have it; under `!` and a beginning the words that are no slips. */
export type SlipFile = Record<string, string>;

/** From so many sounds on a word is long, and three sounds are an end of it; of a short word two are. */
const LONG = 7;
const ends = (heard: string, length: number): string[] => [
  `^${heard.slice(0, length)}`,
  `${heard.slice(-length)}$`,
];
const keysAsked = (word: string): string[] => ends(sound(word), sound(word).length < LONG ? 2 : 3);
/** A slip may make a word longer or shorter: those of middle length are filed both ways. */
const keysFiled = (word: string): string[] => {
  const { length } = sound(word);
  return [2, 3].flatMap((n) => ((n === 2 ? length <= LONG : length >= LONG - 1) ? ends(sound(word), n) : []));
};
const keyOfOther = (word: string): string => `!${sound(word).slice(0, 3)}`;

/** The files for some folded words. */
export const slipFilesFor = (words: readonly string[], files: number): number[] => {
  const keys = words.filter(isCorrectable).flatMap((word) => [...keysAsked(word), keyOfOther(word)]);
  return distinct(keys.map((key) => fileOf(key, files)));
};

/** Names are misspelt in Latin, and not shorter than three letters. */
const isCorrectable = (word: string): boolean => word.length >= 3 && /^[a-z]+$/.test(word);

/**
 * @param textWords folded words of the articles: never taken for a slip
 * @param othersNear which folded words of the language, and of other people's names, come near these names: no slips either
 */
export function dealSlips(
  cards: readonly NameCard[],
  textWords: Iterable<string>,
  othersNear: (names: Correctable) => Iterable<string>,
  files: number,
): SlipFile[] {
  const byKey = new Map<string, string[]>();
  const put = (key: string, word: string) => {
    const words = byKey.get(key);
    if (words) words.push(word);
    else byKey.set(key, [word]);
  };
  const meant: Correctable = new Map(cards.flatMap(correctable));
  for (const word of meant.keys()) for (const key of keysFiled(word)) put(key, word);
  const isNear = nearFinder(meant);
  const inText = new Set(textWords);
  // Few words come near a name: what else they are is asked of these alone.
  for (const word of inText)
    if (isCorrectable(word) && isNear(word) && !meant.has(word)) put(keyOfOther(word), `${word}!`);
  for (const word of othersNear(meant))
    if (!meant.has(word) && !inText.has(word)) put(keyOfOther(word), word);
  const dealt = Array.from({ length: files }, (): SlipFile => ({}));
  for (const [key, words] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const file = dealt[fileOf(key, files)];
    if (file) file[key] = distinct(words).sort().join(' ');
  }
  return dealt;
}

/** Of some folded words those that come near a name, once each. */
export function wordsNear(names: Correctable, words: Iterable<string>): string[] {
  const isNear = nearFinder(names);
  return [...new Set(words)].filter((word) => isCorrectable(word) && isNear(word));
}

/** Words of names that readers misspell, folded, and whether each is an acronym. */
export type Correctable = ReadonlyMap<string, boolean>;

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
    const others = lines(keyOfOther(word));
    return others.includes(`${word}!`) ? 'text' : others.includes(word) ? 'language' : undefined;
  };
  const meant = words.flatMap((word) => nearest(word, distinct(keysAsked(word).flatMap(lines))));
  return { meant: distinct(meant), known };
}

/** Words of names that one typed word is looked up as; in a large register short words have dozens near them. */
const MOST_MEANT = 5;

function nearest(word: string, names: readonly string[]): string[] {
  const costs = names.flatMap((name) => {
    const cost = name === word ? 0 : nearness(word, name)?.cost;
    return cost === undefined ? [] : [{ name, cost }];
  });
  return costs
    .sort((a, b) => a.cost - b.cost)
    .slice(0, MOST_MEANT)
    .map(({ name }) => name);
}

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];
