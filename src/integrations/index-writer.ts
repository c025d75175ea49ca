import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '../core/model.ts';
import { ARTICLES_A_PIECE } from '../core/search/full-text-pieces.ts';
import { makeIndexOf } from '../core/search/make-index.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';
import { codeVersion } from '../loaders/code-version.ts';
import { digest } from '../loaders/digest.ts';
import { loadLexicon } from '../loaders/lexicon.ts';
import { openShelves, type Whereabouts } from '../loaders/shelved.ts';
import { keepNear } from './kept-near-words.ts';
import { openKeptPieces } from './kept-pieces.ts';
import { openFullText } from './write-full-text.ts';
import { openIndexFolder } from './write-index.ts';

/** What the index is made of. */
export type Task = {
  /** Newest first. */
  articles: readonly Whereabouts[];
  entities: readonly Entity[];
  plan: IndexPlan;
};

/**
 * Made ready before the content is read.
 * @param folder where the index will lie, our own and Pagefind's @param cacheDir where things are kept for the next build
 * @returns writes the index, and says how many files it has, without Pagefind's
 */
export function indexWriter(folder: string, cacheDir: string): (task: Task) => Promise<number> {
  const lexicon = loadLexicon();
  const write = openIndexFolder(folder);
  const read = openShelves();
  return async ({ articles, entities, plan }) => {
    const register = new Map(entities.map((entity) => [entity.id, entity]));
    const near = keepNear(lexicon, join(cacheDir, 'kata-dekat.json'));
    const maker = makeIndexOf(register, { ...lexicon, near }, plan);
    const kept = openKeptPieces(join(cacheDir, 'teks'), (piece) => digestOf(articles, piece));
    const fullText = openFullText(folder, { kept });
    let files = 0;
    for (const [i, whereabouts] of articles.entries()) {
      const article = read(whereabouts);
      const number = articles.length - 1 - i;
      const { file, fullText: content } = maker.add(article, number);
      write(file);
      files++;
      await fullText.tell(article, number, content);
    }
    const { written } = await fullText.end();
    for (const file of maker.others()) {
      write(file);
      files++;
    }
    await written;
    return files;
  };
}

/** Of all that a piece of Pagefind's index is made of: code, libraries, articles. Numbers count from the oldest. */
function digestOf(articles: readonly Whereabouts[], piece: number): string {
  const end = articles.length - piece * ARTICLES_A_PIECE;
  const own = articles.slice(Math.max(0, end - ARTICLES_A_PIECE), end);
  const teller = readFileSync(new URL('./write-full-text.ts', import.meta.url), 'utf8');
  return digest([codeVersion(), teller, ...own.map((article) => article.digest)]);
}
