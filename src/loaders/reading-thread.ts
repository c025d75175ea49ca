import { parentPort, workerData } from 'node:worker_threads';
import { pack } from './packed.ts';
import { readContents } from './read-contents.ts';
import type { Task, Told } from './read-in-threads.ts';

const tell = (told: Told, moved: ArrayBuffer[] = []) => parentPort?.postMessage(told, moved);

const { contentDir, ...options } = workerData as Task;
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
