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

/** What the bundler makes: of the code of pages, which a build runs and throws away, and of scripts and styles. */
export type Folders = {
  /** Where the code of pages lies while they are made. */
  pages: string;
  /** Scripts, styles and fonts, in the site. */
  assets: string;
  /** Path or address of the site in the making, which the code of pages holds and which is another in every build. */
  draft: string;
};

const PARTS = ['pages', 'assets'] as const;
const LIST = 'list.json';
/** What a bundle was made of, as a digest; what was then the draft; for each file the digest of its bytes. */
type List = { made: string; draft: string; files: Record<string, string>; notes: string };
/** A bundle that was laid: the names of the files of the code of pages, and what was noted when it was kept. */
export type Laid = { names: string[]; notes: string };

/**
 * Lays the bundle of an earlier build where the bundler would write it: half of a small newsroom's build is bundling, and an
 * edit of an article changes nothing in it.
 * @param kept where {@link keepBundle} keeps it
 * @param made changes with all that a bundle is made of
 * @returns nothing where it is no longer right, or not all there as it was written, and nothing was laid
 */
export function layKeptBundle(kept: string, made: string, to: Folders): Laid | undefined {
  const list = readList(join(kept, LIST)) as List | undefined;
  if (list?.made !== made) return undefined;
  const files = Object.entries(list.files).map(([path, digest]) => {
    const bytes = readIfThere(join(kept, path));
    return { path, bytes: bytes && digestOf(bytes) === digest ? bytes : undefined };
  });
  if (files.some(({ bytes }) => bytes === undefined)) return undefined;
  const names: string[] = [];
  for (const { path, bytes = Buffer.alloc(0) } of files) {
    const part = path.startsWith('pages') ? 'pages' : 'assets';
    const name = path.slice(part.length + 1);
    const isOfDraft = part === 'pages' && bytes.includes(list.draft);
    write(join(to[part], name), isOfDraft ? bytes.toString().replaceAll(list.draft, to.draft) : bytes);
    if (part === 'pages') names.push(name);
  }
  return { names, notes: list.notes };
}

/**
 * Keeps what the bundler has made, for the next build: whole or, if this one is stopped meanwhile, not at all.
 * @param notes what the next build has to know of it beside
 */
export function keepBundle(kept: string, made: string, from: Folders, notes: string): void {
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
  write(join(draft, LIST), JSON.stringify({ made, draft: from.draft, files, notes } satisfies List));
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

function write(file: string, data: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, data);
}
