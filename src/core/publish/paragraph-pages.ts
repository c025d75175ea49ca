import type { Article, Block, Edition, RetiredId } from '../model.ts';

/**
 * How many paragraphs have a page and a picture of their own, `/artikel/<slug>/p/<id>/`, over the whole site. Raise them
 * if your host takes more files (Cloudflare Pages: 20,000) and your patience a longer build: a page takes 2 ms, a picture
 * that is not in the cache 60 ms. The newest articles come first, each whole or not at all, and the newest in any case.
 * A paragraph of an older article is shared by its place in the article, where its old address leads too (404.astro).
 */
export const MOST_PARAGRAPH_PAGES = 400;
export const MOST_PICTURES = 80;

export type ParagraphPage = {
  article: Article;
  /** The paragraph, or… */
  block: Block | undefined;
  /** …an id that once was a paragraph's. It must still lead somewhere; those of headings never had a page. */
  retired: RetiredId | undefined;
};

/** Every paragraph that has a page of its own, newest article first. */
export const paragraphPages = ({ articles }: Edition): ParagraphPage[] =>
  newest(articles, MOST_PARAGRAPH_PAGES);

/** Every paragraph that has a picture: none but those that have a page. */
export const pictured = (edition: Edition): { article: Article; block: Block }[] =>
  newest(edition.articles, Math.min(MOST_PICTURES, MOST_PARAGRAPH_PAGES)).flatMap(({ article, block }) =>
    block ? [{ article, block }] : [],
  );

/** Whether the paragraphs of an article have pages. */
export const hasParagraphPages = (edition: Edition, article: Article): boolean =>
  setOf(edition, paragraphPages).has(article);
export const hasPictures = (edition: Edition, article: Article): boolean =>
  setOf(edition, pictured).has(article);

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

type Choice = (edition: Edition) => readonly { article: Article }[];
const chosen = new WeakMap<Edition, Map<Choice, Set<Article>>>();

/** The articles of a choice, found once an edition. */
function setOf(edition: Edition, choice: Choice): Set<Article> {
  const byChoice = chosen.get(edition) ?? new Map<Choice, Set<Article>>();
  chosen.set(edition, byChoice);
  const known = byChoice.get(choice) ?? new Set(choice(edition).map(({ article }) => article));
  byChoice.set(choice, known);
  return known;
}
