import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readNewsroom } from '../../src/loaders/newsroom.ts';
import { readContents } from '../../src/loaders/read-contents.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/newsroom/content/', import.meta.url));
let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telaah-cache-'));
  cpSync(FIXTURE, join(folder, 'content'), { recursive: true });
  await readNewsroom(join(folder, 'content'), { base: '/', updateLedgers: '2026-01-01' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const content = () => join(folder, 'content');
const cacheDir = () => join(folder, 'cache');
const read = (base = '/') => readNewsroom(content(), { base, cacheDir: cacheDir() });
const readCold = (base = '/') => readNewsroom(content(), { base });
const files = () =>
  new Map(readdirSync(cacheDir()).map((file) => [file, readFileSync(join(cacheDir(), file), 'latin1')]));

/** Read, and say which articles were made anew. */
async function madeAnew(): Promise<string[]> {
  const made: string[] = [];
  const options = { base: '/', cacheDir: cacheDir() };
  await readContents(content(), options, {
    onArticles: () => undefined,
    onRead: ({ article }) => made.push(article.slug),
  });
  return made.sort();
}

/** Change a file, read again, and say which articles were made anew. */
async function after(file: string, change: (text: string) => string): Promise<string[]> {
  const path = join(content(), file);
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
  if (file.startsWith('articles/')) await readNewsroom(content(), { base: '/', updateLedgers: '2026-01-02' });
  const made = await madeAnew();
  expect(await read()).toStrictEqual(await readCold());
  return made;
}

const holding = (words: RegExp) =>
  readdirSync(join(folder, 'content/articles'))
    .filter(
      (file) =>
        file.endsWith('.md') && words.test(readFileSync(join(folder, 'content/articles', file), 'utf8')),
    )
    .map((file) => file.slice(0, -3))
    .sort();

test('an unchanged newsroom is taken from the cache, and is the same', async () => {
  const cold = await read();
  const written = files();
  expect(await read()).toStrictEqual(cold);
  expect(cold).toStrictEqual(await readCold());
  expect(await madeAnew()).toEqual([]);
  expect(files()).toEqual(written);
});

test('an article that changed is made anew, and no other', async () => {
  await read();
  const changed = await after('articles/gelang-menang.md', (text) => text.replace(/\.\n/, ', kata saksi.\n'));
  expect(changed).toEqual(['gelang-menang']);
});

test('so is one whose analysis changed', async () => {
  await read();
  const changed = await after('articles/sengketa-pulau-batu.analysis.yaml', (text) => `# Catatan\n${text}`);
  expect(changed).toEqual(['sengketa-pulau-batu']);
});

test('a new alias makes anew the articles with a word that it begins with, and no other', async () => {
  await read();
  const changed = await after('entities/sri-utami.md', (text) =>
    text.replace('---\nname', '---\naliases: [Pelabuhan Utami]\nname'),
  );
  expect(changed).toEqual(holding(/\b(?:pelabuhan(?:nya)?|sri)\b/i));
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.length).toBeLessThan((await read()).articles.length);
});

test('damaged, cut and foreign files count as none', async () => {
  const cold = await read();
  const [first = '', second = '', third = ''] = readdirSync(cacheDir()).map((file) => join(cacheDir(), file));
  const data = readFileSync(first);
  data[data.length - 100] = (data[data.length - 100] ?? 0) ^ 1;
  writeFileSync(first, data);
  truncateSync(second, 1000);
  writeFileSync(third, 'bukan berita');
  expect(await read()).toStrictEqual(cold);
});

test('links under another path are not taken', async () => {
  await read();
  expect(await read('/telaah/')).toStrictEqual(await readCold('/telaah/'));
});
