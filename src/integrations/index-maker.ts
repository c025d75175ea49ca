import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Entity } from '../core/model.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';
import type { Whereabouts } from '../loaders/shelved.ts';

/** What this process is given. */
export type Task = {
  /** Newest first. */
  articles: readonly Whereabouts[];
  entities: readonly Entity[];
  plan: IndexPlan;
  /** Where their index shall lie. */
  folder: string;
  /** Where things are kept for the next build. */
  cacheDir: string;
};
/** What it tells: how many files it has written, or what went wrong. */
export type Told = { files: number } | { failed: string };

process.once('disconnect', () => process.exit()); // All is told, or the build was stopped.
const tell = (told: Told) => process.send?.(told);

const [{ articles, entities, plan, folder, cacheDir }] = (await once(process, 'message')) as [Task];
enableCompileCache(join(cacheDir, 'code'));
try {
  tell({ files: await makeIndex() });
} catch (error) {
  tell({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}

/** @returns how many files it has, without Pagefind's */
async function makeIndex(): Promise<number> {
  const [{ makeIndexOf }, { loadLexicon }, { openShelves }, { openFullText }, { openIndexFolder }] =
    await Promise.all([
      import('../core/search/make-index.ts'),
      import('../loaders/lexicon.ts'),
      import('../loaders/shelved.ts'),
      import('./write-full-text.ts'),
      import('./write-index.ts'),
    ]);
  const register = new Map(entities.map((entity) => [entity.id, entity]));
  const maker = makeIndexOf(register, loadLexicon(), plan);
  const fullText = openFullText(folder, { cacheDir: join(cacheDir, 'teks') });
  const write = openIndexFolder(folder);
  const read = openShelves();
  let files = 0;
  for (const [i, whereabouts] of articles.entries()) {
    const article = read(whereabouts);
    const number = articles.length - 1 - i;
    const { file, fullText: content } = maker.add(article, number);
    write(file);
    files++;
    await fullText.tell(article, number, content());
  }
  const { written } = await fullText.end();
  for (const file of maker.others()) {
    write(file);
    files++;
  }
  await written;
  return files;
}
