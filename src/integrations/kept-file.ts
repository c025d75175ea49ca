import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** What tells whether a file that an earlier build wrote is still, byte for byte, what it wrote. */
export function digestOf(...pieces: readonly (string | Buffer)[]): string {
  const hash = createHash('sha1');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('base64');
}

/**
 * What tells without reading it that a file was not touched: which it is on the disk, its size, and when it was last
 * written (as Git does, https://git-scm.com/docs/racy-git).
 */
export function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.size} ${found.mtimeMs}`;
}

export function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** A list as JSON. One that is damaged counts as none. */
export function readList(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
