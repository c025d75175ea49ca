import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

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

export function openTextCache(folder: string): TextCache {
  mkdirSync(folder, { recursive: true });
  const fileOf = (name: string) => join(folder, `${name}.bin`);
  return {
    take(name, digest) {
      const kept = read(fileOf(name));
      return kept?.digest === digest ? kept.files : undefined;
    },
    keep(name, digest, files) {
      const body = serialize({ digest, files } satisfies Kept);
      const file = fileOf(name);
      writeFileSync(`${file}.${process.pid}`, Buffer.concat([sumOf(body), body]));
      renameSync(`${file}.${process.pid}`, file); // Whole or not at all, also when two builds run.
    },
  };
}

type Kept = { digest: string; files: Files };

const sumOf = (data: Uint8Array): Buffer => createHash('sha1').update(data).digest();
const SUM = 20;

function read(file: string): Kept | undefined {
  try {
    const data = readFileSync(file);
    const body = data.subarray(SUM);
    return sumOf(body).equals(data.subarray(0, SUM)) ? (deserialize(body) as Kept) : undefined;
  } catch {
    return undefined; // Not there yet, or unreadable.
  }
}
