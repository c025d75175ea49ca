import type { APIContext, GetStaticPaths } from 'astro';
import { speakersIn } from '../../../../core/analyse/speakers-in.ts';
import { pictured } from '../../../../core/publish/paragraph-pages.ts';
import { dateInWords, words } from '../../../../i18n/id.ts';
import { drawPicture } from '../../../../pictures/draw-picture.ts';
import type { Article, Block } from '../../../../core/model.ts';
import { loadEdition } from '../../../_edition.ts';

export const getStaticPaths = (async () => {
  const edition = await loadEdition();
  return pictured(edition).map(({ article, block }) => ({
    params: { slug: article.slug, id: block.id },
    props: { article, block },
  }));
}) satisfies GetStaticPaths;

/** The paragraph as a picture, for the preview in a chat. */
export async function GET({ props }: APIContext<{ article: Article; block: Block }>): Promise<Response> {
  const { article, block } = props;
  const { register } = await loadEdition();
  const [speaker] = speakersIn(article.analysis, block.id, register, words.nobody);
  const source = `${speaker ? `${speaker} · ` : ''}${article.source} · ${dateInWords(article.date)}`;
  const png = await drawPicture({ site: words.siteName, text: block.text, isQuote: true, source });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
