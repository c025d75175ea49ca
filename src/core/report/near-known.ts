import type { Entity, Register } from '../model.ts';
import { nearness } from '../search/near.ts';
import { fold } from '../text/fold.ts';
import type { Language } from './sighting.ts';

/** The entity whose name is spelt almost like `name`, and that name. */
export type NearKnown = { entity: Entity; as: string };

/** Slips that a whole name may hold; more make another name. */
const MOST_SLIPS = 2;

/** The known name that `name` is a likely slip of: every word the same or nearly, and none that is a name by itself. */
export function nearKnown(name: string, register: Register, { isCountry }: Language): NearKnown | undefined {
  if (isCountry(name) || name === name.toUpperCase()) return undefined;
  const words = fold(name).split(' ');
  let best: (NearKnown & { cost: number }) | undefined;
  for (const entity of register.values()) {
    for (const as of [entity.name, ...entity.aliases, ...entity.shortNames]) {
      const others = fold(as).split(' ');
      if (others.length !== words.length || as === as.toUpperCase()) continue;
      const cost = slips(words, others);
      if (cost <= MOST_SLIPS && (!best || cost < best.cost)) best = { entity, as, cost };
    }
  }
  return best;
}

function slips(words: readonly string[], others: readonly string[]): number {
  let cost = 0;
  let same = 0;
  words.forEach((word, index) => {
    const other = others[index] ?? '';
    if (word === other) same++;
    else {
      // A short word by itself is another name: Irak, Iran.
      const near = word.length > 4 || words.length > 1 ? nearness(word, other) : undefined;
      cost += near ? Math.max(near.cost, 0.5) : Infinity;
    }
  });
  return same === words.length ? 0.25 : cost;
}
