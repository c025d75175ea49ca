import { piecePath } from '../core/search/full-text-pieces.ts';
import { askedOfFullText } from '../core/search/full-text-record.ts';
import type { Need } from '../core/search/rank-passages.ts';

/** Is asked for one word or phrase at a time. */
export type Index = { search(query: string): Promise<{ results: Result[] }> };
type Result = { id: string; score: number; data(): Promise<{ meta: Record<string, string> }> };
/** The part of Pagefind's API that we use (https://pagefind.app/docs/api/). */
export type Pagefind = {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Index;
};

/**
 * Pieces asked at once, the newest first, which are small, see full-text-pieces.ts. One alone to begin with: whoever asks
 * several while the engine starts, has it start in each of them, and the browser's tab dies.
 */
const AT_ONCE = [1, 3];

let loading: Promise<Pagefind> | undefined;
let ours: Record<number, Index> = {};
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
  ours = {};
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
 * Numbers of the articles that may meet every need, from the index of everything: the newest pieces first, and of these the
 * likeliest.
 * @param pieces of that index; @param from how many were had before; @param most how many more
 * @throws Error where Pagefind or its index cannot be had
 */
export async function articlesOfAll(
  base: string,
  pieces: number,
  needs: readonly Need[],
  from: number,
  most: number,
): Promise<number[]> {
  const api = await pagefind(base);
  try {
    const asked = needs.map(askedOfFullText);
    const all: Result[] = [];
    for (let end = pieces, round = 0; end > 0 && all.length < from + most; round++) {
      const some = Math.min(end, AT_ONCE[round] ?? 1);
      end -= some;
      const indexes = Array.from({ length: some }, (_, i) => indexOf(end + i, base, api));
      all.push(...(await likeliest(asked, indexes)));
    }
    const numbers = await numbersOf(all.slice(from, from + most));
    if (numbers.length === 0) await isReachable(base);
    return numbers;
  } catch (error) {
    startAnew();
    throw error;
  }
}

function indexOf(piece: number, base: string, api: Pagefind): Index {
  // Trusted Types let no library start a worker.
  const options = { basePath: base + piecePath(piece), baseUrl: '/', noWorker: true };
  return (ours[piece] ??= api.createInstance(options));
}

/**
 * The articles that have one of the words of each need, likeliest first. Each word is asked for in quotes:
 * only so does Pagefind look for the word itself and not for whatever shares its beginning.
 */
export async function likeliest(
  asked: readonly (readonly string[])[],
  indexes: readonly Index[],
): Promise<Result[]> {
  const resultsOf = (word: string) =>
    Promise.all(indexes.map(async (index) => (await index.search(`"${word}"`)).results));
  const found = await Promise.all(
    asked.map(async (words) => best((await Promise.all(words.map(resultsOf))).flat(2))),
  );
  const [first = new Map<string, Result>(), ...others] = found;
  const scored = [...first.values()].flatMap((result) => {
    const all = [result, ...others.map((map) => map.get(result.id))];
    return all.every((each) => each !== undefined)
      ? [{ result, score: all.reduce((sum, { score }) => sum + score, 0) }]
      : [];
  });
  scored.sort((a, b) => b.score - a.score);
  return scored.map(({ result }) => result);
}

/** The numbers of some articles, in their order. */
export async function numbersOf(results: readonly Result[]): Promise<number[]> {
  const data = await Promise.all(results.map((result) => result.data()));
  return data.map(({ meta }) => Number(meta['number']));
}

function best(results: readonly Result[]): Map<string, Result> {
  const map = new Map<string, Result>();
  for (const result of results)
    if (result.score > (map.get(result.id)?.score ?? -1)) map.set(result.id, result);
  return map;
}
