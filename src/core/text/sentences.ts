/** A stretch of a text, in UTF-16 units: `text.slice(start, end)`. */
export type Span = { start: number; end: number };

const segmenter = new Intl.Segmenter('id', { granularity: 'sentence' });

/** The sentence of `text` that holds the character at `index`, without the space around it. */
export function sentenceAt(text: string, index: number): Span {
  const found = sentencesOf(text).findLast((sentence) => sentence.index <= index);
  if (!found || index < 0 || index >= text.length) return { start: 0, end: text.length };
  const lead = found.segment.length - found.segment.trimStart().length;
  return { start: found.index + lead, end: found.index + found.segment.trimEnd().length };
}

type Sentence = { index: number; segment: string };
const cut = new Map<string, Sentence[]>();
/** A paragraph stands on the pages of all that it names, which follow one another. */
const MOST_KEPT = 20_000;

function sentencesOf(text: string): Sentence[] {
  let sentences = cut.get(text);
  if (!sentences) {
    sentences = Array.from(segmenter.segment(text), ({ index, segment }) => ({ index, segment }));
    if (cut.size >= MOST_KEPT) cut.clear();
    cut.set(text, sentences);
  }
  return sentences;
}
