import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** What tells whether a file that an earlier build wrote is still, byte for byte, what it wrote. */
export function digestOf(...pieces: readonly (string | Buffer)[]): string {
  const hash = createHash('sha1');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('base64');
}

/** What tells without reading it that a file was not touched: which it is on the disk, its size, when it was last written. */
export function stampOf(file: string): string | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.size} ${found.mtimeMs}`;
}

/**
 * Whether whoever writes into that file from now on gives it another stamp: the clocks of disks are coarse, up to two
 * seconds (https://git-scm.com/docs/racy-git).
 */
export const isSettled = (stamp: string, now: number): boolean =>
  Number(stamp.split(' ')[2]) < now - COARSEST_CLOCK;
const COARSEST_CLOCK = 2000;

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
