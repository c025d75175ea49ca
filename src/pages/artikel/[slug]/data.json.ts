import type { APIContext, GetStaticPaths } from 'astro';
import type { Article } from '../../../core/model.ts';
import { articleData } from '../../../core/publish/article-data.ts';
import { loadEdition } from '../../_edition.ts';
import { siteAt } from '../../_site.ts';

type Props = { article: Article };

export const getStaticPaths = (async () => {
  const { articles } = await loadEdition();
  return articles
    .filter(({ analysis }) => analysis)
    .map((article) => ({ params: { slug: article.slug }, props: { article } satisfies Props }));
}) satisfies GetStaticPaths;

/** An article, whom it names and its analysis, for other programs. */
export async function GET({ props, site }: APIContext<Props>): Promise<Response> {
  return Response.json(articleData(props.article, await loadEdition(), siteAt(site)));
}
