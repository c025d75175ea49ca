import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeEdition } from '../../src/core/edition/make-edition.ts';
import { asProcess, asThread, readBeside } from '../../src/loaders/read-beside.ts';
import { readNewsroom, type Newsroom } from '../../src/loaders/newsroom.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/newsroom/content/', import.meta.url));
let folder = '';
const content = () => join(folder, 'content');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'telaah-processes-'));
  cpSync(FIXTURE, content(), { recursive: true });
  await readNewsroom(content(), { base: '/', updateLedgers: '2026-01-01' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const READERS = [
  { who: 'two threads', start: asThread },
  { who: 'two processes', start: asProcess },
];
const beside = (start: typeof asThread) =>
  readBeside(content(), '/', join(folder, 'cache/articles'), { count: 2, start });
const asEdition = ({ articles, register }: Newsroom) => makeEdition(articles, [...register.values()]);

test.each(READERS)(
  '$who make the edition that one makes, from nothing and from the cache',
  async ({ start }) => {
    const alone = asEdition(await readNewsroom(content(), { base: '/' }));
    expect(asEdition(await beside(start))).toStrictEqual(alone);
    expect(asEdition(await beside(start))).toStrictEqual(alone);
  },
);

test.each(READERS)('what is wrong is told once when $who read', async ({ start }) => {
  writeFileSync(join(content(), 'entities/tanpa-isi.md'), '---\nname: Tanpa\nkind: person\n---\n');
  for (const slug of ['gelang-menang', 'sengketa-pulau-batu']) {
    const file = join(content(), `articles/${slug}.md`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^date: .*$/m, 'date: 2024-02-30'));
  }
  const told = await readNewsroom(content(), { base: '/' }).catch(String);
  expect(told).toContain('3 problems');
  expect(await beside(start).catch(String)).toBe(told);
});

test.each(READERS)(
  'what one of $who alone has met is told, and nothing is made without it',
  async ({ start }) => {
    for (const slug of ['gelang-menang', 'sengketa-pulau-batu']) {
      const file = join(content(), `articles/${slug}.md`);
      const sound = readFileSync(file, 'utf8');
      writeFileSync(file, sound.replace(/^date: .*$/m, 'date: 2024-02-30'));
      expect(await beside(start).catch(String)).toContain(`articles/${slug}.md`);
      writeFileSync(file, sound);
    }
  },
);
