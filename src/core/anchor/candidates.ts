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
 */
export function candidates(
  olds: readonly Run[],
  nexts: readonly Run[],
  least = 0,
): [old: number, next: number][] {
  const nextsWith = new Map<number, number[]>();
  nexts.forEach(({ words }, j) => {
    for (const word of new Set(words)) {
      const holders = nextsWith.get(word);
      if (holders) holders.push(j);
      else nextsWith.set(word, [j]);
    }
  });
  const found: { i: number; j: number; proof: number }[] = [];
  olds.forEach(({ words, proof }, i) => {
    const proofOf = new Map<number, number>();
    words.forEach((word, k) => {
      const js = nextsWith.get(word);
      if (!js || js.length > COMMON || words.indexOf(word) < k) return;
      for (const j of js) proofOf.set(j, (proofOf.get(j) ?? 0) + proof[k]!);
    });
    for (const [j, sum] of proofOf) if (sum > least) found.push({ i, j, proof: sum });
  });
  found.sort((a, b) => b.proof - a.proof || a.i - b.i || a.j - b.j);
  const ofOld = new Uint32Array(olds.length),
    ofNext = new Uint32Array(nexts.length);
  const bestOfOld = new Float64Array(olds.length),
    bestOfNext = new Float64Array(nexts.length);
  return found
    .filter(({ i, j, proof }) => {
      bestOfOld[i] ||= proof;
      bestOfNext[j] ||= proof;
      return proof >= CONTENDER * Math.min(bestOfOld[i], bestOfNext[j]);
    })
    .filter(({ i, j }) => ofOld[i]!++ < CANDIDATES || ofNext[j]!++ < CANDIDATES)
    .map(({ i, j }) => [i, j]);
}
