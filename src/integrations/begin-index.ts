import { fork } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../core/model.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import { planIndex } from '../core/search/plan-index.ts';
import { whereaboutsOf } from '../loaders/shelved.ts';
import type { Task, Told } from './index-maker.ts';

/**
 * Begin to make the search index of an edition, on the second core while Astro bundles and renders: it needs no page. A
 * process does it, which reads the articles from where they are kept, and gives its memory back. The index is written beside
 * `dist/`, which Astro empties meanwhile, and moved in at the end.
 * @param near a folder on the disk of `dist/`, kept between builds
 * @returns a function that waits for it, moves it into `dist`, and says how many files it has
 */
export function beginIndex(edition: Edition, near: string): (dist: string) => Promise<number> {
  mkdirSync(near, { recursive: true });
  const folder = mkdtempSync(join(near, 'search-index-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove); // A build that fails leaves nothing.
  const task: Task = {
    articles: edition.articles.map(whereaboutsOf),
    entities: [...edition.register.values()],
    plan: planIndex(edition),
    folder,
    cacheDir: join(near, 'telaah'),
  };
  const maker = fork(new URL('./index-maker.ts', import.meta.url), { serialization: 'advanced' });
  const made = new Promise<number>((resolve, reject) => {
    maker
      .on('message', (told: Told) => {
        if ('files' in told) resolve(told.files);
        else reject(new Error(told.failed));
        maker.disconnect();
      })
      .once('error', reject)
      .once('exit', () => reject(new Error('The search index was not finished.')));
  });
  made.catch(() => undefined); // Told where it is waited for.
  maker.send(task);
  for (const it of [maker, maker.channel]) it?.unref();
  return async (dist) => {
    for (const it of [maker, maker.channel]) it?.ref();
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
