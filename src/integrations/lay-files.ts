import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readIfThere } from './kept-file.ts';

/** Where a file lies in a folder, with all folders on the way to it: each is made once. */
export function placeIn(folder: string): (file: string) => string {
  const made = new Set<string>();
  return (file) => {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return path;
  };
}

/**
 * A second name for a file, on disks that know such; elsewhere a copy.
 * @returns whether it was laid; not where the file has gone, as where two builds run at once
 */
export function linkOrCopy(from: string, to: string): boolean {
  for (const lay of [linkSync, copyFileSync]) {
    try {
      lay(from, to);
      return true;
    } catch {
      // The other way.
    }
  }
  return false;
}

/** Writes a file by its path in a folder. */
export type WriteFile = (path: string, content: string | Uint8Array) => void;

/**
 * Writes one file at once, and waits for it: thousands of small ones are written in half the time.
 * @param last where files of the same paths may lie already: one that is the same, byte for byte, gets a second name, and so
 * keeps its date; a disk makes no new file, nor does it have to delete the old
 */
export function writerInto(folder: string, last?: string): WriteFile {
  const place = placeIn(folder);
  return (path, content) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const same = last === undefined ? undefined : join(last, path);
    const isSame = same !== undefined && readIfThere(same)?.equals(bytes);
    if (!isSame || !linkOrCopy(same, place(path))) writeFileSync(place(path), bytes);
  };
}
