import { entityKey, readRecord, rootKey, type Passage } from '../core/search/article-record.ts';
import { dateKey } from '../core/search/dates.ts';
import type { Need } from '../core/search/rank-passages.ts';

/** The part of Pagefind's API that we use (https://pagefind.app/docs/api/). */
type Pagefind = {
  options(options: { baseUrl: string; ranking?: Record<string, number> }): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
};
type PagefindResult = { id: string; score: number; data(): Promise<PagefindData> };
type PagefindData = {
  raw_url?: string;
  url: string;
  content: string;
  raw_content?: string;
  meta: Record<string, string>;
};

/** Articles opened for one answer: a screenful and more, about 2 KB each. */
const MOST_ARTICLES = 8;
/** Roots tried for one word, likeliest first. */
const MOST_ROOTS = 2;

let loading: Promise<Pagefind> | undefined;

/** Pagefind, loaded when it is first needed. */
function pagefind(base: string): Promise<Pagefind> {
  const load = async () => {
    const url = new URL(`${base}pagefind/pagefind.js`, location.href).href;
    const api = (await import(/* @vite-ignore */ url)) as Pagefind;
    await api.options({ baseUrl: '/' });
    return api;
  };
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * The passages of the articles that meet every need somewhere. Each word is asked for in quotes: only so does Pagefind
 * look for the word itself and not for whatever shares its beginning.
 */
export async function articlesWith(base: string, needs: readonly Need[]): Promise<Passage[]> {
  const api = await pagefind(base);
  const found = await Promise.all(
    needs.map(async (need) => {
      const lists = await Promise.all(wordsFor(need).map((words) => api.search(`"${words}"`)));
      return best(lists.flatMap(({ results }) => results));
    }),
  );
  const [first = new Map<string, PagefindResult>(), ...others] = found;
  const scores = [...first.values()].flatMap((result) => {
    const all = [result, ...others.map((map) => map.get(result.id))];
    return all.every((each) => each !== undefined)
      ? [{ result, score: all.reduce((sum, each) => sum + each.score, 0) }]
      : [];
  });
  scores.sort((a, b) => b.score - a.score);
  const articles = await Promise.all(scores.slice(0, MOST_ARTICLES).map(({ result }) => result.data()));
  return articles.flatMap(({ raw_url, url, raw_content, content, meta }) =>
    readRecord({
      address: raw_url ?? url.replace(/^\//, ''),
      title: meta['title'] ?? '',
      date: meta['date'] ?? '',
      content: plain(raw_content ?? content),
    }),
  );
}

/** What to ask Pagefind for: an article that has any of these may meet the need. */
function wordsFor(need: Need): string[] {
  if (need.is === 'entity') return [...need.ids].map(entityKey);
  if (need.is === 'phrase') return [need.words.join(' ')];
  if (need.is === 'date') return [dateKey(need.date)];
  const { word, roots } = need.asked;
  const byPrefixes = [...roots].sort(([, a], [, b]) => a - b).map(([root]) => root);
  const likely = byPrefixes.filter((root) => root !== word).slice(0, MOST_ROOTS);
  return [word, ...[word, ...likely].map(rootKey)];
}

function best(results: readonly PagefindResult[]): Map<string, PagefindResult> {
  const map = new Map<string, PagefindResult>();
  for (const result of results)
    if (result.score > (map.get(result.id)?.score ?? -1)) map.set(result.id, result);
  return map;
}

/** Pagefind hands its content over with HTML's signs escaped. */
const plain = (content: string): string =>
  content.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
