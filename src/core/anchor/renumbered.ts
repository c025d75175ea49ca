import type { Editions } from './editions.ts';
import type { Reading } from './words.ts';

/**
 * Tells whether two blocks differ in numbers alone, and no other block of either edition reads like them: then they are
 * one, wherever they stand. Of a template's words each proves next to nothing, all together they may still be met once.
 */
export function renumbering({ old, next, standing, kin }: Editions): (i: number, j: number) => boolean {
  const isNumber = (word: number): boolean => kin.ends[word] === 0;
  const reads = (a: Reading, b: Reading): boolean =>
    a.words.length === b.words.length &&
    a.words.every((word, k) => word === b.words[k] || (isNumber(word) && isNumber(b.words[k]!)));
  const isOnlyOne = (text: Reading, among: readonly Reading[]): boolean =>
    among.filter((other) => reads(text, other)).length === 1;
  const last = old.slice(0, standing);
  return (i, j) => reads(old[i]!, next[j]!) && isOnlyOne(old[i]!, last) && isOnlyOne(next[j]!, next);
}
