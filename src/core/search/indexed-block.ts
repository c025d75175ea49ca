import type { Article, Mention } from '../model.ts';
import { fold } from '../text/fold.ts';
import { dateKeys, datesOfNews } from './dates.ts';
import { headlineBlocks } from './headline.ts';

/** What the index is made of. */
export type ArticleWords = Pick<Article, 'slug' | 'title' | 'description' | 'date' | 'blocks'>;

/** A block of an article, or its headline, as the index takes it in: read once, for every list that is made of it. */
export type IndexedBlock = {
  id: string;
  /** See `place` of a passage, article-record.ts. */
  place: number;
  text: string;
  mentions: readonly Mention[];
  /** The text, each mention in brackets: `⟦NATO⟧ mengonfirmasi`. */
  marked: string;
  /** The same without brackets. */
  plain: string;
  /** The words of the text, folded. */
  words: readonly string[];
  /** The terms under which its dates are found, see {@link dateKeys}. */
  dates: readonly string[];
};

export const [OPEN, SHUT] = ['⟦', '⟧'];

/** The blocks of an article in reading order, then those of its headline. */
export function indexedBlocks(article: ArticleWords): IndexedBlock[] {
  let paragraphs = 0;
  const body = article.blocks.map((block) => ({
    ...block,
    place: block.kind === 'heading' ? 0 : ++paragraphs,
  }));
  return [...body, ...headlineBlocks(article)].map(({ id, place, text, mentions }) => {
    const untidy = UNTIDY.test(text);
    const plain = untidy ? tidy(bare(text)) : text;
    const marked = untidy ? tidy(mark(text, mentions, bare)) : mark(text, mentions);
    const words = fold(plain).split(' ');
    const dates = datesOfNews(plain, words, article.date).flatMap(dateKeys);
    return { id, place, text, mentions, marked, plain, words, dates };
  });
}

function mark(text: string, mentions: readonly Mention[], clean = (piece: string) => piece): string {
  let [made, at] = ['', 0];
  for (const { start, end } of mentions) {
    made += clean(text.slice(at, start)) + OPEN + clean(text.slice(start, end)) + SHUT;
    at = end;
  }
  return made + clean(text.slice(at));
}

/** Signs that mean something here, and spaces other than one between two words: most text has none. */
const UNTIDY = /[⟦⟧]|[^\S ]| {2}|^ | $/;
/** Without the signs that mean something here. */
export const bare = (text: string): string => text.replace(/[⟦⟧]/g, '');

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
