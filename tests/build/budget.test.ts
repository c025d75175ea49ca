import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';

/**
 * What a reader on a slow network pays for the first view: HTML with its styles, in bytes over the wire (brotli), in one
 * request. 14,600 is what the first flight of a TCP connection carries (10 segments of 1,460 bytes, RFC 6928).
 */
const BUDGET = [
  { path: 'artikel/pasukan-korea-utara-di-rusia/', bytes: 14_600 },
  { path: 'artikel/pasukan-korea-utara-di-rusia/telaah/', bytes: 14_600 },
  { path: '', bytes: 14_600 },
  { path: 'entitas/', bytes: 14_600 },
  { path: 'entitas/korea-utara/', bytes: 14_600 },
  { path: 'cari/', bytes: 23_500 }, // Script and names stand in the page: one response sooner to the first answer.
];

test.each(BUDGET)('/$path is at most $bytes bytes, and nothing holds it up', ({ path, bytes }) => {
  const html = readFileSync(join(inject('dist'), path, 'index.html'), 'utf8');
  expect(brotliCompressSync(html).length).toBeLessThanOrEqual(bytes);
  expect(html.match(/<link[^>]+rel="?stylesheet/g)).toBeNull();
  for (const [script] of html.matchAll(/<script(?![^>]*type="application\/(?:ld\+)?json")[^>]*>/g))
    expect(script).toContain('type="module"');
});
