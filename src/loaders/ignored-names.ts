import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { normalise } from './yaml-fields.ts';

/** `content/not-ours.txt`: names that need no record, one a line; what follows a # is a remark. No file, no names. */
export async function readIgnoredNames(contentDir: string): Promise<ReadonlySet<string>> {
  const text = await readFile(join(contentDir, 'not-ours.txt'), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  });
  const lines = normalise(text)
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim());
  return new Set(lines.filter(Boolean));
}
