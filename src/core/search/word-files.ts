import { fold } from '../text/fold.ts';
import { rootsIn } from './affixes.ts';
import { readRecord, type ArticleRecord, type Passage } from './article-record.ts';
import { dateKeys, datesOfNews } from './dates.ts';
import { fileOf } from './file-of.ts';
import { BLOCKS, packPlaces, placeOf } from './places.ts';
import { kernelOf } from './word-kernel.ts';

/**
 * The full-text index: for every word of the articles where it stands, cut into files by the words' kernels, so that one
 * file holds a word and its relatives. A word's list is bounded, and so is what a query fetches, however many
 * articles there are: a list that was cut still says for which articles it is complete.
 *
 * Pagefind's index (full-text-record.ts), which is bounded by nothing, comes after it: 80 KB of script and a table of all
 * pages have to be there before it can look up the first word, and it knows no paragraphs.
 */

/** From a word as the articles write it, folded, to its roots, `:` and its places. Entities are filed as `@id`. */
export type WordFile = Record<string, string>;

/** The newest places of a word that are listed; two words in one paragraph of fifty share about twenty in these. */
const MOST_PLACES = 1000;

export const entityTerm = (id: string): string => `@${id}`;

/** The file for a word of a query, for an entity's or a date's term. */
export const wordFileFor = (term: string, files: number): number => fileOf(kernelOf(term), files);

/** @param records newest first; @param isRoot whether a dictionary has the folded word as a root */
export function dealWords(
  records: readonly ArticleRecord[],
  isRoot: (word: string) => boolean,
  files: number,
): WordFile[] {
  const lists = new Map<string, { at: number[]; cut: boolean }>();
  let article = records.length;
  for (const record of records) {
    article--;
    const blocks = readRecord(record).slice(0, BLOCKS);
    for (const [block, passage] of blocks.entries()) {
      for (const term of termsIn(passage)) {
        const list = lists.get(term);
        if (!list) lists.set(term, { at: [placeOf(article, block)], cut: false });
        else if (list.at.length < MOST_PLACES) list.at.push(placeOf(article, block));
        else list.cut = true;
      }
    }
  }
  const rootsOf = new Map([...lists.keys()].map((term) => [term, rootsOfTerm(term, isRoot)]));
  const kernels = kernelsOfRoots(rootsOf);
  const dealt = Array.from({ length: files }, (): WordFile => ({}));
  for (const term of [...lists.keys()].sort()) {
    const roots = rootsOf.get(term) ?? [];
    const all = new Set([kernelOf(term), ...roots.flatMap((root) => [...(kernels.get(root) ?? [])])]);
    const list = lists.get(term);
    const entry = `${roots.join(' ')}:${list ? packPlaces(list) : ''}`;
    for (const kernel of all) {
      const file = dealt[fileOf(kernel, files)];
      if (file) file[term] = entry;
    }
  }
  return dealt;
}

function termsIn({ text, mentions, date }: Passage): Set<string> {
  const words = fold(text).split(' ');
  return new Set([
    ...words.filter(Boolean),
    ...mentions.map(({ entityId }) => entityTerm(entityId)),
    ...datesOfNews(text, words, date).flatMap(dateKeys),
  ]);
}

const rootsOfTerm = (term: string, isRoot: (word: string) => boolean): string[] =>
  /^[a-z]{3,}$/.test(term) ? rootsIn(term, isRoot).filter((root) => root !== term || isRoot(term)) : [];

/** Relatives may have several kernels (`pelatihan`, `latih`): each of these leads to all of them. */
function kernelsOfRoots(rootsOf: ReadonlyMap<string, readonly string[]>): Map<string, Set<string>> {
  const kernels = new Map<string, Set<string>>();
  for (const [term, roots] of rootsOf) {
    for (const root of roots) {
      const known = kernels.get(root) ?? new Set([kernelOf(root)]);
      kernels.set(root, known.add(kernelOf(term)));
    }
  }
  return kernels;
}
