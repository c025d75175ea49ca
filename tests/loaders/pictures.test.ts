import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readNewsroom } from '../../src/loaders/newsroom.ts';
import { ROOT } from '../setup/project.ts';

const folder = mkdtempSync(join(tmpdir(), 'telaah-pictures-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a picture of public/ gets its size, one that is replaced gets the new one, and a link to a file, or what lies outside, does not', async () => {
  const file = (path: string) => join(folder, path);
  for (const path of ['public/foto', 'content/articles', 'cache']) mkdirSync(file(path), { recursive: true });
  const article =
    '---\ntitle: Kabar\ndescription: Isi\ndate: 2024-02-29\nsource: AP\n---\n\nTeks.\n\n![Halaman artikel][foto]\n\n[foto]: /foto/a%20b.png\n';
  writeFileSync(file('content/articles/a.md'), article);
  const read = async () => {
    const options = { base: '/', updateLedgers: '2024-03-01', cacheDir: file('cache') };
    return (await readNewsroom(file('content'), options)).articles[0]?.html;
  };
  cpSync(join(ROOT, '.github/article.png'), file('public/foto/a b.png'));
  for (const source of ['the file', 'the cache'])
    expect(await read(), source).toContain(` width="1280" height="900"`);

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';
  writeFileSync(file('public/foto/a b.png'), svg);
  expect(await read()).toContain(' width="30" height="20"');

  rmSync(file('public/foto/a b.png'));
  writeFileSync(file('secret.svg'), svg);
  symlinkSync(file('secret.svg'), file('public/foto/a b.png'));
  await expect(read()).rejects.toThrow('There is no picture `/foto/a%20b.png` in public/.');

  rmSync(file('public/foto/a b.png'));
  writeFileSync(file('content/articles/a.md'), article.replace('/foto/a%20b.png', '/../secret.svg'));
  await expect(read()).rejects.toThrow('There is no picture `/../secret.svg` in public/.');
});
