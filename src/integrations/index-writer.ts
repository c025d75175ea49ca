import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entity } from '../core/model.ts';
import { pieceStarts } from '../core/search/full-text-pieces.ts';
import { makeIndexOf } from '../core/search/make-index.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';
import { codeVersion } from '../loaders/code-version.ts';
import { digest } from '../loaders/digest.ts';
import { loadLexicon } from '../loaders/lexicon.ts';
import { openShelves, type Whereabouts } from '../loaders/shelved.ts';
import { keepNear } from './kept-near-words.ts';
import { openKeptPieces } from './kept-pieces.ts';
import { openFullText } from './write-full-text.ts';
import { writerInto } from './lay-files.ts';
import { indexFileWriter } from './write-index.ts';

/** What the index is made of. */
export type Task = {
  /** Newest first. */
  articles: readonly Whereabouts[];
  entities: readonly Entity[];
  plan: IndexPlan;
};

/**
 * Made ready before the content is read.
 * @param folder where the index will lie, our own and Pagefind's
 * @param site the last site, where files lie that may be the same; empty where none is of use
 * @param cacheDir where things are kept for the next build
 * @returns writes the index, and says how many files it has, without Pagefind's
 */
export function indexWriter(folder: string, site: string, cacheDir: string): (task: Task) => Promise<number> {
  const lexicon = loadLexicon();
  const writeFile = writerInto(folder, site || undefined);
  const write = indexFileWriter(writeFile);
  const read = openShelves();
  return async ({ articles, entities, plan }) => {
    const register = new Map(entities.map((entity) => [entity.id, entity]));
    const near = keepNear(lexicon, join(cacheDir, 'kata-dekat.json'));
    const maker = makeIndexOf(register, { ...lexicon, near }, plan);
    const starts = pieceStarts(articles.length);
    const oldestFirst = articles.toReversed();
    const kept = openKeptPieces(join(cacheDir, 'teks'), (start) =>
      digestOf(oldestFirst.slice(start, starts[starts.indexOf(start) + 1])),
    );
    const fullText = openFullText(writeFile, starts, kept);
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

/** Of all that a piece of Pagefind's index is made of: code, libraries, its articles. */
function digestOf(articles: readonly Whereabouts[]): string {
  const teller = readFileSync(new URL('./write-full-text.ts', import.meta.url), 'utf8');
  return digest([codeVersion(), teller, ...articles.map((article) => article.digest)]);
}
