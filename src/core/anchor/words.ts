/** A text cut to the words that recognition works on, and where its sentences begin. */
export type Reading = {
  /** Lower-cased letters and digits: a typographic change is no change. Never empty. */
  words: readonly string[];
  /** Index of the first word of every sentence. */
  sentences: readonly number[];
};

/** From the first word to before the last: `words.slice(from, to)`. */
export type Span = readonly [from: number, to: number];

// A number with its separators and its currency is one word: 820.809, 29/10/2024, Rp366.640.
const WORD = /[\p{L}\p{M}]*\p{N}[\p{L}\p{N}\p{M}]*(?:[.,:/]\p{N}+)*|[\p{L}\p{M}]+/gu;
const SEPARATOR = /[.,:/]/,
  SEPARATORS = /[.,:/]/g;
// The full stop of an abbreviation only makes a short sentence here, which does no harm.
const SENTENCE_END = /[.!?…:][^\p{L}\p{N}]*\s[^\p{L}\p{N}]*$/u;

/** Read a text. One without a single letter or digit (a rule of dashes, an emoji, nothing at all) is one word: itself. */
export function readWords(text: string): Reading {
  const plain = text.normalize('NFC').toLowerCase();
  const words: string[] = [];
  const sentences: number[] = [];
  let end = 0;
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    // One character between two words ends no sentence, and is all there is between most.
    if (words.length === 0 || (index > end + 1 && SENTENCE_END.test(plain.slice(end, index))))
      sentences.push(words.length);
    words.push(SEPARATOR.test(word) ? word.replace(SEPARATORS, '') : word);
    end = index + word.length;
  }
  if (words.length > 0) return { words, sentences };
  return { words: [text.replace(/\s+/gu, ' ').trim()], sentences: [0] };
}

/** The sentences of a reading, in order; together they are all its words. */
export function sentenceSpans({ words, sentences }: Reading): Span[] {
  return sentences.map((from, k) => [from, sentences[k + 1] ?? words.length]);
}
