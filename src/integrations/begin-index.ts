import { fork } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serialize } from 'node:v8';
import type { Edition } from '../core/model.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import { planIndex } from '../core/search/plan-index.ts';
import { whereaboutsOf } from '../loaders/shelved.ts';
import type { Told } from './index-maker.ts';
import type { Task } from './index-writer.ts';

/**
 * Begin to make the search index of an edition, on the second core while Astro bundles and renders: it needs no page. A
 * process does it, which loads its code while the content is read, reads the articles from where they are kept, and gives its
 * memory back. The index is written beside the site in the making, and moved in at the end.
 * @param site where the last site lies, if there is one: it must stay until the index is moved in
 * @param near a folder on the disk of `dist/`, kept between builds
 * @returns a function that waits for it, moves it into `dist`, and says how many files it has
 */
export function beginIndex(
  edition: Promise<Edition>,
  site: string,
  near: string,
): (dist: string) => Promise<number> {
  mkdirSync(near, { recursive: true });
  const folder = mkdtempSync(join(near, 'search-index-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove); // A build that fails leaves nothing.
  const maker = fork(new URL('./index-maker.ts', import.meta.url), [
    folder,
    isOnDiskOf(near, site) ? site : '',
    join(near, 'telaah'),
  ]);
  const made = new Promise<number>((resolve, reject) => {
    maker
      .on('message', (told: Told) => {
        if ('files' in told) resolve(told.files);
        else reject(new Error(told.failed));
        maker.disconnect();
      })
      .once('error', reject)
      .once('exit', () => reject(new Error('The search index was not finished.')));
    edition
      .then((it) => {
        // In a file: a message waits until this thread has nothing to do.
        const file = join(folder, 'task');
        writeFileSync(file, serialize(taskOf(it)));
        maker.send(file);
      })
      .catch(reject);
  });
  made.catch(() => undefined); // Told where it is waited for.
  const ended = new Promise<void>((resolve) =>
    maker.once('exit', () => {
      resolve();
    }),
  );
  for (const it of [maker, maker.channel]) it?.unref();
  return async (dist) => {
    for (const it of [maker, maker.channel]) it?.ref();
    const count = await made;
    await ended; // Nothing of a build works on when the build has ended.
    mkdirSync(dirname(join(dist, INDEX_FOLDER)), { recursive: true });
    move(join(folder, INDEX_FOLDER), join(dist, INDEX_FOLDER));
    move(join(folder, 'pagefind'), join(dist, 'pagefind'));
    remove();
    return count;
  };
}

/** Only there can a file get a second name. */
const isOnDiskOf = (near: string, site: string): boolean =>
  statSync(site, { throwIfNoEntry: false })?.dev === statSync(near).dev;

const taskOf = (edition: Edition): Task => ({
  articles: edition.articles.map(whereaboutsOf),
  entities: [...edition.register.values()],
  plan: planIndex(edition),
});

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true }); // Another disk.
  }
}
