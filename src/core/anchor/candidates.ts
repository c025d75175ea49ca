import type { Run } from './likeness.ts';

/** Pairs looked at closely for each old and each new run: more costs time and finds nothing. */
const CANDIDATES = 6;
/** Weaker ones than this share of the best are not looked at. */
const CONTENDER = 0.3;
/** A word of more new runs than this tells none of them apart, and would make the search quadratic. */
const COMMON = 60;

/**
 * Which new runs to compare each old run with: those that share the most telling words, found by an index of words
 * instead of by trying all pairs.
 * @param least nats that the shared words must prove
 * @returns the most promising pair first
 */
export function candidates(
  olds: readonly Run[],
  nexts: readonly Run[],
  least = 0,
): [old: number, next: number][] {
  if (olds.length === 0 || nexts.length === 0) return [];
  const { holders, ends } = index(nexts);
  const bestOfOld = new Float64Array(olds.length),
    bestOfNext = new Float64Array(nexts.length);
  const found: { i: number; j: number; proof: number }[] = [];
  const sums = new Float64Array(nexts.length),
    reached = new Int32Array(nexts.length);
  olds.forEach(({ words, proof }, i) => {
    let count = 0;
    for (let k = 0; k < words.length; k++) {
      const word = words[k]!;
      if (word + 1 >= ends.length) continue;
      const from = ends[word]!,
        to = ends[word + 1]!;
      if (from === to || to - from > COMMON || words.indexOf(word) < k) continue;
      for (let at = from; at < to; at++) {
        const j = holders[at]!;
        if (sums[j] === 0) reached[count++] = j;
        sums[j]! += proof[k]!;
      }
    }
    for (const j of reached.subarray(0, count)) {
      bestOfOld[i] = Math.max(bestOfOld[i]!, sums[j]!);
      bestOfNext[j] = Math.max(bestOfNext[j]!, sums[j]!);
    }
    for (const j of reached.subarray(0, count)) {
      const sum = sums[j]!;
      sums[j] = 0;
      // The best of the new run may still rise; what fails already is most of it.
      if (sum > least && sum >= CONTENDER * Math.min(bestOfOld[i]!, bestOfNext[j]!))
        found.push({ i, j, proof: sum });
    }
  });
  const ofOld = new Uint32Array(olds.length),
    ofNext = new Uint32Array(nexts.length);
  return found
    .filter(({ i, j, proof }) => proof >= CONTENDER * Math.min(bestOfOld[i]!, bestOfNext[j]!))
    .sort((a, b) => b.proof - a.proof || a.i - b.i || a.j - b.j)
    .filter(({ i, j }) => ofOld[i]!++ < CANDIDATES || ofNext[j]!++ < CANDIDATES)
    .map(({ i, j }) => [i, j]);
}

/** The runs that have a word, in order: `holders` from `ends[word]` to before `ends[word + 1]`. */
function index(runs: readonly Run[]): { holders: Int32Array; ends: Int32Array } {
  let size = 0;
  for (const { words } of runs) for (const word of words) if (word >= size) size = word + 1;
  const ends = new Int32Array(size + 1),
    last = new Int32Array(size).fill(-1);
  const each = (take: (word: number, j: number) => void): void => {
    last.fill(-1);
    runs.forEach(({ words }, j) => {
      for (const word of words) {
        if (last[word] === j) continue;
        last[word] = j;
        take(word, j);
      }
    });
  };
  each((word) => ends[word + 1]!++);
  for (let word = 0; word < size; word++) ends[word + 1]! += ends[word]!;
  const holders = new Int32Array(ends[size]!),
    next = ends.slice();
  each((word, j) => {
    holders[next[word]!++] = j;
  });
  return { holders, ends };
}
