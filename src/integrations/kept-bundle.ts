import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { digestOf, readIfThere, readList } from './kept-file.ts';
import { placeIn } from './lay-files.ts';

/** What the bundler makes: the code of pages, which a build runs, and scripts, styles and fonts, which are part of the site. */
export type Folders = { pages: string; assets: string };

const PARTS = ['pages', 'assets'] as const;
const LIST = 'list.json';
/** What a bundle was made of, as a digest; for each file the digest of its bytes; and what was noted when it was kept. */
type List = { made: string; files: Record<string, string>; notes: unknown };

/** A bundle that is all there, as it was written. */
export type Bundle = {
  notes: unknown;
  /** Where a file of the code of pages lies. */
  code: (name: string) => string;
  /** Lay scripts, styles and fonts into the site. */
  layAssets: (folder: string) => void;
};

/**
 * Opens the bundle of an earlier build: half of a small newsroom's build is bundling, and an edit of an article changes
 * nothing in it.
 * @param kept where {@link saveBundle} keeps it
 * @param made changes with all that a bundle is made of
 * @returns nothing where it is no longer right, or not all there as it was written
 */
export function openBundle(kept: string, made: string): Bundle | undefined {
  const list = readList(join(kept, LIST)) as List | undefined;
  if (list?.made !== made) return undefined;
  const assets: [path: string, bytes: Buffer][] = [];
  for (const [path, digest] of Object.entries(list.files)) {
    const bytes = readIfThere(join(kept, path));
    if (!bytes || digestOf(bytes) !== digest) return undefined;
    if (path.startsWith('assets/')) assets.push([path.slice('assets/'.length), bytes]);
  }
  return {
    notes: list.notes,
    code: (name) => join(kept, 'pages', name),
    layAssets(folder) {
      const place = placeIn(folder);
      for (const [path, bytes] of assets) writeFileSync(place(path), bytes);
    },
  };
}

/**
 * Keeps what the bundler has made, for the next build: whole or, if this one is stopped meanwhile, not at all.
 * @param notes what the next build has to know of it beside, as JSON has it
 */
export function saveBundle(kept: string, made: string, from: Folders, notes: unknown): void {
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
  writeFileSync(join(draft, LIST), JSON.stringify({ made, files, notes } satisfies List));
  try {
    rmSync(kept, { recursive: true, force: true });
    renameSync(draft, kept);
  } catch {
    rmSync(draft, { recursive: true, force: true }); // Another build has kept its own at the same moment.
  }
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
