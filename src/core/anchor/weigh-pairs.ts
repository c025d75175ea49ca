import type { Pair } from './assign.ts';
import type { Editions } from './editions.ts';
import { atMost, isOtherTwin, type Match } from './likeness.ts';
import { pairWords } from './pair-words.ts';
import { renumbering } from './renumbered.ts';

/** Nats below which two blocks are rather two blocks, where their places speak for neither. */
const FLOOR = 0;
/** Nats against a paragraph that became a heading, or the other way round. */
const OTHER_KIND = 4;
/** A heading with all its words changed is known by its place alone: two neighbours that agree outweigh this. */
const HEADING_BY_PLACE = -6;
/** What differs in numbers alone is one paragraph though it was moved: more than places can say against it. */
const RENUMBERED = 3;
/** What a pair lacks to the best of both its blocks, in nats, where places cannot make up for it. */
const HOPELESS = 12;

export type Weighing = {
  /** Name a pair that may belong together; the most promising first. */
  consider: (i: number, j: number) => void;
  /**
   * What the pairs considered so far are worth, those left out that are worth nothing.
   * @param speaksFor nats that the places speak for a pair
   */
  weigh: (speaksFor: (i: number, j: number) => number) => Pair[];
  /** How the words of two blocks go together. */
  matchOf: (i: number, j: number) => Match;
};

/** Weighs pairs of old and new blocks. Comparing words takes time: only pairs that can be worth something are compared. */
export function weighing(editions: Editions): Weighing {
  const { old, oldRuns, next, nextRuns, standing, kin } = editions;
  const keyOf = (i: number, j: number): number => i * next.length + j;
  const isRenumbered = renumbering(editions);
  const considered = new Set<number>();
  const matches = new Map<number, Match>();
  let waiting: { i: number; j: number; atMost: number }[] = [];
  const compared: Pair[] = [];
  const bestOfOld = new Float64Array(standing).fill(-Infinity),
    bestOfNext = new Float64Array(next.length).fill(-Infinity);

  function compareWords(i: number, j: number): void {
    const headings = old[i]!.heading && next[j]!.heading;
    const match = pairWords(editions, i, j);
    matches.set(keyOf(i, j), match);
    const likeness = match.likeness - (old[i]!.heading === next[j]!.heading ? 0 : OTHER_KIND);
    // Its neighbours are no witnesses: a twin that is taken out leaves its place to the next one.
    if (!headings && likeness < FLOOR && isOtherTwin(oldRuns[i]!, nextRuns[j]!, match.source, kin)) return;
    bestOfOld[i] = Math.max(bestOfOld[i]!, likeness);
    bestOfNext[j] = Math.max(bestOfNext[j]!, likeness);
    const least = headings ? HEADING_BY_PLACE : isRenumbered(i, j) ? RENUMBERED : -Infinity;
    compared.push({ old: i, next: j, worth: Math.max(likeness, least) });
  }

  return {
    consider(i, j) {
      if (considered.has(keyOf(i, j))) return;
      considered.add(keyOf(i, j));
      const isSure = (old[i]!.heading && next[j]!.heading) || isRenumbered(i, j);
      waiting.push({ i, j, atMost: isSure ? Infinity : atMost(oldRuns[i]!, nextRuns[j]!) });
    },
    weigh(speaksFor) {
      waiting = waiting.filter(({ i, j, atMost: most }) => {
        const isHopeless =
          most + speaksFor(i, j) < FLOOR || most + HOPELESS < Math.min(bestOfOld[i]!, bestOfNext[j]!);
        if (!isHopeless) compareWords(i, j);
        return isHopeless;
      });
      return compared.map(({ old: i, next: j, worth }) => ({
        old: i,
        next: j,
        worth: worth + speaksFor(i, j) - FLOOR,
      }));
    },
    matchOf: (i, j) => matches.get(keyOf(i, j)) ?? pairWords(editions, i, j),
  };
}
