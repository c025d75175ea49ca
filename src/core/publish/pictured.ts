import { oncePerEdition } from '../edition/once.ts';
import type { Article, Entity } from '../model.ts';

/** How many have a preview picture of their own: one takes 60 ms unless it is in the cache. The others show the site's. */
const MOST = { articles: 12, entities: 12 };

/** The newest articles. */
export const picturedArticles = oncePerEdition(
  ({ articles }): ReadonlySet<Article> => new Set(articles.slice(0, MOST.articles)),
);

/** The entities that are named most often, of equals those that come first in the register; never one that is not named. */
export const picturedEntities = oncePerEdition(
  ({ register, occurrences }): ReadonlySet<Entity> =>
    new Set(
      [...occurrences]
        .sort(([, a], [, b]) => b.length - a.length)
        .flatMap(([id]) => register.get(id) ?? [])
        .slice(0, MOST.entities),
    ),
);
