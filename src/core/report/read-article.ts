import type { Reading } from '../annotate/find-mentions.ts';
import type { Article } from '../model.ts';

/** An article as it was read: its model, its source, and what stayed open in each block. */
export type ReadArticle = {
  article: Article;
  /** Path from the project's folder. */
  file: string;
  /** The file's text, line ends `\n`. */
  source: string;
  /** One for each block. */
  readings: readonly Reading[];
  /** What names mean in it, by the editor's word. */
  names: ReadonlyMap<string, string | undefined>;
};
