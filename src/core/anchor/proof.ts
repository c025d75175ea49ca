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
 * @param words of the block, as numbers of the vocabulary
 * @param counted whether the block is one of the article's own
 */
export type Prover = (words: Int32Array, counted: boolean) => Float64Array;

/** @param article the words of every block that chances are counted from */
export function prover(article: readonly Int32Array[], spelt: readonly string[]): Prover {
  const blocksWith = new Uint32Array(spelt.length),
    lastWith = new Int32Array(spelt.length).fill(-1);
  const pairs = pairCounts(article);
  article.forEach((words, block) => {
    for (const word of words) {
      if (lastWith[word] !== block) blocksWith[word]!++;
      lastWith[word] = block;
    }
  });
  return (words, counted) => {
    const self = counted ? 1 : 0;
    const others = (word: number): number => Math.max(0, blocksWith[word]! - self);
    const together = (a: number, b: number): number => Math.max(0, pairs(a, b) - self);
    const proof = new Float64Array(words.length);
    for (let k = 0; k < words.length; k++) {
      const word = words[k]!;
      let chance =
        (others(word) + GUESS_WEIGHT * guess(spelt[word]!)) / (article.length - self + GUESS_WEIGHT);
      // Of the others that have the neighbour, how many have both: near 1 inside a template.
      const before = words[k - 1],
        behind = words[k + 1];
      if (before !== undefined) chance = Math.max(chance, together(before, word) / (others(before) + 1));
      if (behind !== undefined) chance = Math.max(chance, together(word, behind) / (others(behind) + 1));
      proof[k] = -Math.log(Math.min(HIGHEST_CHANCE, chance));
    }
    return proof;
  };
}

/** How many blocks have one word right before another. Such pairs are as many as words, so they stand in one table (open addressing). */
function pairCounts(article: readonly Int32Array[]): (a: number, b: number) => number {
  const total = article.reduce((sum, { length }) => sum + length, 0);
  const size = 2 ** Math.ceil(Math.log2(2 * total + 2));
  const first = new Int32Array(size),
    second = new Int32Array(size),
    count = new Int32Array(size), // 0 = free
    lastIn = new Int32Array(size);
  const slotOf = (a: number, b: number): number => {
    let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 0;
    for (slot = (slot ^ (slot >>> 15)) & (size - 1); count[slot] !== 0; slot = (slot + 1) & (size - 1))
      if (first[slot] === a && second[slot] === b) break;
    return slot;
  };
  article.forEach((words, block) => {
    for (let k = 1; k < words.length; k++) {
      const slot = slotOf(words[k - 1]!, words[k]!);
      if (count[slot] !== 0 && lastIn[slot] === block) continue;
      first[slot] = words[k - 1]!;
      second[slot] = words[k]!;
      lastIn[slot] = block;
      count[slot]!++;
    }
  });
  return (a, b) => count[slotOf(a, b)]!;
}
