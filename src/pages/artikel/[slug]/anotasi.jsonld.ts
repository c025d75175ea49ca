import type { APIContext, GetStaticPaths } from 'astro';
import type { Article } from '../../../core/model.ts';
import { annotationsOf } from '../../../core/publish/annotations.ts';
import { loadEdition } from '../../_edition.ts';
import { siteAt } from '../../_site.ts';

type Props = { article: Article };

export const getStaticPaths = (async () => {
  const { articles } = await loadEdition();
  return articles
    .filter(({ analysis }) => analysis)
    .map((article) => ({ params: { slug: article.slug }, props: { article } satisfies Props }));
}) satisfies GetStaticPaths;

/** All mentions and statements of an article, as W3C Web Annotations. */
export function GET({ props, site }: APIContext<Props>): Response {
  return Response.json(annotationsOf(props.article, siteAt(site)), {
    headers: { 'content-type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' },
  });
}
