import type { Passage } from './article-record.ts';
import type { WordKnown } from './name-match.ts';
import type { NameCard } from './name-card.ts';
import type { Need } from './rank-passages.ts';

/** Where names are looked up. */
export type NameLibrary = {
  /** Cards of the entities that one of these folded words may belong to. */
  cardsFor(words: readonly string[]): Promise<NameCard[]>;
  /** What these folded words may be slips of, and which of them are words of their own. */
  slipsOf(words: readonly string[]): Promise<{ meant: string[]; known: WordKnown }>;
};

/** Where answers are looked up. In the browser it fetches what is needed, and no more; in tests it is in memory. */
export type Library = NameLibrary & {
  /** Whether one of these folded words stands in an article. */
  textHas(words: readonly string[]): Promise<(word: string) => boolean>;
  /** Says that {@link textHas} and {@link slipsOf} may be asked for these words, so that they are as quick as the names. */
  expect(words: readonly string[]): void;
  /** The best passage of each entity whose card is there already and brought it along; costs no request. */
  leadsOf(ids: readonly string[]): Passage[];
  /** The passages that name these entities: all where the library is `whole`, else the best of each. */
  passagesOf(ids: readonly string[]): Promise<Passage[]>;
  /** Every passage of the articles in which all needs may be met somewhere, the likeliest articles first; not all of them. */
  passagesWith(needs: readonly Need[]): AsyncIterable<Passage[]>;
  /** Passages of further articles in which all needs may be met, some more each round from 0 on; empty when there are none. */
  furtherWith(needs: readonly Need[], round: number): Promise<Passage[]>;
  /** Whether the library holds so little that looking everything up is as quick as looking up a part. */
  whole: boolean;
  /** The library with the passages of one article alone. */
  within(article: ArticleKey): Library;
};

/** An article, and its number from the oldest on. */
export type ArticleKey = { slug: string; number: number };
