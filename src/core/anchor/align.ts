import { assign } from './assign.ts';
import { candidates } from './candidates.ts';
import type { Editions, Text } from './editions.ts';
import type { Match } from './likeness.ts';
import { placeSpeaks, sharingPlace, type Pairing } from './place.ts';
import { weighing } from './weigh-pairs.ts';

/** Places depend on pairs and pairs on places; it settles in two or three rounds. */
const ROUNDS = 4;

export type Alignment = {
  /** For each old block the new block that continues it, or -1. */
  partner: Int32Array;
  /** How the words of two blocks go together. */
  matchOf: (i: number, j: number) => Match;
};

/** Find for each old block the new block that continues it: equal ones first, then one decision over all that are left. */
export function alignBlocks(editions: Editions): Alignment {
  const { next, nextRuns, oldRuns, standing } = editions;
  const old = editions.old.slice(0, standing);
  const pairing: Pairing = {
    partner: new Int32Array(standing).fill(-1),
    owner: new Int32Array(next.length).fill(-1),
  };
  pairEqual(old, next, pairing);
  const { partner, owner } = pairing;
  const openOld = [...partner.keys()].filter((i) => partner[i]! < 0);
  const openNext = [...owner.keys()].filter((j) => owner[j]! < 0);
  const { consider, weigh, matchOf } = weighing(editions);
  const likely = candidates(
    openOld.map((i) => oldRuns[i]!),
    openNext.map((j) => nextRuns[j]!),
  );
  for (const [a, b] of likely) consider(openOld[a]!, openNext[b]!);
  for (let round = 0; round < ROUNDS && openOld.length > 0 && openNext.length > 0; round++) {
    // First the blocks that words can tell, so that few places are left to look at.
    if (round > 0) for (const [i, j] of sharingPlace(pairing)) consider(i, j);
    const pairs = weigh(placeSpeaks(pairing));
    const before = partner.slice();
    for (const i of openOld) partner[i] = -1;
    for (const j of openNext) owner[j] = -1;
    assign(old.length, next.length, pairs).forEach((j, i) => {
      if (j >= 0) join(i, j, pairing);
    });
    if (round > 0 && partner.every((j, i) => j === before[i])) break;
  }
  return { partner, matchOf };
}

function join(i: number, j: number, { partner, owner }: Pairing): void {
  partner[i] = j;
  owner[j] = i;
}

/** Pair the blocks that have the very same words: in order, or where copies came or went, as their neighbours stand. */
function pairEqual(old: readonly Text[], next: readonly Text[], pairing: Pairing): void {
  const nextsOf = group(next);
  const unclear: [number[], number[]][] = [];
  for (const [key, is] of group(old)) {
    const js = nextsOf.get(key) ?? [];
    if (is.length === js.length) is.forEach((i, k) => join(i, js[k]!, pairing));
    else if (js.length > 0) unclear.push([is, js]);
  }
  for (const [is, js] of unclear) {
    const speaksFor = placeSpeaks(pairing);
    // Always worth pairing; where the neighbours say nothing, the order decides.
    const worth = (a: number, b: number): number => 10 + speaksFor(is[a]!, js[b]!) - 0.01 * Math.abs(a - b);
    const pairs = is.flatMap((_, a) => js.map((__, b) => ({ old: a, next: b, worth: worth(a, b) })));
    assign(is.length, js.length, pairs).forEach((b, a) => {
      if (b >= 0) join(is[a]!, js[b]!, pairing);
    });
  }
}

/** Blocks of the same words; a heading is no paragraph. */
function group(texts: readonly Text[]): Map<Int32Array | string, number[]> {
  const byWords = new Map<Int32Array | string, number[]>();
  texts.forEach(({ words, heading }, i) => {
    const key = heading ? words.join() : words; // Equal words are one array.
    const same = byWords.get(key);
    if (same) same.push(i);
    else byWords.set(key, [i]);
  });
  return byWords;
}
