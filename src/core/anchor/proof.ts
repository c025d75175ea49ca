/**
 * What a word proves when it is found again. A word of one paragraph alone proves much; a word of a template that ten
 * paragraphs share proves nothing, however rare it is in the language.
 */

/** Blocks of the article that the guess below counts as. */
const GUESS_WEIGHT = 2;
/** Even a word that every paragraph has proves a little. */
const HIGHEST_CHANCE = 0.98;

/** The chance to meet a word in a block, before looking: short words are mostly grammar in any language that puts spaces between words. */
function guess(word: string): number {
  const n = word.length;
  return n <= 2 ? 0.3 : n === 3 ? 0.25 : n === 4 ? 0.1 : n === 5 ? 0.05 : 0.02;
}

/**
 * The proof of each word of a block, in nats: minus the log of the chance to meet the word in some other block of the
 * article, given how many others have it, and how many have it beside the same neighbour.
 * @param words of the block, as indices in `spelt`
 * @param counted whether the block is one of the article's own
 */
export type Prover = (words: Int32Array, counted: boolean) => Float64Array;

/** @param article the words of every block that chances are counted from */
export function prover(article: readonly Int32Array[], spelt: readonly string[]): Prover {
  const blocksWith = new Uint32Array(spelt.length),
    lastWith = new Int32Array(spelt.length).fill(-1);
  // Pairs are many: one number holds how many blocks have it, and the last of them.
  const pairs = new Map<number, number>();
  const pair = (a: number, b: number): number => a * spelt.length + b;
  article.forEach((words, block) => {
    words.forEach((word, k) => {
      if (lastWith[word] !== block) blocksWith[word]!++;
      lastWith[word] = block;
      if (k === 0) return;
      const key = pair(words[k - 1]!, word),
        known = pairs.get(key);
      if (known === undefined) pairs.set(key, article.length + block);
      else if (known % article.length !== block)
        pairs.set(key, (Math.floor(known / article.length) + 1) * article.length + block);
    });
  });
  return (words, counted) => {
    const self = counted ? 1 : 0;
    const others = (word: number): number => Math.max(0, blocksWith[word]! - self);
    const together = (a: number, b: number): number =>
      Math.max(0, Math.floor((pairs.get(pair(a, b)) ?? 0) / article.length) - self);
    return Float64Array.from(words, (word, k) => {
      let chance =
        (others(word) + GUESS_WEIGHT * guess(spelt[word]!)) / (article.length - self + GUESS_WEIGHT);
      // Of the others that have the neighbour, how many have both: near 1 inside a template.
      const before = words[k - 1],
        behind = words[k + 1];
      if (before !== undefined) chance = Math.max(chance, together(before, word) / (others(before) + 1));
      if (behind !== undefined) chance = Math.max(chance, together(word, behind) / (others(behind) + 1));
      return -Math.log(Math.min(HIGHEST_CHANCE, chance));
    });
  };
}
