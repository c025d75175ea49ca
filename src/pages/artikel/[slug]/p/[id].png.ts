import type { APIContext, GetStaticPaths } from 'astro';
import type { Article, Block } from '../../../../core/model.ts';
import { pictured } from '../../../../core/publish/paragraph-pages.ts';
import { drawPicture } from '../../../../pictures/draw-picture.ts';
import { paragraphPicture } from '../../../../pictures/edition-pictures.ts';
import { loadEdition } from '../../../_edition.ts';

type Props = { article: Article; block: Block };

export const getStaticPaths = (async () => {
  const edition = await loadEdition();
  return pictured(edition).map(({ article, block }) => ({
    params: { slug: article.slug, id: block.id },
    props: { article, block } satisfies Props,
  }));
}) satisfies GetStaticPaths;

/** The paragraph as a picture, for the preview in a chat. */
export async function GET({ props: { article, block } }: APIContext<Props>): Promise<Response> {
  const png = await drawPicture(paragraphPicture(article, block, await loadEdition()));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
