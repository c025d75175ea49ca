import type { APIContext, GetStaticPaths } from 'astro';
import type { Article } from '../../../core/model.ts';
import { picturedArticles } from '../../../core/publish/pictured.ts';
import { drawPicture } from '../../../pictures/draw-picture.ts';
import { articlePicture } from '../../../pictures/edition-pictures.ts';
import { loadEdition } from '../../_edition.ts';

type Props = { article: Article };

export const getStaticPaths = (async () =>
  [...picturedArticles(await loadEdition())].map((article) => ({
    params: { slug: article.slug },
    props: { article } satisfies Props,
  }))) satisfies GetStaticPaths;

/** The headline as a picture, for previews. */
export async function GET({ props: { article } }: APIContext<Props>): Promise<Response> {
  const png = await drawPicture(articlePicture(article));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
