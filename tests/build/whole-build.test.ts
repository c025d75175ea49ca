import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ROOT, makeProject, runIn } from '../setup/project.ts';

const RECORD = '---\nname: Karang\nkind: city\n---\nKota rekaan.\n';
const GOOD_SITE = { 'dist/index.html': 'the last good site', 'dist/cari/indeks/names.json': '{}' };

const projects: ReturnType<typeof makeProject>[] = [];
afterEach(() => projects.splice(0).forEach(({ remove }) => remove()));

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(dirname(folder).length + 1), readFileSync(path, 'utf8')];
      }),
  );

test('a build that is killed, or fails at its very end, leaves the last good site as it was', async () => {
  const project = makeProject({ 'content/entities/karang.md': RECORD, ...GOOD_SITE });
  projects.push(project);
  const { folder } = project;
  const drafts = () => readdirSync(folder).filter((name) => name.startsWith('dist.'));

  const build = spawn(join(ROOT, 'node_modules/.bin/node'), ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1' },
  });
  let said = '';
  build.stdout.on('data', (words: Buffer) => {
    said += words.toString();
    if (said.includes('generating static routes')) build.kill('SIGKILL');
  });
  const [, signal] = (await once(build, 'exit')) as [number | null, string | null];
  expect(signal, said).toBe('SIGKILL');
  expect(filesIn(join(folder, 'dist'))).toEqual(GOOD_SITE);
  expect(drafts()).toHaveLength(1);

  // The search index is laid out last; a file stands where its folder must be.
  mkdirSync(join(folder, 'public/cari'), { recursive: true });
  writeFileSync(join(folder, 'public/cari/indeks'), '');
  const failed = await runIn(folder, 'astro', ['build']);
  expect(failed.output).toContain('telaah-search-index');
  expect(failed.code).toBe(1);
  expect(filesIn(join(folder, 'dist'))).toEqual(GOOD_SITE);
  expect(drafts()).toEqual([]);
});
