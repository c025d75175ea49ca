import { parentPort, workerData } from 'node:worker_threads';
import { inspectNewsroom } from './newsroom.ts';
import type { Task, Told } from './read-in-threads.ts';

/** Articles for each message: a message is copied, and a copy of all at once would double the memory. */
const A_MESSAGE = 100;

const { contentDir, ...options } = workerData as Task;
const tell = (told: Told) => parentPort?.postMessage(told);
const { articles, register, problems } = await inspectNewsroom(contentDir, options);
if (problems.length > 0) tell({ isFaulty: true });
else {
  while (articles.length > 0) tell({ articles: articles.splice(0, A_MESSAGE) });
  tell({ entities: [...register.values()] });
}
