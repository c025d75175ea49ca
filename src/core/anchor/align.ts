import { assign, type Pair } from './assign.ts';
import { candidates } from './candidates.ts';
import type { Editions, Text } from './editions.ts';
import { atMost, isOtherTwin, type Match } from './likeness.ts';
import { pairWords } from './pair-words.ts';
import { placeSpeaks, sharingPlace, type Pairing } from './place.ts';

/** Nats below which two blocks are rather two blocks, where their places speak for neither. */
const FLOOR = 0;
/** The most that places can say for a pair; what cannot reach the floor even so is not looked at. */
const BEST_PLACE = 10;
/** Nats against a paragraph that became a heading, or the other way round. */
const OTHER_KIND = 4;
/** A heading with all its words changed is known by its place alone: two neighbours that agree outweigh this. */
const HEADING_BY_PLACE = -6;
/** Places depend on pairs and pairs on places; it settles in two or three rounds. */
const ROUNDS = 4;

/** What a pair lacks to the best of both its blocks, in nats, where places cannot make up for it. */
const HOPELESS = 12;

export type Alignment = {
  /** For each old block the new block that continues it, or -1. */
  partner: Int32Array;
  /** How the words of a pair go together, where the blocks are not equal. */
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

  const looked = new Map<number, Match | undefined>();
  const found: Pair[] = [];
  const bestOfOld = new Float64Array(standing).fill(-Infinity),
    bestOfNext = new Float64Array(next.length).fill(-Infinity);
  const look = (i: number, j: number): void => {
    const key = i * next.length + j;
    if (looked.has(key)) return;
    const headings = old[i]!.heading && next[j]!.heading;
    const bound = headings ? Infinity : atMost(oldRuns[i]!, nextRuns[j]!);
    if (bound + BEST_PLACE < FLOOR || bound + HOPELESS < Math.min(bestOfOld[i]!, bestOfNext[j]!)) {
      looked.set(key, undefined);
      return;
    }
    const match = pairWords(editions, i, j);
    looked.set(key, match);
    const likeness = match.likeness - (old[i]!.heading === next[j]!.heading ? 0 : OTHER_KIND);
    // Its neighbours are no witnesses: a twin that is taken out leaves its place to the next one.
    if (!headings && likeness < FLOOR && isOtherTwin(oldRuns[i]!, nextRuns[j]!, match.source, editions.kin))
      return;
    bestOfOld[i] = Math.max(bestOfOld[i]!, likeness);
    bestOfNext[j] = Math.max(bestOfNext[j]!, likeness);
    found.push({ old: i, next: j, worth: headings ? Math.max(likeness, HEADING_BY_PLACE) : likeness });
  };
  for (const [a, b] of candidates(
    openOld.map((i) => oldRuns[i]!),
    openNext.map((j) => nextRuns[j]!),
  ))
    look(openOld[a]!, openNext[b]!);
  for (let round = 0; round < ROUNDS && openOld.length > 0 && openNext.length > 0; round++) {
    // First the blocks that words can tell, so that few places are left to look at.
    if (round > 0) for (const [i, j] of sharingPlace(pairing)) look(i, j);
    const speaksFor = placeSpeaks(pairing);
    const pairs = found.map(({ old: i, next: j, worth }) => ({
      old: i,
      next: j,
      worth: worth + speaksFor(i, j) - FLOOR,
    }));
    const before = partner.slice();
    for (const i of openOld) partner[i] = -1;
    for (const j of openNext) owner[j] = -1;
    assign(old.length, next.length, pairs).forEach((j, i) => {
      if (j >= 0) join(i, j, pairing);
    });
    if (round > 0 && partner.every((j, i) => j === before[i])) break;
  }
  return {
    partner,
    matchOf: (i, j) => looked.get(i * next.length + j) ?? pairWords(editions, i, j),
  };
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
