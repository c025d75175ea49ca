import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBundle, saveBundle } from '../../src/integrations/kept-bundle.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'telaah-bundle-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = () => join(folder, 'bundles');
const kept = () => join(place(), 'm');
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
  saveBundle(place(), made, from, { styles: { page: [{ code }] } });
  rmSync(join(folder, 'new'), { recursive: true });
}
const open = (made: string) => openBundle(place(), made);

test('what was bundled once is there again: the code where it lies, and what is part of the site to be laid into it', () => {
  bundle('m');
  const it = open('m');
  expect(it?.notes).toEqual({ styles: { page: [{ code: '' }] } });
  expect(readFileSync(it?.code('chunks/page.mjs') ?? '', 'utf8')).toBe('export default 1;');
  it?.layAssets(join(folder, 'site/_astro'));
  expect(readFileSync(join(folder, 'site/_astro/fonts/font.woff2'))).toEqual(FONT);
  expect(readdirSync(join(folder, 'site'))).toEqual(['_astro']);
});

const HOUR = 3600;
const now = Date.now() / 1000;
const lastUsed = (name: string, hours: number) =>
  utimesSync(join(place(), name), now - hours * HOUR, now - hours * HOUR);

test('others are kept while a build may still be running their code; what nobody has used for an hour goes', () => {
  for (const name of ['kept', 'old', 'used']) bundle(name);
  mkdirSync(join(place(), 'x.new-1')); // Of a build that was killed.
  lastUsed('kept', 0.9);
  for (const name of ['old', 'used', 'x.new-1']) lastUsed(name, 1.1);
  open('used');
  bundle('n');
  expect(readdirSync(place()).sort()).toEqual(['kept', 'n', 'used']);
});

test('one that is there stays the same files; a damaged one is written anew', () => {
  bundle('m');
  const file = () => statSync(join(kept(), 'pages/entry.mjs')).ino;
  const before = file();
  bundle('m', 'anew');
  expect(file()).toBe(before);
  writeFileSync(join(kept(), 'pages/entry.mjs'), 'x');
  bundle('m', 'anew');
  expect(readFileSync(open('m')?.code('entry.mjs') ?? '', 'utf8')).toContain('anew');
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
