import type { ArticleRecord } from '../core/search/article-record.ts';
import type { NameLibrary } from '../core/search/library.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';
import { unpackCard, type NameCard, type SentCard } from '../core/search/name-card.ts';
import { nameFilesFor } from '../core/search/name-files.ts';
import { readSlips, slipFilesFor, type SlipFile } from '../core/search/slip-files.ts';
import { fetchPlan } from './index-plan.ts';
import { getAll, openFiles, type GetFile } from './search-files.ts';

/** The names of a site, in one file or in many. */
export type SiteNames = NameLibrary & { inOneFile: boolean };

/** The same, and what came with their files. */
export type OpenedNames = SiteNames & {
  /** The best passage of an entity whose card is there already, as it was sent: most are never read. */
  leadOf(id: string): ArticleRecord | undefined;
  /** Where the slips of these words are told. */
  slipPaths(words: readonly string[]): string[];
};

/** All that finds names in the browser, without what finds them in texts. */
export function openNames(
  get: GetFile,
  { nameFiles, slipFiles }: Pick<IndexPlan, 'nameFiles' | 'slipFiles'>,
): OpenedNames {
  const unpacked = new Map<number, Promise<NameCard[]>>();
  const leads = new Map<string, ArticleRecord>();
  const cardsIn = (file: number): Promise<NameCard[]> => {
    const cards =
      unpacked.get(file) ??
      get<SentCard[]>(`nama/${file}.json`).then((all) => {
        for (const { id, lead } of all) if (lead) leads.set(id, lead);
        return all.map(unpackCard);
      });
    unpacked.set(file, cards);
    cards.catch(() => unpacked.delete(file));
    return cards;
  };
  const slipPaths = (words: readonly string[]) =>
    slipFilesFor(words, slipFiles).map((i) => `ejaan/${i}.json`);
  return {
    inOneFile: nameFiles === 1,
    cardsFor: async (words) => (await Promise.all(nameFilesFor(words, nameFiles).map(cardsIn))).flat(),
    slipsOf: async (words) => readSlips(words, await getAll<SlipFile>(get, slipPaths(words))),
    leadOf: (id) => leads.get(id),
    slipPaths,
  };
}

/** The names of this site, for a page that brought none along. @param base the path the site lives under, with its last slash */
export const fetchNames = async (base: string): Promise<SiteNames> =>
  openNames(openFiles(base), await fetchPlan(base));
