import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A content file as it lies on the disk. */
export type SourceFile = {
  /** Path from the project's folder, with forward slashes: for messages. */
  file: string;
  /** The file's name without `.md`: a slug or an id. */
  name: string;
  source: string;
};

/** All Markdown files of `content/<folder>`, sorted by name, so that no file system's order shows. */
export async function readFolder(contentDir: string, folder: string): Promise<SourceFile[]> {
  const dir = join(contentDir, folder);
  const entries = await readdir(dir).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  });
  const names = entries.filter((entry) => entry.endsWith('.md') && !entry.startsWith('.')).sort();
  return Promise.all(
    names.map(async (entry) => ({
      file: `content/${folder}/${entry}`,
      name: entry.slice(0, -'.md'.length),
      source: await readFile(join(dir, entry), 'utf8'),
    })),
  );
}
