import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepBundle, layKeptBundle, type Folders } from '../../src/integrations/kept-bundle.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'telaah-bundle-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Of the build with this number: each has a folder of its own for the site in the making. */
const foldersOf = (build: number): Folders => ({
  pages: join(folder, `new-${build}/.prerender`),
  assets: join(folder, `new-${build}/_astro`),
  draft: `file:///site.new-${build}/`,
});
const kept = () => join(folder, 'cache/bundle');
const FONT = Buffer.from([0, 255, 128, 10]);

/** What the bundler writes in the first build, kept. */
function bundle(made: string, code = ''): void {
  const files = {
    '.prerender/entry.mjs': `const outDir = "file:///site.new-1/"; ${code}`,
    '.prerender/chunks/page.mjs': 'export default 1;',
    '_astro/font.woff2': FONT,
  };
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'new-1', path)), { recursive: true });
    writeFileSync(join(folder, 'new-1', path), data);
  }
  keepBundle(kept(), made, foldersOf(1), 'styles');
}
const lay = (made: string) => layKeptBundle(kept(), made, foldersOf(2));
const laid = (path: string) => readFileSync(join(folder, 'new-2', path));

test('what was bundled once is laid again, and knows the site that is now in the making', () => {
  bundle('m');
  expect(lay('m')).toEqual({
    names: expect.arrayContaining(['entry.mjs', 'chunks/page.mjs']) as string[],
    notes: 'styles',
  });
  expect(laid('.prerender/entry.mjs').toString()).toContain('"file:///site.new-2/"');
  expect(laid('.prerender/chunks/page.mjs').toString()).toBe('export default 1;');
  expect(laid('_astro/font.woff2')).toEqual(FONT);
});

test('a new one takes the place of the old, and nothing else is left', () => {
  bundle('m');
  bundle('n', 'anew');
  expect(lay('m')).toBeUndefined();
  expect(lay('n')).toBeDefined();
  expect(laid('.prerender/entry.mjs').toString()).toContain('anew');
  expect(readdirSync(join(folder, 'cache'))).toEqual(['bundle']);
});

test.each<[string, string, (() => void)?]>([
  ['the code is another', 'n'],
  ['a file of it was changed', 'm', () => writeFileSync(join(kept(), 'assets/font.woff2'), 'x')],
  ['a file of it is gone', 'm', () => rmSync(join(kept(), 'pages/chunks/page.mjs'))],
  ['its list was not written to the end', 'm', () => writeFileSync(join(kept(), 'list.json'), '{"m')],
  ['none was kept', 'm', () => rmSync(kept(), { recursive: true })],
])('nothing is laid where %s', (_, made, damage) => {
  bundle('m');
  damage?.();
  expect(lay(made)).toBeUndefined();
  expect(existsSync(join(folder, 'new-2'))).toBe(false);
});
