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
/** Best passages in one file, of the most mentioned; 200 B each. */
const MOST_LEADS = 5;
/** `presiden` alone is held by hundreds; these many are offered. */
const MOST_BY_TITLE = 8;

/** The files in which the names that one of these folded words may belong to are found. */
export const nameFilesFor = (words: readonly string[], files: number): number[] =>
  distinct(words.flatMap(askedBeginnings).map((key) => fileOf(key, files)));

/** A cut word may end inside a sign of two letters (`sc` of `schmidt`), so a short one is looked for as written too. */
const askedBeginnings = (word: string): string[] =>
  word.length > SURELY_HEARD ? [soundOf(word).slice(0, BEGINNING)] : beginnings(word);
const SURELY_HEARD = 5;

const beginnings = (word: string): [written: string, heard: string] => [
  word.slice(0, BEGINNING),
  soundOf(word).slice(0, BEGINNING),
];

/** A card in a file, and whether its best passage goes with it. */
export type Dealt = { card: NameCard; leads: boolean };

/**
 * Deal the cards out to `files` files, each to all in which one of its names begins. Of these files a query fetches the
 * one of the word's sound in any case: there the card's best passage lies, too.
 */
export function dealNames(cards: readonly NameCard[], files: number): Dealt[][] {
  const dealt = Array.from({ length: files }, () => new Map<NameCard, boolean>());
  const leadsIn = new Map<number, number>();
  const put = (key: string, card: NameCard, wantsLead = false) => {
    const file = fileOf(key, files);
    const had = dealt[file]?.get(card) === true;
    const leads = had || (wantsLead && (leadsIn.get(file) ?? 0) < MOST_LEADS);
    if (leads && !had) leadsIn.set(file, (leadsIn.get(file) ?? 0) + 1);
    dealt[file]?.set(card, leads);
  };
  const bearers = new Map<string, number>();
  for (const card of cards)
    for (const word of distinct(card.parts)) bearers.set(word, (bearers.get(word) ?? 0) + 1);
  const byCount = [...cards].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const taken = new Map<string, number>();
  const putUpTo = (most: number, key: string, card: NameCard, file = key) => {
    const count = (taken.get(key) ?? 0) + 1;
    taken.set(key, count);
    if (count <= most) put(file, card);
  };
  for (const card of byCount) {
    const starts = distinct(startsOf(card));
    const leadsBy = leadWords(card, bearers);
    for (const word of starts) {
      const [written, heard] = beginnings(word);
      put(written, card);
      put(heard, card, leadsBy.has(word));
    }
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
  return dealt.map((file) =>
    [...file].map(([card, leads]) => ({ card, leads })).sort((a, b) => (a.card.id < b.card.id ? -1 : 1)),
  );
}

/**
 * Words that bring the best passage along: names of one word, and of the parts of a longer name the one that fewest bear.
 * A query for all of the name holds it; a given name alone means too many to bring a passage of each.
 */
function leadWords(card: NameCard, bearers: ReadonlyMap<string, number>): Set<string> {
  const { name, aliases, shortNames, spellings, parts } = card;
  const single = [name, ...aliases, ...shortNames, ...spellings]
    .map(fold)
    .filter((text) => !text.includes(' '));
  const count = (word: string) => bearers.get(word) ?? 0;
  const rarest = parts.reduce((a, b) => (a !== '' && count(a) <= count(b) ? a : b), '');
  return new Set([...single, rarest].filter((word) => /^[a-z]{3,}$/.test(word)));
}

/** Words with which a query for the card may begin. */
function startsOf({ name, aliases, shortNames, spellings, parts }: NameCard): string[] {
  return [
    ...parts,
    ...[name, ...aliases, ...shortNames, ...spellings].map((text) => fold(text).split(' ')[0] ?? ''),
  ];
}

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];
