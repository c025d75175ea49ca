import { fileOf } from './file-of.ts';
import type { IndexedBlock } from './indexed-block.ts';
import { BLOCKS, packPlaces, placeOf, type Places } from './places.ts';
import type { RootsOf } from './roots-reader.ts';
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

/** Where the words of the articles stand. */
export type WordLists = {
  /** Articles come newest first. @param number of the article, from the oldest on */
  add(number: number, blocks: readonly Pick<IndexedBlock, 'words' | 'mentions' | 'dates'>[]): void;
  /** Cut into files. */
  deal(rootsOf: RootsOf, files: number): WordFile[];
};

export function collectWords(): WordLists {
  const lists = new Map<string, { at: number[]; cut: boolean }>();
  const put = (term: string, place: number) => {
    const list = lists.get(term);
    if (!list) lists.set(term, { at: [place], cut: false });
    else if (list.at.at(-1) === place) return;
    else if (list.at.length < MOST_PLACES) list.at.push(place);
    else list.cut = true;
  };
  return {
    add(number, blocks) {
      for (const [block, { words, mentions, dates }] of blocks.slice(0, BLOCKS).entries()) {
        const place = placeOf(number, block);
        for (const word of words) if (word !== '') put(word, place);
        for (const { entityId } of mentions) put(entityTerm(entityId), place);
        for (const date of dates) put(date, place);
      }
    },
    deal: (rootsOf, files) => deal(lists, rootsOf, files),
  };
}

function deal(lists: ReadonlyMap<string, Places>, rootsOf: RootsOf, files: number): WordFile[] {
  const terms = [...lists.keys()].sort();
  const kernels = kernelsOfRoots(terms, rootsOf);
  const dealt = Array.from({ length: files }, (): WordFile => ({}));
  for (const term of terms) {
    const roots = rootsOf(term);
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

/** Relatives may have several kernels (`pelatihan`, `latih`): each of these leads to all of them. */
function kernelsOfRoots(terms: readonly string[], rootsOf: RootsOf): Map<string, Set<string>> {
  const kernels = new Map<string, Set<string>>();
  for (const term of terms) {
    for (const root of rootsOf(term)) {
      const known = kernels.get(root) ?? new Set([kernelOf(root)]);
      kernels.set(root, known.add(kernelOf(term)));
    }
  }
  return kernels;
}
