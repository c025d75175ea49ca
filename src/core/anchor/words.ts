/** A text cut to the words that recognition works on, and where its sentences begin. */
export type Reading = {
  /** Lower-cased letters and digits: a typographic change is no change. */
  words: readonly string[];
  /** Index of the first word of every sentence; empty only when `words` is. */
  sentences: readonly number[];
};

/** From the first word to before the last: `words.slice(from, to)`. */
export type Span = readonly [from: number, to: number];

// A number with its separators and its currency is one word: 820.809, 29/10/2024, Rp366.640.
const WORD = /[\p{L}\p{M}]*\p{N}[\p{L}\p{N}\p{M}]*(?:[.,:/]\p{N}+)*|[\p{L}\p{M}]+/gu;
const SEPARATORS = /[.,:/]/g;
// The full stop of an abbreviation only makes a short sentence here, which does no harm.
const SENTENCE_END = /[.!?…:][^\p{L}\p{N}]*\s[^\p{L}\p{N}]*$/u;

/** Read a text. One without a single letter or digit (a rule of dashes, an emoji) is one word: itself. */
export function readWords(text: string): Reading {
  const words: string[] = [];
  const sentences: number[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (words.length === 0 || SENTENCE_END.test(text.slice(end, match.index))) sentences.push(words.length);
    words.push(match[0].normalize('NFC').toLowerCase().replace(SEPARATORS, ''));
    end = match.index + match[0].length;
  }
  if (words.length > 0) return { words, sentences };
  const bare = text.replace(/\s+/gu, ' ').trim();
  return bare === '' ? { words: [], sentences: [] } : { words: [bare], sentences: [0] };
}

/** The sentences of a reading, in order; together they are all its words. */
export function sentenceSpans({ words, sentences }: Reading): Span[] {
  return sentences.map((from, k) => [from, sentences[k + 1] ?? words.length]);
}
