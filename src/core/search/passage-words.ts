import { fold } from '../text/fold.ts';
import { possibleRoots } from './affixes.ts';
import type { Passage } from './article-record.ts';
import { datesOfNews, type WrittenDate } from './dates.ts';

/** A word of a passage: folded, and where it stands, in UTF-16 units. */
export type PlacedWord = { word: string; start: number; end: number };

/** The words of a passage, read once. */
export type PassageWords = { words: readonly PlacedWord[]; dates: readonly WrittenDate[] };

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const read = new WeakMap<Passage, PassageWords>();

export function wordsOf(passage: Passage): PassageWords {
  const known = read.get(passage);
  if (known) return known;
  const words = [...passage.text.matchAll(WORD)].flatMap((match) => {
    const word = fold(match[0]);
    return word ? [{ word, start: match.index, end: match.index + match[0].length }] : [];
  });
  const made = {
    words,
    dates: datesOfNews(
      passage.text,
      words.map(({ word }) => word),
      passage.date,
    ),
  };
  read.set(passage, made);
  return made;
}

/** How a word of a text answers a word of the query: as it was typed, with a joined particle, or as a relative. */
export type Kinship = 'same' | 'joined' | 'family';

/** What a word of the query stands for: itself, and the roots it may come from, with the prefixes taken off for each. */
export type AskedWord = { word: string; roots: ReadonlyMap<string, number> };

export const askWord = (word: string): AskedWord => ({ word, roots: possibleRoots(word) });

/** The same, with only the likeliest of its roots that the passages have: sediakan is of sedia, not of akan. */
export function settleRoots({ word, roots }: AskedWord, passages: readonly Passage[]): AskedWord {
  const there = new Set(
    passages.flatMap((passage) => [...roots.keys()].filter((root) => hasRootIn(passage, root))),
  );
  const fewest = Math.min(
    ...[...roots].flatMap(([root, prefixes]) => (root !== word && there.has(root) ? [prefixes] : [])),
  );
  return {
    word,
    roots: new Map(
      [...roots].filter(([root, prefixes]) => root === word || (there.has(root) && prefixes <= fewest)),
    ),
  };
}

const hasRootIn = (passage: Passage, root: string): boolean =>
  passage.roots.has(root) || wordsOf(passage).words.some(({ word }) => word === root);

const JOINED = /(?:nya|lah|kah|pun|ku|mu)$/;

/**
 * Whether two words are one, or of one family. `known` are the roots that the build's dictionary found in the article:
 * what merely looks like a relative (tangan, menang) shares none of them.
 */
export function kinship(
  { word, roots }: AskedWord,
  written: string,
  known: ReadonlySet<string>,
): Kinship | undefined {
  if (written === word) return 'same';
  if (written.length > word.length + 1 && written.startsWith(word) && written.replace(JOINED, '') === word)
    return 'joined';
  for (const root of roots.keys()) {
    if (root === written) {
      // A bare root answers its derivations: kerah for mengerahkan. Short ones would answer by chance.
      if (root.length >= 4) return 'family';
    } else if (
      known.has(root) &&
      written.length > root.length &&
      written.includes(root.slice(1)) &&
      hasRoot(written, root)
    ) {
      return 'family';
    }
  }
  return undefined;
}

const rootCache = new Map<string, ReadonlyMap<string, number>>();
function hasRoot(written: string, root: string): boolean {
  const roots = rootCache.get(written) ?? possibleRoots(written);
  rootCache.set(written, roots);
  return roots.has(root);
}
