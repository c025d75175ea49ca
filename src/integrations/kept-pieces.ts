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
  take(piece: number): Files | undefined;
  keep(piece: number, files: Files): void;
};

type Kept = { digest: string; files: Files };

/** @param digestOf what a piece is made of */
export function openKeptPieces(folder: string, digestOf: (piece: number) => string): KeptPieces {
  mkdirSync(folder, { recursive: true });
  const fileOf = (piece: number) => join(folder, `${piece}.bin`);
  return {
    take(piece) {
      const kept = readWhole(fileOf(piece))?.value as Kept | undefined;
      return kept?.digest === digestOf(piece) ? kept.files : undefined;
    },
    keep: (piece, files) => writeWhole(fileOf(piece), { digest: digestOf(piece), files } satisfies Kept),
  };
}
