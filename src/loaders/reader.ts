import { parentPort, workerData } from 'node:worker_threads';
import type { Task, Told } from './read-beside.ts';

/** A thread's task is handed over with it; a process has it as its argument. */
const task = parentPort ? (workerData as Task) : (JSON.parse(process.argv[2] ?? '') as Task);
const tell = (told: Told): void => {
  if (!parentPort) process.send?.(told);
  else parentPort.postMessage(told, 'words' in told ? [told.words.buffer] : []);
};
if (!parentPort) process.once('disconnect', () => process.exit()); // All is told, or the build was stopped.

const { contentDir, ...options } = task;
const { readContents } = await import('./read-contents.ts'); // Half a second on a slow machine.
const { register, problems } = await readContents(contentDir, options, {
  onArticles(made, shelf) {
    if (!shelf) return;
    // One that lies on no shelf is faulty, and then none is asked for. The words in one piece: a thread moves it, uncopied.
    const told = made.flatMap(({ slug, packed }) => {
      const spot = shelf.spots.get(slug);
      return packed && spot ? [{ words: packed.words, spot }] : [];
    });
    const words = new Uint8Array(told.reduce((sum, { spot }) => sum + spot.words, 0));
    let end = 0;
    for (const each of told) words.set(each.words, (end += each.spot.words) - each.spot.words);
    tell({ file: shelf.file, spots: told.map(({ spot }) => spot), words });
  },
});
tell(problems.length > 0 ? { isFaulty: true } : { entities: [...register.values()] });
