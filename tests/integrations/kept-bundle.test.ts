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
import { openBundle, saveBundle } from '../../src/integrations/kept-bundle.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'telaah-bundle-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kept = () => join(folder, 'cache/bundle');
const FONT = Buffer.from([0, 255, 128, 10]);

/** What the bundler writes, kept, and then thrown away as a build does with the code of pages. */
function bundle(made: string, code = ''): void {
  const from = { pages: join(folder, 'new/.prerender'), assets: join(folder, 'new/_astro') };
  const files = {
    '.prerender/entry.mjs': `export default 0; ${code}`,
    '.prerender/chunks/page.mjs': 'export default 1;',
    '_astro/fonts/font.woff2': FONT,
  };
  for (const [path, data] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'new', path)), { recursive: true });
    writeFileSync(join(folder, 'new', path), data);
  }
  saveBundle(kept(), made, from, { styles: [code] });
  rmSync(join(folder, 'new'), { recursive: true });
}
const open = (made: string) => openBundle(kept(), made);

test('what was bundled once is there again: the code where it lies, and what is part of the site to be laid into it', () => {
  bundle('m');
  const it = open('m');
  expect(it?.notes).toEqual({ styles: [''] });
  expect(readFileSync(it?.code('chunks/page.mjs') ?? '', 'utf8')).toBe('export default 1;');
  it?.layAssets(join(folder, 'site/_astro'));
  expect(readFileSync(join(folder, 'site/_astro/fonts/font.woff2'))).toEqual(FONT);
  expect(readdirSync(join(folder, 'site'))).toEqual(['_astro']);
});

test('a new one takes the place of the old, and nothing else is left', () => {
  bundle('m');
  bundle('n', 'anew');
  expect(open('m')).toBeUndefined();
  expect(readFileSync(open('n')?.code('entry.mjs') ?? '', 'utf8')).toContain('anew');
  expect(readdirSync(join(folder, 'cache'))).toEqual(['bundle']);
});

test.each<[string, string, (() => void)?]>([
  ['the code is another', 'n'],
  ['a file of the site was changed', 'm', () => writeFileSync(join(kept(), 'assets/fonts/font.woff2'), 'x')],
  ['a file of code was changed', 'm', () => writeFileSync(join(kept(), 'pages/entry.mjs'), 'x')],
  ['a file of it is gone', 'm', () => rmSync(join(kept(), 'pages/chunks/page.mjs'))],
  ['its list was not written to the end', 'm', () => writeFileSync(join(kept(), 'list.json'), '{"m')],
  ['none was kept', 'm', () => rmSync(kept(), { recursive: true })],
])('there is none where %s', (_, made, damage) => {
  bundle('m');
  expect(existsSync(kept())).toBe(true);
  damage?.();
  expect(open(made)).toBeUndefined();
});
