import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { Task, Told } from './read-in-threads.ts';

const tell = (told: Told, moved: ArrayBuffer[] = []) => parentPort?.postMessage(told, moved);

const { contentDir, ...options } = workerData as Task;
// Loading the code takes as long as reading two hundred articles; half of that is spared from the second build on.
enableCompileCache(join(options.cacheDir, '../code'));
const [{ pack }, { readContents }] = await Promise.all([import('./packed.ts'), import('./read-contents.ts')]);
const { register, problems } = await readContents(contentDir, options, {
  onArticles(made) {
    // In one piece, which is moved and not copied; those from the cache lie in the file that was read.
    const packed = made.map((it) => (it.article === undefined ? it.packed : (it.packed ?? pack(it.article))));
    const ends: number[] = [];
    const all = new Uint8Array(packed.reduce((sum, { length }) => sum + length, 0));
    let end = 0;
    for (const one of packed) {
      all.set(one, end);
      ends.push((end += one.length));
    }
    tell({ articles: all, ends }, [all.buffer]);
  },
});
tell(problems.length > 0 ? { isFaulty: true } : { entities: [...register.values()] });
