import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../core/model.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import { makeIndex, type IndexFile, type Lexicon } from '../core/search/make-index.ts';
import type { IndexPlan } from '../core/search/plan-index.ts';

/**
 * One file at once, and waiting for it: thousands of small ones are written in half the time.
 * @returns writes a file of the index under `dist`
 */
export function openIndexFolder(dist: string): (file: IndexFile) => void {
  const folders = new Set<string>();
  return ({ path, data }) => {
    const file = join(dist, INDEX_FOLDER, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, JSON.stringify(data));
  };
}

/**
 * The index of an edition in memory, without Pagefind's.
 * @returns how many files were written under `dist`
 */
export function writeIndex(edition: Edition, lexicon: Lexicon, dist: string, plan: IndexPlan): number {
  const write = openIndexFolder(dist);
  let count = 0;
  for (const file of makeIndex(edition, lexicon, plan)) {
    write(file);
    count++;
  }
  return count;
}
