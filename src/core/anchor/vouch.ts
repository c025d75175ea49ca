/** Which words of an alignment are believed to continue the old ones: kept words vouch for those replaced around them. */
import type { Editions } from './editions.ts';
import { likenessOf, part } from './likeness.ts';
import { sentenceSpans, type Reading } from './words.ts';

/** Nats below which a sentence only fills the place of another one. Below 0, since its paragraph vouches for it. */
const SENTENCE_FLOOR = -5;

/** The alignment `source` of two blocks (see {@link likenessOf}) without the sentences that do not belong together. */
export function believed(
  { old, oldRuns, next, nextRuns, kin }: Editions,
  i: number,
  j: number,
  source: Int32Array,
): Int32Array {
  const out = source.slice();
  const olds = sentenceSpans(old[i]!),
    nexts = sentenceSpans(next[j]!);
  if (olds.length < 2 && nexts.length < 2) return out;
  for (const [from, to] of olds) {
    const inside = (k: number): boolean => k >= from && k < to;
    const first = out.findIndex(inside),
      end = out.findLastIndex(inside) + 1;
    if (first < 0) continue;
    const own = out.slice(first, end).map((k) => (inside(k) ? k - from : -1));
    if (
      likenessOf(part(oldRuns[i]!, [from, to]), part(nextRuns[j]!, [first, end]), own, kin) >= SENTENCE_FLOOR
    )
      continue;
    for (let l = first; l < end; l++) if (inside(out[l]!)) out[l] = -1;
  }
  for (const [from, to] of nexts) {
    const own = out.slice(from, to);
    const used = own.filter((k) => k >= 0);
    if (used.length === 0) continue;
    const first = Math.min(...used),
      end = Math.max(...used) + 1;
    const shifted = own.map((k) => (k < 0 ? -1 : k - first));
    if (
      likenessOf(part(oldRuns[i]!, [first, end]), part(nextRuns[j]!, [from, to]), shifted, kin) <
      SENTENCE_FLOOR
    )
      out.fill(-1, from, to);
  }
  return out;
}

/**
 * The alignment, with the gaps closed where as many words were put in as taken out between two that stayed: the aligner
 * finds it cheaper to drop a row of changed words than to pair them, but they stand in for the old ones.
 */
export function filled(a: Reading, b: Reading, source: Int32Array): Int32Array {
  const out = source.slice();
  const used = new Set(source);
  for (const [start, stop] of sentenceSpans(b)) {
    for (let l = start; l < stop; l++) {
      if (out[l]! >= 0) continue;
      let end = l;
      while (end < stop && source[end]! < 0) end++;
      const from = l > start ? source[l - 1]! + 1 : undefined;
      const to = end < stop ? source[end]! : undefined;
      const gap = oldGap(a, used, from, to);
      if (gap !== undefined && gap[1] - gap[0] === end - l)
        for (let k = l; k < end; k++) out[k] = gap[0] + k - l;
      l = end;
    }
  }
  return out;
}

/** The old words that stood in a gap, known by the word before it or else by the one behind; never past a sentence. */
function oldGap(
  a: Reading,
  used: ReadonlySet<number>,
  from: number | undefined,
  to: number | undefined,
): [number, number] | undefined {
  if (from !== undefined) {
    const stop = sentenceSpans(a).find(([start, end]) => from - 1 >= start && from - 1 < end)![1];
    let end = from;
    while (end < stop && !used.has(end)) end++;
    return [from, end];
  }
  if (to === undefined) return undefined;
  const start = sentenceSpans(a).find(([first, end]) => to >= first && to < end)![0];
  let begin = to;
  while (begin > start && !used.has(begin - 1)) begin--;
  return [begin, to];
}
