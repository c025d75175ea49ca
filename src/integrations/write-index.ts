import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Edition } from '../core/model.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import { makeIndex, planIndex, type Lexicon } from '../core/search/make-index.ts';

/** @returns how many files were written under `dist` */
export async function writeIndex(
  edition: Edition,
  lexicon: Lexicon,
  dist: string,
  plan = planIndex(edition),
): Promise<number> {
  let count = 0;
  for (const { path, data } of makeIndex(edition, lexicon, plan)) {
    const file = join(dist, INDEX_FOLDER, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(data));
    count++;
  }
  return count;
}
