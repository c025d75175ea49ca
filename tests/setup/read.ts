import { makePipeline } from '../../src/markdown/pipeline.ts';
import type { Article, Register } from '../../src/core/model.ts';
import type { ReadArticle } from '../../src/core/report/read-article.ts';
import { makeUrls } from '../../src/core/urls.ts';
import { isIndonesianWord } from '../../src/loaders/lexicon.ts';

type Written = { slug?: string; title?: string; markdown: string; names?: Record<string, string> };

/** An article as the content report gets it, from its Markdown; `names` as in its front matter. */
export function readArticle(
  register: Register,
  { slug = 'kabar', title = '', markdown, names = {} }: Written,
): ReadArticle {
  const file = `content/articles/${slug}.md`;
  const decisions = new Map(
    Object.entries(names).map(([words, id]) => [words, id === 'bukan' ? undefined : id]),
  );
  const render = makePipeline(register, makeUrls('/'), new Set(), isIndonesianWord);
  const rendered = render({ file, title, markdown, bodyLine: 1, names: decisions });
  const { blocks, html, readings } = rendered;
  const about = {
    slug,
    title,
    description: '',
    date: '2024-01-01',
    source: '',
    tags: [],
    retired: [],
    corrections: [],
  };
  const article: Article = { ...about, blocks, html };
  return { article, file, source: markdown, readings, names: decisions };
}
