import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BIN, ENV, buildIn, makeProject } from '../setup/project.ts';

/** A record, and no article: the least that is a site. */
const CONTENT = { 'content/entities/karang.md': '---\nname: Karang\nkind: city\n---\nKota rekaan.\n' };

const { folder, remove } = makeProject(CONTENT);
afterAll(remove);

const filesOfSite = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name),
        readFileSync(join(parentPath, name), 'latin1'),
      ]),
  );
const drafts = () => readdirSync(folder).filter((name) => name.startsWith('dist.'));

test('without any article the site builds; a build that is killed, or fails at its very end, leaves it as it was', async () => {
  const built = await buildIn(folder);
  expect(built.code, built.output).toBe(0);
  expect(readFileSync(join(folder, 'dist/entitas/karang/index.html'), 'utf8')).toContain(
    'Belum disebut dalam berita mana pun.',
  );
  const site = filesOfSite();

  writeFileSync(
    join(folder, 'content/entities/karang.md'),
    CONTENT['content/entities/karang.md'] + 'Baru.\n',
  );
  const build = spawn(join(BIN, 'node'), ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: ENV,
  });
  let said = '';
  build.stdout.on('data', (words: Buffer) => {
    said += words.toString();
    if (said.includes('generating static routes')) build.kill('SIGKILL');
  });
  const [, signal] = (await once(build, 'exit')) as [number | null, string | null];
  expect(signal, said).toBe('SIGKILL');
  expect(filesOfSite()).toEqual(site);
  expect(drafts()).toHaveLength(1);

  // The search index is laid out last; a file stands where its folder must be.
  mkdirSync(join(folder, 'public/cari'), { recursive: true });
  writeFileSync(join(folder, 'public/cari/indeks'), '');
  const failed = await buildIn(folder);
  expect(failed.output).toContain('telaah-search-index');
  expect(failed.code).toBe(1);
  expect(filesOfSite()).toEqual(site);
  expect(drafts()).toEqual([]);
});
