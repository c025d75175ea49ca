import type { Strand } from './ledger.ts';
import type { Origin } from './trace.ts';

/** The ids that each word of a block counts for. */
export type Lineage = readonly (readonly string[])[];

const NEW: readonly string[] = [];

export function unroll(strands: readonly Strand[]): Lineage {
  return strands.flatMap(({ count, ids }) => new Array<readonly string[]>(count).fill(ids));
}

export function rollUp(lineage: Lineage): Strand[] {
  const strands: { count: number; ids: readonly string[] }[] = [];
  for (const ids of lineage) {
    const last = strands.at(-1);
    if (last && (last.ids === ids || last.ids.join() === ids.join())) last.count++;
    else strands.push({ count: 1, ids });
  }
  return strands;
}

/** The lineage of the words of a new block: a word counts for what the word it continues counted for. */
export function inherit({ block, word }: Origin, old: readonly Lineage[]): Lineage {
  const whole = old[block[0]!];
  if (whole?.length === block.length && block.every((i, l) => i === block[0] && word[l] === l)) return whole;
  return Array.from(block, (i, l) => (i < 0 ? NEW : (old[i]![word[l]!] ?? NEW)));
}

/** A block where words of an id stand, and how many. */
export type Place = { block: number; words: number };

/** Where the words of each id stand: the block with most of them first. */
export function placesOf(lineages: readonly Lineage[]): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  lineages.forEach((lineage, block) => {
    for (const { count, ids } of rollUp(lineage)) {
      for (const id of ids) {
        const known = places.get(id) ?? [];
        places.set(id, known);
        const last = known.at(-1);
        if (last?.block === block) last.words += count;
        else known.push({ block, words: count });
      }
    }
  });
  for (const known of places.values()) known.sort((a, b) => b.words - a.words || a.block - b.block);
  return places;
}
