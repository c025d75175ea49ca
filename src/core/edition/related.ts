import type { Article, Edition, Entity } from '../model.ts';
import { oncePerEdition } from './once.ts';

/** An article that another one is read with, and the names that both hold, the rarest first. */
export type Related = { article: Article; shared: Entity[] };

/** How many are offered. */
const MOST = 3;
/** One name in common is enough only where so few articles hold it. */
const RARE = 3;
/** Of all articles that hold a name, this many before and after in time are looked at: cost grows with the edition only. */
const NEIGHBOURS = 25;

/**
 * The articles nearest to one by the names they share: cosine likeness of their sets of names, each name weighing
 * log(1 + articles / articles that hold it) (inverse document frequency: Spärck Jones 1972). Nearer in time wins a tie.
 */
export function relatedTo(article: Article, edition: Edition): Related[] {
  const { index, names, weightOf, lengthOf, position, met } = vectors(edition);
  const at = position.get(article);
  const own = names[at ?? -1];
  if (at === undefined || !own) return [];
  const others: number[] = [];
  for (const id of own) {
    const holders = index.get(id) ?? [];
    const weight = weightOf(id) ** 2;
    const here = placeIn(holders, at);
    const end = Math.min(holders.length, here + NEIGHBOURS + 1);
    for (let k = Math.max(0, here - NEIGHBOURS); k < end; k++) {
      const other: number = holders[k] ?? at;
      if (other === at) continue;
      if (met.shared[other] === 0) {
        others.push(other);
        met.isRare[other] = holders.length <= RARE ? 1 : 0;
      }
      met.shared[other] = (met.shared[other] ?? 0) + 1;
      met.weight[other] = (met.weight[other] ?? 0) + weight;
    }
  }
  let best: { other: number; score: number }[] = [];
  for (const other of others) {
    const score = (met.weight[other] ?? 0) / (lengthOf[other] ?? 1);
    const isEnough = (met.shared[other] ?? 0) > 1 || met.isRare[other] === 1;
    met.shared[other] = met.weight[other] = 0;
    if (!isEnough || score < (best[MOST - 1]?.score ?? 0)) continue;
    best.push({ other, score });
    best.sort(
      (a, b) => b.score - a.score || Math.abs(a.other - at) - Math.abs(b.other - at) || a.other - b.other,
    );
    best = best.slice(0, MOST);
  }
  return best.flatMap(({ other }) => {
    const found = edition.articles[other];
    const shared = [...own]
      .filter((id) => names[other]?.has(id))
      .sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1))
      .flatMap((id) => edition.register.get(id) ?? []);
    return found ? [{ article: found, shared }] : [];
  });
}

/** The edition as vectors of names; an article goes by its place in the edition. */
const vectors = oncePerEdition(({ articles }: Edition) => {
  const names = articles.map(
    ({ blocks }) => new Set(blocks.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId))),
  );
  const index = new Map<string, number[]>();
  for (const [at, ids] of names.entries()) {
    for (const id of ids) {
      const holders = index.get(id);
      if (holders) holders.push(at);
      else index.set(id, [at]);
    }
  }
  const weights = new Map(
    [...index].map(([id, holders]) => [id, Math.log(1 + articles.length / holders.length)]),
  );
  const weightOf = (id: string): number => weights.get(id) ?? 0;
  const lengthOf = names.map((ids) => Math.sqrt([...ids].reduce((sum, id) => sum + weightOf(id) ** 2, 0)));
  return {
    index,
    names,
    weightOf,
    lengthOf,
    position: new Map(articles.map((article, at) => [article, at])),
    // Of the article that is asked for, what it shares with each; all of it nothing again between two questions.
    met: {
      shared: new Uint32Array(articles.length),
      weight: new Float64Array(articles.length),
      isRare: new Uint8Array(articles.length),
    },
  };
});

/** Where `wanted` stands in a list that rises; it does. */
function placeIn(rising: readonly number[], wanted: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
