/** A stretch of a text, in UTF-16 units: `text.slice(start, end)`. */
export type Span = { start: number; end: number };

const segmenter = new Intl.Segmenter('id', { granularity: 'sentence' });

/** The sentence of `text` that holds the character at `index`, without the space around it. */
export function sentenceAt(text: string, index: number): Span {
  const found = segmenter.segment(text).containing(index);
  if (!found) return { start: 0, end: text.length };
  const lead = found.segment.length - found.segment.trimStart().length;
  return { start: found.index + lead, end: found.index + found.segment.trimEnd().length };
}
