import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What one page costs a reader before it can be read, in bytes over the wire (brotli, quality 11). */
export type PageCost = { page: string; html: number; wire: number; scripts: number };

/** Measure pages of a built site. `scripts` are modules, which hold up nothing. */
export function pageCosts(dist: string, pages: readonly string[]): PageCost[] {
  return pages.map((page) => {
    const html = readFileSync(join(dist, page, 'index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) =>
      wireSize(readFileSync(join(dist, src))),
    );
    return {
      page: `/${page}`,
      html: html.length,
      wire: wireSize(html),
      scripts: scripts.reduce((sum, size) => sum + size, 0),
    };
  });
}

const wireSize = (data: string | Buffer): number => brotliCompressSync(data).length;
