import { askedOfFullText } from '../core/search/full-text-record.ts';
import type { Need } from '../core/search/rank-passages.ts';

/** Asks an index for one word or phrase. */
export type Search = (query: string) => Promise<{ results: Result[] }>;
type Result = { id: string; score: number; data(): Promise<{ meta: Record<string, string> }> };
/** The part of Pagefind's API that we use (https://pagefind.app/docs/api/). */
export type Pagefind = {
  createInstance(options: { baseUrl: string; noWorker: boolean }): { search: Search };
};

let loading: Promise<Pagefind> | undefined;
let ours: { search: Search } | undefined;
let failures = 0;

/** Pagefind, loaded when it is first needed. */
export function pagefind(base: string): Promise<Pagefind> {
  // Browsers remember a module that did not load: after a failure it goes by another address.
  const path = `${base}pagefind/pagefind.js${failures > 0 ? `?${failures}` : ''}`;
  loading ??= import(/* @vite-ignore */ new URL(path, location.href).href) as Promise<Pagefind>;
  loading.catch(startAnew);
  return loading;
}

/** Forget Pagefind: how its start ended it repeats for good. */
function startAnew(): void {
  loading = undefined;
  ours = undefined;
  failures++;
}

/**
 * Pagefind takes a piece that it could not fetch for one without the word, and says so nowhere but in the console. So where
 * it found nothing, its smallest file is asked for: without a connection that fails.
 */
async function isReachable(base: string): Promise<void> {
  const { ok, status } = await fetch(`${base}pagefind/pagefind-entry.json`, { cache: 'no-store' });
  if (!ok) throw new Error(`pagefind-entry.json: ${status}`);
}

/**
 * Numbers of the articles that may meet every need, likeliest first, from the index of everything.
 * @param from how many were had before; @param most how many more
 * @throws Error where Pagefind or its index cannot be had
 */
export async function articlesOfAll(
  base: string,
  needs: readonly Need[],
  from: number,
  most: number,
): Promise<number[]> {
  const api = await pagefind(base);
  try {
    // Trusted Types let no library start a worker.
    const index = (ours ??= api.createInstance({ baseUrl: '/', noWorker: true }));
    const numbers = await likeliest(needs.map(askedOfFullText), (query) => index.search(query), from, most);
    if (numbers.length === 0) await isReachable(base);
    return numbers;
  } catch (error) {
    startAnew();
    throw error;
  }
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
