import { fileOf } from './file-of.ts';
import type { IndexedBlock } from './indexed-block.ts';
import { BLOCKS, packPlaces, placeOf } from './places.ts';
import { isEmptyWord } from './query.ts';
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

/** What is told of the words of the articles, each looked up once where it stands: they are a million at 2,000 articles. */
export type WordLists = {
  /**
   * Articles come newest first.
   * @param number of the article, from the oldest on @param bodies how many of its blocks are its own; the headline's follow
   * @returns the roots of its words, each once, in the order of the words. Words that carry nothing have none
   */
  add(
    number: number,
    blocks: readonly Pick<IndexedBlock, 'words' | 'mentions' | 'dates'>[],
    bodies: number,
  ): ReadonlySet<string>;
  /** The words that articles have in their own blocks. */
  inBodies(): Set<string>;
  /** Cut into files. */
  deal(files: number): WordFile[];
};

type Listed = {
  at: number[];
  cut: boolean;
  roots: readonly string[];
  isEmpty: boolean;
  inBody: boolean;
  /** The article whose roots last took this word in. */
  article: number;
};

export function collectWords(rootsOf: RootsOf): WordLists {
  const lists = new Map<string, Listed>();
  const listed = (term: string): Listed => {
    let list = lists.get(term);
    if (!list) {
      const [roots, isEmpty] = [rootsOf(term), isEmptyWord(term)];
      lists.set(term, (list = { at: [], cut: false, roots, isEmpty, inBody: false, article: -1 }));
    }
    return list;
  };
  const put = (list: Listed, place: number) => {
    if (list.at.at(-1) === place) return;
    if (list.at.length < MOST_PLACES) list.at.push(place);
    else list.cut = true;
  };
  return {
    add(number, blocks, bodies) {
      const roots = new Set<string>();
      for (const [block, { words, mentions, dates }] of blocks.entries()) {
        const place = block < BLOCKS ? placeOf(number, block) : undefined;
        for (const word of words) {
          if (word === '') continue;
          const list = listed(word);
          if (place !== undefined) put(list, place);
          if (block < bodies) list.inBody = true;
          if (list.article === number) continue;
          list.article = number;
          if (!list.isEmpty) for (const root of list.roots) roots.add(root);
        }
        if (place === undefined) continue;
        for (const { entityId } of mentions) put(listed(entityTerm(entityId)), place);
        for (const date of dates) put(listed(date), place);
      }
      return roots;
    },
    inBodies: () => new Set([...lists].flatMap(([word, { inBody }]) => (inBody ? word : []))),
    deal: (files) => deal(lists, files),
  };
}

function deal(lists: ReadonlyMap<string, Listed>, files: number): WordFile[] {
  const terms = [...lists].filter(([, { at }]) => at.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const kernels = kernelsOfRoots(terms);
  const dealt = Array.from({ length: files }, (): WordFile => ({}));
  for (const [term, list] of terms) {
    const { roots } = list;
    const all = new Set([kernelOf(term), ...roots.flatMap((root) => [...(kernels.get(root) ?? [])])]);
    const entry = `${roots.join(' ')}:${packPlaces(list)}`;
    for (const kernel of all) {
      const file = dealt[fileOf(kernel, files)];
      if (file) file[term] = entry;
    }
  }
  return dealt;
}

/** Relatives may have several kernels (`pelatihan`, `latih`): each of these leads to all of them. */
function kernelsOfRoots(terms: readonly (readonly [string, Listed])[]): Map<string, Set<string>> {
  const kernels = new Map<string, Set<string>>();
  for (const [term, { roots }] of terms) {
    for (const root of roots) {
      const known = kernels.get(root) ?? new Set([kernelOf(root)]);
      kernels.set(root, known.add(kernelOf(term)));
    }
  }
  return kernels;
}
