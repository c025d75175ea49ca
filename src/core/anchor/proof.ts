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
 * The proof of each word of each block, in nats: minus the log of the chance to meet the word in some other block of the
 * article, given how many others have it, and how many have it beside the same neighbour.
 * @param article the words of every block that the counts are made from
 * @param outside the words of blocks that are weighed too, but do not count
 * @returns one array a block, `article` first
 */
export function proofs(
  article: readonly (readonly string[])[],
  outside: readonly (readonly string[])[],
): Float64Array[] {
  const having = new Map<string, number>();
  for (const words of article) {
    for (const item of new Set([...words, ...pairsOf(words)])) having.set(item, (having.get(item) ?? 0) + 1);
  }
  const weigh = (words: readonly string[], self: 0 | 1): Float64Array => {
    const others = (item: string): number => Math.max(0, (having.get(item) ?? 0) - self);
    const pairs = pairsOf(words);
    return Float64Array.from(words, (word, k) => {
      let chance = (others(word) + GUESS_WEIGHT * guess(word)) / (article.length - self + GUESS_WEIGHT);
      // Of the others that have the neighbour, how many have the pair: near 1 inside a template.
      if (k > 0) chance = Math.max(chance, others(pairs[k - 1]!) / (others(words[k - 1]!) + 1));
      if (k < pairs.length) chance = Math.max(chance, others(pairs[k]!) / (others(words[k + 1]!) + 1));
      return -Math.log(Math.min(HIGHEST_CHANCE, chance));
    });
  };
  return [...article.map((words) => weigh(words, 1)), ...outside.map((words) => weigh(words, 0))];
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, k) => `${words[k]} ${word}`);
}
