import { assign, type Pair } from './assign.ts';
import { compare } from './compare.ts';
import type { Editions } from './editions.ts';
import { atMost, part, type Match } from './likeness.ts';
import { sentenceSpans } from './words.ts';

/** Nats against: sentences in another order are rarer than in the same one; a sentence without a partner. */
const REORDERED = 6,
  DROPPED = 1;

/** Word by word, what of new block `j` comes from old block `i`: in one go, or sentence by sentence where those changed places. */
export function pairWords({ old, oldRuns, next, nextRuns, kin }: Editions, i: number, j: number): Match {
  const a = oldRuns[i]!,
    b = nextRuns[j]!;
  const whole = compare(a, b, kin);
  if (old[i]!.sentences.length < 2 && next[j]!.sentences.length < 2) return whole;
  if (whole.likeness >= atMost(a, b) - REORDERED) return whole; // No other order can be better.
  const olds = sentenceSpans(old[i]!),
    nexts = sentenceSpans(next[j]!);
  const matches = olds.map((from) => nexts.map((to) => compare(part(a, from), part(b, to), kin)));
  const pairs: Pair[] = matches.flatMap((row, s) =>
    row.map(({ likeness }, t) => ({ old: s, next: t, worth: likeness })),
  );
  const source = new Int32Array(b.words.length).fill(-1);
  let likeness = -REORDERED;
  assign(olds.length, nexts.length, pairs).forEach((t, s) => {
    const match = matches[s]![t];
    likeness += match ? match.likeness : -DROPPED;
    match?.source.forEach((k, at) => {
      if (k >= 0) source[nexts[t]![0] + at] = olds[s]![0] + k;
    });
  });
  return likeness > whole.likeness ? { likeness, source } : whole;
}
