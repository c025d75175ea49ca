import type { Article } from '../model.ts';

/** The articles of a month. */
export type Month = { year: string; /** `01` to `12` */ month: string; articles: Article[] };

/** Articles by the month they were published in, in their own order: newest first stays newest first. */
export function monthsOf(articles: readonly Article[]): Month[] {
  const months = new Map<string, Month>();
  for (const article of articles) {
    const key = article.date.slice(0, 7);
    const known = months.get(key) ?? { year: key.slice(0, 4), month: key.slice(5), articles: [] };
    months.set(key, known);
    known.articles.push(article);
  }
  return [...months.values()];
}
