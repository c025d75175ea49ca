import { fold } from '../text/fold.ts';
import { fileOf } from './file-of.ts';
import type { NameCard } from './name-card.ts';
import { soundOf } from './sounds.ts';

/**
 * The name index, cut into files by the beginnings of words, so that a query fetches only what its words may mean.
 */

/** Letters of a word's beginning that choose its file. */
const BEGINNING = 4;
/** Up to three letters begin too many names; these many, the most mentioned, are enough to choose from. */
const MOST_BY_SHORT_BEGINNING = 20;
/** `presiden` alone is held by hundreds; these many are offered. */
const MOST_BY_TITLE = 8;

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

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];
