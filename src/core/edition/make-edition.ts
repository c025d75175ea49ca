import type { Article, Edition, Entity, Occurrence } from '../model.ts';

/** Join articles and register. An entity that no article names has an empty list of occurrences. */
export function makeEdition(articles: readonly Article[], entities: readonly Entity[]): Edition {
  const sorted = [...articles].sort((a, b) => compare(b.date, a.date) || compare(a.slug, b.slug));
  const register = new Map(
    [...entities].sort((a, b) => compare(a.id, b.id)).map((entity) => [entity.id, entity]),
  );
  const occurrences = new Map<string, Occurrence[]>([...register.keys()].map((id) => [id, []]));
  for (const article of sorted) {
    let count = 0;
    for (const block of article.blocks) {
      const place = block.kind === 'heading' ? 0 : ++count;
      for (const mention of block.mentions)
        occurrences.get(mention.entityId)?.push({ article, block, mention, place });
    }
  }
  return { articles: sorted, register, occurrences };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
