import type { GetStaticPaths } from 'astro';
import type { Analysis } from '../../../core/analyse/analysis.ts';
import type { Article } from '../../../core/model.ts';
import { loadEdition } from '../../_edition.ts';

export type Analysed = { article: Article; analysis: Analysis };

/** The articles that have an analysis, each at its slug. */
export const analysedArticles = (async () => {
  const { articles } = await loadEdition();
  return articles.flatMap((article) =>
    article.analysis
      ? [
          {
            params: { slug: article.slug },
            props: { article, analysis: article.analysis } satisfies Analysed,
          },
        ]
      : [],
  );
}) satisfies GetStaticPaths;
