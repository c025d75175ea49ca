import type { Block } from '../model.ts';
import type { Passage } from './analysis.ts';

/** What an article's blocks are searched by. */
export type Searched = Pick<Block, 'id' | 'kind' | 'text'>;

/** Everywhere the blocks hold `words`, letter for letter; any run of white space stands for any other. */
export function findPassages(blocks: readonly Searched[], words: string): Passage[] {
  const pattern = new RegExp(words.trim().split(/\s+/).map(escape).join('\\s+'), 'gu');
  let count = 0;
  return blocks.flatMap(({ id, kind, text }) => {
    const place = kind === 'heading' ? 0 : ++count;
    return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      blockId: id,
      place,
      start: index,
      end: index + found.length,
      words: found,
    }));
  });
}

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
