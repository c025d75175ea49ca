import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Edition } from '../core/model.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import type { Message } from './index-worker.ts';

/** Articles for each message: a message is copied, and a copy of all at once would double the memory. */
const A_MESSAGE = 200;

/**
 * Begin to make the search index of an edition, on the second core while Astro bundles and renders: it needs no page. It is
 * written beside `dist/`, which Astro empties meanwhile, and moved in at the end.
 * @param near a folder on the disk of `dist/`
 * @returns a function that waits for it, moves it into `dist`, and says how many files it has
 */
export function beginIndex({ articles, register }: Edition, near: string): (dist: string) => Promise<number> {
  mkdirSync(near, { recursive: true });
  const folder = mkdtempSync(join(near, 'search-index-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove); // A build that fails leaves nothing.
  const worker = new Worker(new URL('./index-worker.ts', import.meta.url));
  const made = new Promise<number>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
    worker.once('exit', () => reject(new Error('The search index was not finished.')));
  });
  made.catch(() => undefined); // Told where it is waited for.
  const tell = (message: Message) => worker.postMessage(message);
  for (let i = 0; i < articles.length; i += A_MESSAGE) {
    // The index is made of words; pages alone need the HTML.
    tell({ articles: articles.slice(i, i + A_MESSAGE).map((article) => ({ ...article, html: '' })) });
  }
  tell({ entities: [...register.values()], folder });
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

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true }); // Another disk.
  }
}
