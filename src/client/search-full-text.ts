import { readRecord, type ArticleRecord, type Passage } from '../core/search/article-record.ts';
import { findArticles, termsOf } from '../core/search/find-articles.ts';
import type { Need } from '../core/search/rank-passages.ts';
import { wordFileFor, type WordFile } from '../core/search/word-files.ts';
import type { GetFile } from './search-files.ts';

/** Articles opened for one answer: a screenful and more, 2 to 5 KB each. */
const MOST_ARTICLES = 6;
/** Of these the likeliest are opened first: on a slow line each is 25 ms. */
const FIRST_ARTICLES = 2;

/** Where a file of words lies. */
export const wordPath = (term: string, wordFiles: number): string =>
  `kata/${wordFileFor(term, wordFiles)}.json`;

/** The files that hold some terms, by term. */
async function filesFor(terms: readonly string[], wordFiles: number, get: GetFile) {
  const paths = [...new Set(terms.map((term) => wordPath(term, wordFiles)))];
  const files = new Map(
    await Promise.all(paths.map(async (path) => [path, await get<WordFile>(path)] as const)),
  );
  return (term: string) => files.get(wordPath(term, wordFiles));
}

/** Whether one of these words stands in an article. */
export async function textHas(words: readonly string[], wordFiles: number, get: GetFile) {
  const fileOf = await filesFor(words, wordFiles, get);
  return (word: string): boolean => fileOf(word)?.[word] !== undefined;
}

/** The passages of the articles that may meet every need; first the words are looked up, then the articles are opened. */
export async function* passagesWith(
  needs: readonly Need[],
  wordFiles: number,
  get: GetFile,
): AsyncGenerator<Passage[]> {
  const articles = findArticles(needs, await filesFor(needs.flatMap(termsOf), wordFiles, get), MOST_ARTICLES);
  const opened = articles.map((number) => passagesIn(number, get));
  for (const each of opened) each.catch(() => undefined); // Thrown below, where it is waited for.
  for (const some of [opened.slice(0, FIRST_ARTICLES), opened.slice(FIRST_ARTICLES)])
    if (some.length > 0) yield (await Promise.all(some)).flat();
}

/** @param number of the article, from the oldest on */
export const passagesIn = async (number: number, get: GetFile): Promise<Passage[]> =>
  readRecord(await get<ArticleRecord>(`artikel/${number}.json`));
