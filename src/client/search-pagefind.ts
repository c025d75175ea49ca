import { askedOfFullText } from '../core/search/full-text-record.ts';
import type { Need } from '../core/search/rank-passages.ts';

/** The part of Pagefind's API that we use (https://pagefind.app/docs/api/). */
export type Pagefind = {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  search(query: string): Promise<{ results: Result[] }>;
};
type Result = { id: string; score: number; data(): Promise<{ meta: Record<string, string> }> };
/** Asks an index for one word or phrase. */
export type Search = (query: string) => Promise<{ results: Result[] }>;

let loading: Promise<Pagefind> | undefined;

/** Pagefind, loaded when it is first needed. */
export function pagefind(base: string): Promise<Pagefind> {
  const load = async () => {
    const url = new URL(`${base}pagefind/pagefind.js`, location.href).href;
    const api = (await import(/* @vite-ignore */ url)) as Pagefind;
    await api.options({ baseUrl: '/', noWorker: true }); // Trusted Types let no library start a worker.
    return api;
  };
  loading ??= load();
  loading.catch(() => (loading = undefined));
  return loading;
}

/**
 * Numbers of the articles that may meet every need, likeliest first, from the index of everything.
 * @param from how many were had before; @param most how many more
 */
export async function articlesOfAll(
  base: string,
  needs: readonly Need[],
  from: number,
  most: number,
): Promise<number[]> {
  const asked = needs.map(askedOfFullText).filter((words) => words !== undefined);
  if (asked.length === 0) return [];
  const api = await pagefind(base);
  return likeliest(asked, (query) => api.search(query), from, most);
}

/**
 * Numbers of the articles that have one of the words of each need, likeliest first. Each word is asked for in quotes:
 * only so does Pagefind look for the word itself and not for whatever shares its beginning.
 */
export async function likeliest(
  asked: readonly (readonly string[])[],
  search: Search,
  from: number,
  most: number,
): Promise<number[]> {
  const found = await Promise.all(
    asked.map(async (words) =>
      best((await Promise.all(words.map((each) => search(`"${each}"`)))).flatMap((it) => it.results)),
    ),
  );
  const [first = new Map<string, Result>(), ...others] = found;
  const scored = [...first.values()].flatMap((result) => {
    const all = [result, ...others.map((map) => map.get(result.id))];
    return all.every((each) => each !== undefined)
      ? [{ result, score: all.reduce((sum, { score }) => sum + score, 0) }]
      : [];
  });
  scored.sort((a, b) => b.score - a.score);
  const data = await Promise.all(scored.slice(from, from + most).map(({ result }) => result.data()));
  return data.map(({ meta }) => Number(meta['number']));
}

function best(results: readonly Result[]): Map<string, Result> {
  const map = new Map<string, Result>();
  for (const result of results)
    if (result.score > (map.get(result.id)?.score ?? -1)) map.set(result.id, result);
  return map;
}
