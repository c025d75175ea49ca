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
  const { index, names, weightOf, lengthOf, position } = vectors(edition);
  const at = position.get(article);
  if (at === undefined) return [];
  const shared = new Map<number, string[]>();
  for (const id of names[at] ?? []) {
    const holders = index.get(id) ?? [];
    const own = placeIn(holders, at);
    for (const other of holders.slice(Math.max(0, own - NEIGHBOURS), own + NEIGHBOURS + 1)) {
      if (other === at) continue;
      const known = shared.get(other);
      if (known) known.push(id);
      else shared.set(other, [id]);
    }
  }
  return [...shared]
    .filter(([, ids]) => ids.length > 1 || (index.get(ids[0] ?? '')?.length ?? 0) <= RARE)
    .map(([other, ids]) => ({
      other,
      ids,
      score: ids.reduce((sum, id) => sum + weightOf(id) ** 2, 0) / (lengthOf[other] ?? 1),
    }))
    .sort((a, b) => b.score - a.score || Math.abs(a.other - at) - Math.abs(b.other - at) || a.other - b.other)
    .slice(0, MOST)
    .flatMap(({ other, ids }) => {
      const found = edition.articles[other];
      const entities = [...ids]
        .sort((a, b) => weightOf(b) - weightOf(a) || (a < b ? -1 : 1))
        .flatMap((id) => edition.register.get(id) ?? []);
      return found ? [{ article: found, shared: entities }] : [];
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
  const weightOf = (id: string): number => Math.log(1 + articles.length / (index.get(id)?.length ?? 1));
  const lengthOf = names.map((ids) => Math.sqrt([...ids].reduce((sum, id) => sum + weightOf(id) ** 2, 0)));
  return {
    index,
    names,
    weightOf,
    lengthOf,
    position: new Map(articles.map((article, at) => [article, at])),
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
