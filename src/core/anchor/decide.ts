import type { Place } from './lineage.ts';

/** An id lives where at least this share of the words it was made for still stands together. Less is an echo: rather "gone". */
const LEAST_SHARE = 0.25;
/** An id that was retired comes back only to a block made of its words, and of most of them. */
const RETURNING_SHARE = 0.5;

/**
 * The places of the ids that live, the best place of each first; what is left out is gone.
 * @param born words that each id was made for
 */
export function homes(
  places: ReadonlyMap<string, readonly Place[]>,
  born: ReadonlyMap<string, number>,
): Map<string, readonly Place[]> {
  return new Map(
    [...places].filter(
      ([id, [best]]) => best!.words >= Math.max(1, LEAST_SHARE * (born.get(id) ?? Infinity)),
    ),
  );
}

export type Claimant = {
  id: string;
  born: number;
  places: readonly Place[] | undefined;
  /** Whether a new block has words of the block it stood on; undefined for an id that was retired. */
  isPartOf: ((block: number) => boolean) | undefined;
};

/**
 * Which id each new block has: of those that live in it best, the one with most words there; the others get heirs.
 * @param lengths words of each block; undefined for one that brought an id along
 */
export function decideOwners(
  claimants: readonly Claimant[],
  lengths: readonly (number | undefined)[],
): (string | undefined)[] {
  const owners: (string | undefined)[] = lengths.map(() => undefined);
  const claims = claimants.flatMap(({ id, born, places, isPartOf }) => {
    const best = places?.[0];
    const length = best && lengths[best.block];
    if (!best || length === undefined) return [];
    const retired = isPartOf === undefined;
    if (retired && best.words < RETURNING_SHARE * Math.max(born, length)) return [];
    return [{ id, ...best, retired, stays: isPartOf?.(best.block) ?? false }];
  });
  claims.sort(
    (a, b) => Number(a.retired) - Number(b.retired) || b.words - a.words || Number(b.stays) - Number(a.stays),
  );
  for (const { id, block } of claims) owners[block] ??= id;
  return owners;
}
