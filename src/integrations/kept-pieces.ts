import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWhole, writeWhole } from '../loaders/whole-file.ts';

/** Files by their path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Pieces of Pagefind's index, kept until what a piece is made of is another: Pagefind takes seconds for one. A copy that is
 * damaged counts as none.
 */
export type KeptPieces = {
  /** @param start the number of its oldest article, on which those that stand in it depend */
  take(start: number): Files | undefined;
  keep(start: number, files: Files): void;
};

type Kept = { digest: string; files: Files };

/** @param digestOf what a piece is made of */
export function openKeptPieces(folder: string, digestOf: (start: number) => string): KeptPieces {
  mkdirSync(folder, { recursive: true });
  const fileOf = (start: number) => join(folder, `${start}.bin`);
  return {
    take(start) {
      const kept = readWhole(fileOf(start))?.value as Kept | undefined;
      return kept?.digest === digestOf(start) ? kept.files : undefined;
    },
    keep: (start, files) => writeWhole(fileOf(start), { digest: digestOf(start), files } satisfies Kept),
  };
}
