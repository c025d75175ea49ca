import { rootsIn } from './affixes.ts';

/** The roots of a folded word that the dictionary has. */
export type RootsOf = (word: string) => readonly string[];

const NONE: readonly string[] = [];

/**
 * Looks up each word once: the same come in every article.
 * @param isRoot whether a dictionary has the folded word as a root
 */
export function rootsReader(isRoot: (word: string) => boolean): RootsOf {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    let roots = known.get(word);
    if (!roots) {
      roots = /^[a-z]{3,}$/.test(word)
        ? rootsIn(word, isRoot).filter((root) => root !== word || isRoot(word))
        : NONE;
      known.set(word, roots);
    }
    return roots;
  };
}
