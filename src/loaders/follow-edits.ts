import { setTimeout as wait } from 'node:timers/promises';
import type { LoaderContext } from 'astro/loaders';

/** An editor saves a file as several events (a copy, a removal, a new name), and git changes many files: in ms. */
const ONE_SAVE = 30;

/** What comes of a reading. A failure is a fault of ours, not of the content. */
type Told<Result> = { onResult: (result: Result) => void; onFailure: (error: unknown) => void };

/**
 * Read folders now and again after every change in them, one reading at a time; changes during one lead to one more.
 * @param read is given a function to name each file that it writes itself, which is no edit
 * @returns the first reading; those after it are told to `onResult`
 */
export async function followEdits<Result>(
  folders: readonly string[],
  watcher: NonNullable<LoaderContext['watcher']>,
  read: (onWritten: (file: string) => void) => Promise<Result>,
  { onResult, onFailure }: Told<Result>,
): Promise<Result> {
  const written = new Set<string>();
  const readNow = () => read((file) => written.add(file));
  let [changed, reading] = [false, true];

  const follow = async () => {
    reading = true;
    while (changed) {
      await wait(ONE_SAVE);
      changed = false;
      await readNow().then(onResult, onFailure);
    }
    reading = false;
  };
  const onEdit = (path: string) => {
    if (!folders.some((folder) => path.startsWith(folder)) || path.endsWith('.new')) return;
    for (const file of written) if (path.endsWith(file) && written.delete(file)) return;
    changed = true;
    if (!reading) void follow();
  };
  watcher.on('add', onEdit).on('change', onEdit).on('unlink', onEdit);

  const first = await readNow();
  void follow();
  return first;
}
