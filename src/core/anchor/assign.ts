/** A possible pair of an old and a new thing, and what it is worth; pairs worth 0 or less are never made. */
export type Pair = { old: number; next: number; worth: number };

/**
 * The set of pairs, each thing in one pair at most, that is worth most as a whole. Shortest augmenting paths with prices
 * (Jonker and Volgenant) over the given pairs only, so that many things with a few candidates each stay cheap.
 * @returns for each old thing the new one, or -1
 */
export function assign(olds: number, nexts: number, pairs: readonly Pair[]): Int32Array {
  const wishes: Pair[][] = Array.from({ length: olds }, () => []);
  for (const pair of pairs) if (pair.worth > 0) wishes[pair.old]!.push(pair);
  const partner = new Int32Array(olds).fill(-1);
  const owner = new Int32Array(nexts).fill(-1);
  const price = new Float64Array(nexts);
  wishes.forEach((own, old) => {
    if (own.length > 0) settle(old);
  });
  return partner;

  /** Find the cheapest way to let `start` in: others may move on to another wish, or be left alone, which is worth 0. */
  function settle(start: number): void {
    const loss = new Map<number, number>(); // of reaching a new thing, prices included
    const wanted = new Map<number, number>(); // by which old thing it is reached
    const done = new Set<number>();
    let end = { loss: 0, next: -1, alone: start };
    for (let old = start, spent = 0; ;) {
      for (const { next, worth } of wishes[old]!) {
        const through = spent + price[next]! - worth;
        if (done.has(next) || through >= (loss.get(next) ?? Infinity) - 1e-12) continue;
        loss.set(next, through);
        wanted.set(next, old);
      }
      let near = -1;
      for (const [next, through] of loss)
        if (!done.has(next) && (near < 0 || through < loss.get(near)!)) near = next;
      if (near < 0 || loss.get(near)! >= end.loss) break;
      done.add(near);
      if (owner[near]! < 0) {
        end = { loss: loss.get(near)!, next: near, alone: -1 };
        break;
      }
      old = owner[near]!;
      spent = loss.get(near)! + wishes[old]!.find(({ next }) => next === near)!.worth - price[near]!;
      if (spent < end.loss) end = { loss: spent, next: near, alone: old };
    }
    for (const next of done) price[next]! += end.loss - loss.get(next)!;
    if (end.alone >= 0) partner[end.alone] = -1;
    for (let next = end.next; next >= 0;) {
      const old = wanted.get(next)!;
      const left = partner[old]!;
      owner[next] = old;
      partner[old] = next;
      next = old === start ? -1 : left;
    }
  }
}
