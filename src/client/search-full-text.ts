import { readRecord, type ArticleRecord, type Passage } from '../core/search/article-record.ts';
import { findArticles, termsOf } from '../core/search/find-articles.ts';
import type { Need } from '../core/search/rank-passages.ts';
import { wordFileFor, type WordFile } from '../core/search/word-files.ts';

/** Articles opened for one answer: a screenful and more, 2 to 5 KB each. */
const MOST_ARTICLES = 6;

/** Fetches a file of the index, once. */
export type GetFile = <T>(path: string) => Promise<T>;

/** The passages of the articles that may meet every need; first the words are looked up, then the articles are opened. */
export async function passagesWith(
  needs: readonly Need[],
  wordFiles: number,
  get: GetFile,
): Promise<Passage[]> {
  const numbers = [...new Set(needs.flatMap(termsOf).map((term) => wordFileFor(term, wordFiles)))];
  const files = await Promise.all(
    numbers.map(async (i) => [i, await get<WordFile>(`kata/${i}.json`)] as const),
  );
  const byNumber = new Map(files);
  const articles = findArticles(needs, (term) => byNumber.get(wordFileFor(term, wordFiles)), MOST_ARTICLES);
  return (await Promise.all(articles.map((number) => passagesIn(number, get)))).flat();
}

/** @param number of the article, from the oldest on */
export const passagesIn = async (number: number, get: GetFile): Promise<Passage[]> =>
  readRecord(await get<ArticleRecord>(`artikel/${number}.json`));
