import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../core/model.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import { makeIndex, planIndex, type Lexicon } from '../core/search/make-index.ts';

/**
 * One file at once, and waiting for it: thousands of small ones are written in half the time.
 * @returns how many files were written under `dist`
 */
export function writeIndex(
  edition: Edition,
  lexicon: Lexicon,
  dist: string,
  plan = planIndex(edition),
): number {
  let count = 0;
  const folders = new Set<string>();
  for (const { path, data } of makeIndex(edition, lexicon, plan)) {
    const file = join(dist, INDEX_FOLDER, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, JSON.stringify(data));
    count++;
  }
  return count;
}
