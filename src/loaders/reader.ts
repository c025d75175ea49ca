import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Task, Told } from './read-beside.ts';

/** A thread's task is handed over with it; a process has it as its argument. */
const task = parentPort ? (workerData as Task) : (JSON.parse(process.argv[2] ?? '') as Task);
const tell = (told: Told): void => {
  if (!parentPort) process.send?.(told);
  else parentPort.postMessage(told, 'articles' in told ? [told.articles.buffer] : []);
};
if (!parentPort) process.once('disconnect', () => process.exit()); // All is told, or the build was stopped.

const { contentDir, ...options } = task;
// Loading the code takes as long as reading two hundred articles; half of that is spared from the second build on.
enableCompileCache(join(options.cacheDir, '../code'));
const [{ pack }, { readContents }] = await Promise.all([import('./packed.ts'), import('./read-contents.ts')]);
const { register, problems } = await readContents(contentDir, options, {
  onArticles(made) {
    // In one piece, which a thread moves and does not copy; those from the cache lie in the file that was read.
    const packed = made.map((it) => (it.article === undefined ? it.packed : (it.packed ?? pack(it.article))));
    const ends: number[] = [];
    const all = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const one of packed) {
      all.set(one, end);
      ends.push((end += one.length));
    }
    tell({ articles: all, ends });
  },
});
tell(problems.length > 0 ? { isFaulty: true } : { entities: [...register.values()] });
