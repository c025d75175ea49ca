import { fold } from '../text/fold.ts';

/** How much of a quote's words a passage must share before it is worth showing. */
const WORTH_SHOWING = 0.4;

/**
 * The stretch of `texts` most like `quote`: as many words, the most of them shared. Undefined when nothing comes near.
 * It helps an editor find a slip, so word order does not count.
 */
export function nearestPassage(texts: readonly string[], quote: string): string | undefined {
  const wanted = fold(quote).split(' ');
  let best = { score: WORTH_SHOWING * wanted.length, passage: undefined as string | undefined };
  for (const text of texts) {
    const words = [...text.matchAll(/\S+/gu)];
    for (let first = 0; first === 0 || first + wanted.length <= words.length; first++) {
      const window = words.slice(first, first + wanted.length);
      const score = shared(
        wanted,
        window.map(({ 0: word }) => fold(word)),
      );
      const last = window.at(-1);
      if (score <= best.score || !window[0] || !last) continue;
      best = { score, passage: text.slice(window[0].index, last.index + last[0].length) };
    }
  }
  return best.passage;
}

function shared(wanted: readonly string[], offered: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of offered) {
    const open = left.get(word) ?? 0;
    if (open > 0) count++;
    left.set(word, open - 1);
  }
  return count;
}
