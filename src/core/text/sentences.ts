/** A stretch of a text, in UTF-16 units: `text.slice(start, end)`. */
export type Span = { start: number; end: number };

const segmenter = new Intl.Segmenter('id', { granularity: 'sentence' });

/** The sentence of `text` that holds the character at `index`, without the space around it. */
export function sentenceAt(text: string, index: number): Span {
  const starts = startsOf(text);
  const at = starts.findLastIndex((start) => start <= index);
  if (at < 0 || index < 0 || index >= text.length) return { start: 0, end: text.length };
  const start = starts[at] ?? 0;
  const segment = text.slice(start, starts[at + 1]);
  return {
    start: start + segment.length - segment.trimStart().length,
    end: start + segment.trimEnd().length,
  };
}

/** A paragraph stands on the pages of all that it names: it is cut once, and where its sentences begin takes little room. */
const cut = new Map<string, number[]>();
const MOST_KEPT = 500_000;

function startsOf(text: string): number[] {
  let starts = cut.get(text);
  if (!starts) {
    starts = Array.from(segmenter.segment(text), ({ index }) => index);
    if (cut.size >= MOST_KEPT) cut.clear();
    cut.set(text, starts);
  }
  return starts;
}
