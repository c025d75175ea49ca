import { readRecord, type ArticleRecord, type Passage } from '../core/search/article-record.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import type { Library } from '../core/search/library.ts';
import type { IndexPlan } from '../core/search/make-index.ts';
import type { NameCard } from '../core/search/name-card.ts';
import { nameFilesFor, readSlips, slipFilesFor, type SlipFile } from '../core/search/shards.ts';
import { articlesWith } from './search-full-text.ts';

/**
 * The library in the browser: each file is fetched when a query first needs it, and kept.
 * @param base the path the site lives under, with its last slash
 */
export function openLibrary(base: string, { nameFiles, slipFiles, whole }: IndexPlan): Library {
  const fetched = new Map<string, Promise<unknown>>();
  const get = <T>(path: string): Promise<T> => {
    const known = fetched.get(path);
    if (known) return known as Promise<T>;
    const made = fetch(`${base}${INDEX_FOLDER}${path}`).then((response) => {
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response.json() as Promise<T>;
    });
    fetched.set(path, made);
    made.catch(() => fetched.delete(path)); // The connection may be back at the next try.
    return made;
  };
  const getAll = <T>(paths: readonly string[]): Promise<T[]> => Promise.all(paths.map((path) => get<T>(path)));

  let passages: Promise<Passage[]> | undefined;
  const allPassages = () => (passages ??= get<ArticleRecord[]>('teks.json').then((all) => all.flatMap(readRecord)));
  if (whole) void allPassages().catch(() => (passages = undefined));

  return {
    whole,
    cardsFor: async (words) =>
      (await getAll<NameCard[]>(nameFilesFor(words, nameFiles).map((i) => `nama/${i}.json`))).flat(),
    slipsOf: async (words) =>
      readSlips(words, await getAll<SlipFile>(slipFilesFor(words, slipFiles).map((i) => `ejaan/${i}.json`))),
    passagesOf: async (ids) => {
      if (whole) return allPassages();
      return (await getAll<ArticleRecord[]>(ids.slice(0, 5).map((id) => `alinea/${id}.json`))).flat().flatMap(readRecord);
    },
    passagesWith: (needs) => (whole ? allPassages() : articlesWith(base, needs)),
  };
}
