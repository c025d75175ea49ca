import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { digestOf, readIfThere, readList } from './kept-file.ts';
import { placeIn } from './lay-files.ts';

/** What the bundler makes: the code of pages, which a build runs, and scripts, styles and fonts, which are part of the site. */
export type Folders = { pages: string; assets: string };

/** What a build without Astro has to know of a bundle, beside the files. */
export type Notes = { styles: Styles };
/** Of each page, by the key that Astro gives it, the style sheets that it notes beside its code. */
export type Styles = Record<string, object[]>;

/** The part of the code of pages by which a build without Astro enters it. */
export const ENTRY = 'bundled-site.mjs';

const PARTS = ['pages', 'assets'] as const;
const LIST = 'list.json';
/** For each file the digest of its bytes, and what was noted when they were kept. */
type List = { files: Record<string, string>; notes: Notes };

/** A bundle that is all there, as it was written. */
export type Bundle = {
  notes: Notes;
  /** Where a file of the code of pages lies. */
  code: (name: string) => string;
  /** Lay scripts, styles and fonts into the site. */
  layAssets: (folder: string) => void;
};

/** Where bundles are kept between builds: each in a folder of its own, named by what it was made of. */
export const placeOfBundles = ({ cacheDir }: Pick<AstroConfig, 'cacheDir'>): string =>
  fileURLToPath(new URL('telaah/bundles', cacheDir));

/**
 * Opens the bundle of an earlier build: half of a small newsroom's build is bundling, and an edit of an article changes
 * nothing in it.
 * @param place where {@link saveBundle} keeps bundles
 * @param made changes with all that a bundle is made of, and may name a folder
 * @returns nothing where there is none of that, or it is not all there as it was written
 */
export function openBundle(place: string, made: string): Bundle | undefined {
  const kept = join(place, made);
  const list = readList(join(kept, LIST)) as List | undefined;
  if (!list) return undefined;
  const assets: [path: string, bytes: Buffer][] = [];
  for (const [path, digest] of Object.entries(list.files)) {
    const bytes = readIfThere(join(kept, path));
    if (!bytes || digestOf(bytes) !== digest) return undefined;
    if (path.startsWith('assets/')) assets.push([path.slice('assets/'.length), bytes]);
  }
  const now = new Date();
  utimesSync(kept, now, now); // In use: see clearOld.
  return {
    notes: list.notes,
    code: (name) => join(kept, 'pages', name),
    layAssets(folder) {
      const placeOf = placeIn(folder);
      for (const [path, bytes] of assets) writeFileSync(placeOf(path), bytes);
    },
  };
}

/**
 * Keeps what the bundler has made, for the next build: whole or, if this one is stopped meanwhile, not at all. One that is
 * there is left as it is, since other builds may be running its code.
 */
export function saveBundle(place: string, made: string, from: Folders, notes: Notes): void {
  if (openBundle(place, made)) return;
  const kept = join(place, made);
  const draft = `${kept}.new-${process.pid}`;
  const files: List['files'] = {};
  for (const part of PARTS) {
    for (const entry of readdirSync(from[part], { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const bytes = readFileSync(file);
      const path = `${part}/${relative(from[part], file).replaceAll('\\', '/')}`;
      files[path] = digestOf(bytes);
      keepFile(file, join(draft, path), part);
    }
  }
  writeFileSync(join(draft, LIST), JSON.stringify({ files, notes } satisfies List));
  try {
    rmSync(kept, { recursive: true, force: true }); // A damaged one.
    renameSync(draft, kept);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // Another build has kept the same at the same moment.
  }
  clearOld(place);
}

/** The code of pages is thrown away after the build, and so kept as the file that it is; the site's own files are copied. */
function keepFile(file: string, path: string, part: (typeof PARTS)[number]): void {
  mkdirSync(dirname(path), { recursive: true });
  try {
    if (part === 'pages') {
      linkSync(file, path);
      return;
    }
  } catch {
    // Another disk, or one without second names.
  }
  copyFileSync(file, path);
}

/** An hour: longer than any build that may still be running the code of one, and an evening's edits of code are not many. */
const OLD = 3_600_000;

/** Bundles of earlier code, and what builds that were killed have left. */
function clearOld(place: string): void {
  for (const name of readdirSync(place)) {
    const folder = join(place, name);
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found && found.mtimeMs < Date.now() - OLD) rmSync(folder, { recursive: true, force: true });
  }
}
