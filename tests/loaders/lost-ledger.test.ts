import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { inspectNewsroom } from '../../src/loaders/newsroom.ts';

// A hook of git's names the repository it runs in; here it is another one.
for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE']) vi.stubEnv(name, undefined);
const folder = mkdtempSync(join(tmpdir(), 'telaah-lost-'));
afterEach(() => rmSync(folder, { recursive: true }));

test('a ledger that was committed and is gone is asked back, not made anew', async () => {
  const content = join(folder, 'content');
  for (const name of ['articles', 'entities']) mkdirSync(join(content, name), { recursive: true });
  const article = `---\ntitle: Pasar pindah\ndate: 2024-10-29\nsource: Kabar Kota\ndescription: Pasar pindah ke seberang sungai.\n---\n\nPasar ikan pindah ke seberang sungai mulai Senin.\n`;
  writeFileSync(join(content, 'articles/pasar.md'), article);
  const anchors = async () => {
    const written: string[] = [];
    const { problems } = await inspectNewsroom(content, {
      base: '/',
      updateLedgers: '2024-10-30',
      onLedger: (file) => written.push(file),
    });
    return { problems, written };
  };
  const ledger = 'content/articles/pasar.anchors.json';
  expect(await anchors()).toEqual({ problems: [], written: [ledger] });

  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'first');
  rmSync(join(folder, ledger));
  git('commit', '-qam', 'deleted');
  const { status, stdout } = git('log', '-1', '--format=%h', 'HEAD^');
  const hash = status === 0 ? stdout.trim() : undefined;
  // On a machine without git nobody knows better than that the article is new.
  expect(await anchors()).toEqual(
    hash
      ? {
          problems: [
            {
              file: ledger,
              line: 1,
              column: 1,
              what: 'The ledger of paragraph ids is gone: the ids in it are out in the world.',
              hint: `Take it back from git (git checkout ${hash} -- ${ledger}), then run \`npm run anchors\`.`,
            },
          ],
          written: [],
        }
      : { problems: [], written: [ledger] },
  );
});
