import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { findPassages } from '../core/analyse/find-passage.ts';
import type { WrittenTime } from '../core/analyse/times-of.ts';
import { wrapMentions } from './wrap-mentions.ts';

declare module 'vfile' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be added to
  interface DataMap {
    times: readonly WrittenTime[];
  }
}

/**
 * Mark the words that say when with `<time datetime>`, for browsers and machines; a reader sees no difference. Words that
 * do not stand where they should are left alone: the check of the analysis tells of them.
 */
export const rehypeTimes: Plugin<[], Root> = () => (_tree, file) => {
  const { elements = [], blocks = [], times = [] } = file.data;
  const found = times.flatMap(({ quote, words, datetime }) => {
    const [passage, second] = findPassages(blocks, quote);
    if (!passage || second) return [];
    const [within] = findPassages([{ id: passage.blockId, kind: 'paragraph', text: passage.words }], words);
    if (!within) return [];
    const start = passage.start + within.start;
    return [{ ...passage, start, end: start + within.words.length, datetime }];
  });
  blocks.forEach(({ id }, index) => {
    const element = elements[index];
    const inBlock = found.filter(({ blockId }) => blockId === id).sort((a, b) => a.start - b.start);
    if (!element) return;
    wrapMentions(element, inBlock, ({ datetime }) => ({
      type: 'element',
      tagName: 'time',
      properties: { dateTime: datetime },
      children: [],
    }));
  });
};
