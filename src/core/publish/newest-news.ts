import type { Article } from '../model.ts';

/** Google News asks for two days, and for no more than 1,000 in one file. */
const DAYS = 2;
const MOST = 1000;

/**
 * The articles of the last two days, counted from the newest article and not from the clock, so that the same content
 * always gives the same file. Where nothing new has come, what stands in it has grown old, and search engines pass it over.
 * @param articles newest first
 */
export function newestNews(articles: readonly Article[]): Article[] {
  const [newest] = articles;
  if (!newest) return [];
  const since = Date.parse(newest.date) - DAYS * 24 * 60 * 60 * 1000;
  return articles.filter(({ date }) => Date.parse(date) >= since).slice(0, MOST);
}
