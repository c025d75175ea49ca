import type { Article } from '../model.ts';
import { OPEN, SHUT, type IndexedBlock } from './indexed-block.ts';
import { isEmptyWord } from './query.ts';
import type { RootsOf } from './roots-reader.ts';

/** An article as search stores it: in few bytes, and so that the browser can read it back. */
export type ArticleRecord = {
  slug: string;
  title: string;
  date: string;
  /** Id, place (see {@link Passage}), and the text, each mention in brackets: `⟦NATO⟧ mengonfirmasi`. */
  blocks: [id: string, place: number, marked: string][];
  /** Ids of the entities that the brackets name, in their order, with spaces between. */
  named: string;
  /** Roots of its words that the dictionary has, with spaces between. */
  roots: string;
};

/** A block of an article, read back. `roots` are those that the build found in the article. */
export type Passage = {
  slug: string;
  title: string;
  date: string;
  id: string;
  /** Number of the paragraph from 1; 0 for a heading, else a `PLACE` of headline.ts. */
  place: number;
  text: string;
  mentions: { entityId: string; start: number; end: number }[];
  roots: ReadonlySet<string>;
};

/** @param roots of the words of these blocks, as `WordLists.add` in word-files.ts or {@link rootsIn} gives them */
export const writeRecord = (
  { slug, title, date }: Pick<Article, 'slug' | 'title' | 'date'>,
  blocks: readonly IndexedBlock[],
  roots: Iterable<string>,
): ArticleRecord => ({
  ...{ slug, title, date },
  blocks: blocks.map(({ id, place, marked }) => [id, place, marked]),
  named: blocks.flatMap(({ mentions }) => mentions.map(({ entityId }) => entityId)).join(' '),
  roots: [...roots].join(' '),
});

/** The roots of some words, each once, in the order of the words. Words that carry nothing have none. */
export function rootsIn(words: Iterable<string>, rootsOf: RootsOf): ReadonlySet<string> {
  const roots = new Set<string>();
  for (const word of words) if (!isEmptyWord(word)) for (const root of rootsOf(word)) roots.add(root);
  return roots;
}

/** The blocks of a record, in reading order, then the headline's. */
export function readRecord({ slug, title, date, blocks, named, roots }: ArticleRecord): Passage[] {
  const entities = named.split(' ');
  const known = new Set(roots.split(' '));
  let mention = 0;
  return blocks.map(([id, place, marked]) => {
    let text = '';
    const mentions: Passage['mentions'] = [];
    for (const piece of marked.split(OPEN)) {
      const [name = '', rest] = piece.split(SHUT);
      if (rest !== undefined) {
        const entityId = entities[mention++] ?? '';
        mentions.push({ entityId, start: text.length, end: text.length + name.length });
      }
      text += name + (rest ?? '');
    }
    return { slug, title, date, id, place, text, mentions, roots: known };
  });
}
