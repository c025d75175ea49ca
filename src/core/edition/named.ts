import type { Article, Edition, Entity, Occurrence } from '../model.ts';
import { oncePerEdition } from './once.ts';

/** Whom one article names: every mention of each entity in reading order, entities in the order they come up. */
export function namedIn(article: Article): Map<string, Occurrence[]> {
  const named = new Map<string, Occurrence[]>();
  let count = 0;
  for (const block of article.blocks) {
    const place = block.kind === 'heading' ? 0 : ++count;
    for (const mention of block.mentions) {
      const known = named.get(mention.entityId);
      if (known) known.push({ article, block, mention, place });
      else named.set(mention.entityId, [{ article, block, mention, place }]);
    }
  }
  return named;
}

/** An entity, and in how many articles or how often it is named. */
export type Counted = { entity: Entity; count: number };

/** The entities that most articles name, most first; of equals, in the order of their ids. */
export const mostNamed = oncePerEdition((edition: Edition): Counted[] =>
  rank(
    edition,
    [...edition.occurrences].map(([id, occurrences]) => [id, countArticles(occurrences)]),
  ),
);

/** The same among some articles only. */
export function mostNamedIn(edition: Edition, articles: readonly Article[]): Counted[] {
  const counts = new Map<string, number>();
  for (const { blocks } of articles) {
    const ids = new Set(blocks.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return rank(edition, [...counts]);
}

function rank({ register }: Edition, counts: readonly (readonly [string, number])[]): Counted[] {
  return counts
    .flatMap(([id, count]) => {
      const entity = register.get(id);
      return entity && count > 0 ? [{ entity, count }] : [];
    })
    .sort((a, b) => b.count - a.count || (a.entity.id < b.entity.id ? -1 : 1));
}

/** Occurrences of one article stand together. */
function countArticles(occurrences: readonly Occurrence[]): number {
  let count = 0;
  let last: Article | undefined;
  for (const { article } of occurrences) {
    if (article !== last) count++;
    last = article;
  }
  return count;
}
