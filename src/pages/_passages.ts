import type { Article, Block, RetiredId } from '../core/model.ts';

/** The blocks of an article that have a page of their own: all but headings, numbered as a reader counts them. */
export const passagesOf = ({ blocks }: Pick<Article, 'blocks'>): { block: Block; place: number }[] =>
  blocks.filter(({ kind }) => kind !== 'heading').map((block, index) => ({ block, place: index + 1 }));

/** Ids that had a page of their own once: it must still lead somewhere. Those of headings never had one. */
export const retiredPassagesOf = ({ retired }: Pick<Article, 'retired'>): RetiredId[] =>
  retired.filter(({ heading }) => !heading);
