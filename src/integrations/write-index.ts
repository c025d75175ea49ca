import { join } from 'node:path';
import type { Edition } from '../core/model.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import { makeIndex, type IndexFile, type Lexicon } from '../core/search/make-index.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';
import { writerInto, type WriteFile } from './lay-files.ts';

/** Writes a file of the index. @param write into a site */
export const indexFileWriter =
  (write: WriteFile) =>
  ({ path, data }: IndexFile): void => {
    write(join(INDEX_FOLDER, path), JSON.stringify(data));
  };

/**
 * The index of an edition in memory, without Pagefind's.
 * @returns how many files were written under `dist`
 */
export function writeIndex(edition: Edition, lexicon: Lexicon, dist: string, plan: IndexPlan): number {
  const write = indexFileWriter(writerInto(dist));
  let count = 0;
  for (const file of makeIndex(edition, lexicon, plan)) {
    write(file);
    count++;
  }
  return count;
}
