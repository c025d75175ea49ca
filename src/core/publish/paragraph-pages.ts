import { oncePerEdition } from '../edition/once.ts';
import type { Article, Block, Edition, RetiredId } from '../model.ts';

/**
 * How many paragraphs have a page and a picture of their own, `/artikel/<slug>/p/<id>/`, over the whole site. Raise them
 * if your host takes more files (Cloudflare Pages: 20,000) and your patience a longer build: a page takes 2 ms, a picture
 * that is not in the cache 60 ms. The newest articles come first, each whole or not at all, and the newest in any case.
 * A paragraph of an older article is shared by its place in the article, where its old address leads too (404.astro).
 */
export const MOST_PARAGRAPH_PAGES = 200;
export const MOST_PICTURES = 24;

export type ParagraphPage = {
  article: Article;
  /** The paragraph, or… */
  block: Block | undefined;
  /** …an id that once was a paragraph's. It must still lead somewhere; those of headings never had a page. */
  retired: RetiredId | undefined;
};

/** Every paragraph that has a page of its own, newest article first. */
export const paragraphPages = oncePerEdition(({ articles }) => newest(articles, MOST_PARAGRAPH_PAGES));

/** Every paragraph that has a picture: none but those that have a page. */
export const pictured = oncePerEdition(({ articles }): { article: Article; block: Block }[] =>
  newest(articles, Math.min(MOST_PICTURES, MOST_PARAGRAPH_PAGES)).flatMap(({ article, block }) =>
    block ? [{ article, block }] : [],
  ),
);

const withPages = oncePerEdition((edition) => new Set(paragraphPages(edition).map(({ article }) => article)));
const withPictures = oncePerEdition((edition) => new Set(pictured(edition).map(({ article }) => article)));

/** Whether the paragraphs of an article have pages, and pictures. */
export const hasParagraphPages = (edition: Edition, article: Article): boolean =>
  withPages(edition).has(article);
export const hasPictures = (edition: Edition, article: Article): boolean =>
  withPictures(edition).has(article);

function newest(articles: readonly Article[], most: number): ParagraphPage[] {
  const pages: ParagraphPage[] = [];
  for (const article of articles) {
    const own = pagesOf(article);
    if (pages.length > 0 && pages.length + own.length > most) break;
    pages.push(...own);
  }
  return pages;
}

const pagesOf = (article: Article): ParagraphPage[] => [
  ...article.blocks
    .filter(({ kind }) => kind !== 'heading')
    .map((block) => ({ article, block, retired: undefined })),
  ...article.retired
    .filter(({ heading }) => !heading)
    .map((retired) => ({ article, block: undefined, retired })),
];
