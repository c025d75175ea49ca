import { readRecord, type ArticleRecord, type Passage } from '../core/search/article-record.ts';
import { askedOfFullText } from '../core/search/full-text-record.ts';
import { piecePath } from '../core/search/full-text-pieces.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import { best, withAllInOneArticle } from '../core/search/pick-passages.ts';
import type { Need, Ranked } from '../core/search/rank-passages.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';
import { likeliest, numbersOf, pagefind, type Index } from './search-pagefind.ts';

/** Articles opened at a time, and passages shown of each: who wants more of one opens it. */
const MOST_ARTICLES = 8;
const MOST_OF_ONE = 3;

/** What an edition has for a round of asking, best first. */
export type EditionAnswer = {
  found: Ranked[];
  /** Whether there are articles left to open. */ mayGrow: boolean;
};

/** @param base the path this edition lives under; @param at the other's home page; @param round from 0 on */
export async function askEdition(
  base: string,
  at: string,
  needs: readonly Need[],
  round: number,
): Promise<EditionAnswer> {
  const asked = needs.map(askedElsewhere);
  const index = await openIndex(base, at);
  const all = await likeliest(asked, [index]);
  const numbers = await numbersOf(all.slice(round * MOST_ARTICLES, (round + 1) * MOST_ARTICLES));
  const passages = (await Promise.all(numbers.map((number) => passagesIn(at, number)))).flat();
  const together = best(passages, needs, { complete: true });
  const found =
    together.length > 0 ? together : best(withAllInOneArticle(passages, needs), needs, { complete: false });
  const shown = new Map<string, number>();
  return {
    found: found.filter(({ passage: { slug } }) => {
      const before = shown.get(slug) ?? 0;
      shown.set(slug, before + 1);
      return before < MOST_OF_ONE;
    }),
    mayGrow: all.length > (round + 1) * MOST_ARTICLES,
  };
}

/** Another edition may have no record of who is meant, or know him by another id: his name as typed will do, too. */
function askedElsewhere(need: Need): string[] {
  const words = askedOfFullText(need);
  return need.is === 'entity' ? [...words, need.typed.join(' ')] : words;
}

async function get<T>(at: string, path: string): Promise<T> {
  const response = await fetch(at + INDEX_FOLDER + path);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return (await response.json()) as T;
}

const passagesIn = async (at: string, number: number): Promise<Passage[]> =>
  readRecord(await get<ArticleRecord>(at, `artikel/${number}.json`));

/** The part of Pagefind's API for several sites (https://pagefind.app/docs/multisite/). */
type Multisite = {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    /** Resolves once the engine runs. */
    filters(): Promise<unknown>;
    mergeIndex(
      path: string,
      options: { baseUrl: string; mergeFilter: Record<string, string> },
    ): Promise<void>;
    search(query: string, options: { filters: Record<string, string> }): ReturnType<Index['search']>;
  };
};

const opened = new Map<string, Promise<Index>>();

/**
 * The index of another edition, merged into an instance of Pagefind of its own: one that cannot be had spoils the instance
 * it is merged into. The filter keeps out what this edition has.
 */
function openIndex(base: string, at: string): Promise<Index> {
  const open = async (): Promise<Index> => {
    const api = (await pagefind(base)) as unknown as Multisite;
    const instance = api.createInstance({ basePath: `${base}pagefind/`, noWorker: true });
    await instance.filters(); // Where the engine does not run, to merge would wait for it for ever.
    const { textPieces = 1 } = await get<IndexPlan>(at, 'rencana.json');
    for (let piece = 0; piece < textPieces; piece++)
      await instance.mergeIndex(at + piecePath(piece), { baseUrl: at, mergeFilter: { edisi: at } });
    return { search: (query) => instance.search(query, { filters: { edisi: at } }) };
  };
  const known = opened.get(at) ?? open();
  opened.set(at, known);
  known.catch(() => opened.delete(at));
  return known;
}
