import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWhole, writeWhole } from '../loaders/whole-file.ts';

/** Files by their path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Files made of one text, kept until another text takes its place: whoever makes them takes seconds. A copy that is damaged
 * counts as none.
 */
export type TextCache = {
  take(name: string, digest: string): Files | undefined;
  keep(name: string, digest: string, files: Files): void;
};

type Kept = { digest: string; files: Files };

export function openTextCache(folder: string): TextCache {
  mkdirSync(folder, { recursive: true });
  const fileOf = (name: string) => join(folder, `${name}.bin`);
  return {
    take(name, digest) {
      const kept = readWhole(fileOf(name))?.value as Kept | undefined;
      return kept?.digest === digest ? kept.files : undefined;
    },
    keep: (name, digest, files) => writeWhole(fileOf(name), { digest, files } satisfies Kept),
  };
}
