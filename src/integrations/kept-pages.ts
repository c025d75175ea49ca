import { closeSync, existsSync, mkdirSync, openSync, writeFileSync, writevSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packedDigest } from '../loaders/packed.ts';
import type { MakeKey } from '../edition-at-hand.ts';
import { digestOf, isSettled, readIfThere, readList, stampOf } from './kept-file.ts';
import { linkOrCopy, placeIn } from './lay-files.ts';

/**
 * The pages that the last build made, in the site as it lies there. One is taken again only if its key and the project are
 * the same, and if the file is what that build wrote: untouched since, or else, where a cache has brought it back, the same
 * byte for byte. To read all would take as long as to lay them.
 */
export type KeptPages = {
  /**
   * Lay a page of the last build into the site in the making, as the file that it is: with a second name for it, on disks
   * that know such, and so of the day on which it was last another: whatever brings the site to its host leaves it there.
   * @param file its path in the site
   * @returns whether it was laid; not where its key is another, nor over a file of `public/`
   */
  lay(file: string, key: string): boolean;
  /**
   * Write one that was made into the site in the making: at once, which takes a quarter of the time that Astro does, for it
   * asks for the folder of each anew and lets other threads write.
   * @param page in pieces @returns whether it was written; not over a file of `public/`
   */
  make(file: string, key: string, page: readonly Buffer[]): boolean;
  /** Write down what this build has made or taken, or that the next may take nothing. @returns how many were taken */
  save(isSound: boolean): number;
};

/** A digest of the project, and for each file its key, the digest of its bytes, and its stamp, empty where it tells nothing yet. */
type List = { project: string; pages: Record<string, Page> };
type Page = [key: string, bytes: string, stamp: string];

/**
 * @param site the folder of the last build, which need not be there @param draft that of this one
 * @param list where it is written down what was made; one that is damaged counts as none
 * @param project changes with whatever decides how pages look, beside what their keys say
 */
export function openKeptPages(site: string, draft: string, list: string, project: string): KeptPages {
  const last = readList(list) as List | undefined;
  const pages = last?.project === project ? last.pages : {};
  const kept: List = { project, pages: {} };
  let taken = 0;
  const place = placeIn(draft);
  return {
    lay(file, key) {
      const known = pages[file];
      if (known?.[0] !== key) return false;
      const from = join(site, file);
      if (!isAsWritten(from, known)) return false;
      const to = place(file);
      if (existsSync(to)) return false;
      if (!linkOrCopy(from, to)) return false;
      kept.pages[file] = [key, known[1], stampOf(to) ?? ''];
      taken++;
      return true;
    },
    make(file, key, page) {
      const to = place(file);
      if (existsSync(to)) return false;
      writePieces(to, page);
      kept.pages[file] = [key, digestOf(...page), stampOf(to) ?? ''];
      return true;
    },
    save(isSound) {
      const now = Date.now();
      for (const page of Object.values(kept.pages)) if (!isSettled(page[2], now)) page[2] = '';
      mkdirSync(dirname(list), { recursive: true });
      writeFileSync(list, JSON.stringify(isSound ? kept : { ...kept, pages: {} }));
      return taken;
    },
  };
}

function isAsWritten(file: string, [, bytes, stamp]: Page): boolean {
  const found = stampOf(file);
  if (found === undefined) return false;
  if (found === stamp) return true;
  const page = readIfThere(file);
  return page !== undefined && digestOf(page) === bytes;
}

function writePieces(path: string, pieces: readonly Buffer[]): void {
  const file = openSync(path, 'w');
  let written = 0;
  try {
    written = writevSync(file, pieces);
  } finally {
    closeSync(file);
  }
  if (written < pieces.reduce((sum, { length }) => sum + length, 0))
    writeFileSync(path, Buffer.concat(pieces)); // As on a disk that is full: this says so.
}

/**
 * A function that makes the key of a page of what it shows. What it shares with other pages, an article say, must not
 * change any more: it is digested once.
 */
export function makeKeys(): MakeKey {
  const known = new WeakMap<object, string>();
  const partOf = (part: object): string => {
    const made =
      packedDigest(part) ??
      known.get(part) ??
      digestOf(JSON.stringify(part instanceof Map ? [...part] : part));
    known.set(part, made);
    return made;
  };
  return (shared, own) => digestOf(JSON.stringify([shared.map(partOf), own]));
}
