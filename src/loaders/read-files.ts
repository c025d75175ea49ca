import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A content file as it lies on the disk. */
export type SourceFile = {
  /** Path from the project's folder, with forward slashes: for messages. */
  file: string;
  /** The file's name without its ending: a slug or an id. */
  name: string;
  source: string;
};

/** All files of `content/<folder>` with an ending, sorted by name, so that no file system's order shows. */
export async function readFolder(contentDir: string, folder: string, ending = '.md'): Promise<SourceFile[]> {
  const dir = join(contentDir, folder);
  const entries = await readdir(dir).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const names = entries.filter((entry) => entry.endsWith(ending) && !entry.startsWith('.')).sort();
  return Promise.all(
    names.map(async (entry) => ({
      file: `content/${folder}/${entry}`,
      name: entry.slice(0, -ending.length),
      source: await readFile(join(dir, entry), 'utf8'),
    })),
  );
}
