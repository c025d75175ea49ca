import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureSize } from '../markdown/rehype-pictures.ts';

/** An address at the site's root behind the round bracket of a picture, or alone, as in a definition. */
const ADDRESS = /!\[[^\]]*\]\(\s*<?(\/[^)\s>]+)|^ {0,3}\[[^\]]+\]:\s*<?(\/[^\s>]+)/gm;

/**
 * Sizes of the pictures that an article shows, by address as it is written. One that is not a file of `public/`, or is no
 * picture, has none.
 */
export async function readPictureSizes(
  publicDir: string,
  markdown: string,
): Promise<Map<string, PictureSize>> {
  const sizes = new Map<string, PictureSize>();
  for (const [, inline, defined] of markdown.matchAll(ADDRESS)) {
    const address = inline ?? defined ?? '';
    const size = await readSize(publicDir, address);
    if (size) sizes.set(address, size);
  }
  return sizes;
}

async function readSize(publicDir: string, address: string): Promise<PictureSize | undefined> {
  try {
    const steps = decodeURI(address).split('/');
    const path = join(publicDir, ...steps);
    // Not through a link, and not out of the folder.
    if (steps.includes('..') || !(await lstat(path)).isFile()) return undefined;
    const { imageMetadata } = await import('astro/assets/utils'); // Heavy, and few articles have pictures.
    const { width, height } = await imageMetadata(await readFile(path), address);
    return { width, height };
  } catch {
    return undefined; // Not there, or no picture.
  }
}
