import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Edition } from '../core/model.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import type { ArticleWords } from '../core/search/indexed-block.ts';
import { planIndex } from '../core/search/make-index.ts';
import type { Task, Told } from './index-worker.ts';

/** Articles for each message, and messages on the way: a message is copied, and a copy of all would double the memory. */
const A_MESSAGE = 100;
const ON_THE_WAY = 4;

/**
 * Begin to make the search index of an edition, on the second core while Astro bundles and renders: it needs no page. It is
 * written beside `dist/`, which Astro empties meanwhile, and moved in at the end.
 * @param near a folder on the disk of `dist/`, kept between builds
 * @returns a function that waits for it, moves it into `dist`, and says how many files it has
 */
export function beginIndex(edition: Edition, near: string): (dist: string) => Promise<number> {
  mkdirSync(near, { recursive: true });
  const folder = mkdtempSync(join(near, 'search-index-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove); // A build that fails leaves nothing.
  const { articles, register } = edition;
  const task: Task = {
    ...{ entities: [...register.values()], plan: planIndex(edition) },
    ...{ count: articles.length, folder, cacheDir: join(near, 'telaah/teks') },
  };
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url), { workerData: task });
  let sent = 0;
  const send = () => {
    if (sent < articles.length) worker.postMessage(articles.slice(sent, sent + A_MESSAGE).map(needed));
    sent += A_MESSAGE;
  };
  const made = new Promise<number>((resolve, reject) => {
    worker
      .on('message', (told: Told) => ('files' in told ? resolve(told.files) : send()))
      .once('error', reject);
    worker.once('exit', () => reject(new Error('The search index was not finished.')));
  });
  made.catch(() => undefined); // Told where it is waited for.
  for (let i = 0; i < ON_THE_WAY; i++) send();
  worker.unref();
  return async (dist) => {
    worker.ref();
    const count = await made;
    mkdirSync(dirname(join(dist, INDEX_FOLDER)), { recursive: true });
    move(join(folder, INDEX_FOLDER), join(dist, INDEX_FOLDER));
    move(join(folder, 'pagefind'), join(dist, 'pagefind'));
    remove();
    return count;
  };
}

/** The index is made of words; pages alone need the HTML. */
const needed = ({ slug, title, description, date, blocks }: ArticleWords): ArticleWords => ({
  ...{ slug, title, description, date, blocks },
});

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true }); // Another disk.
  }
}
