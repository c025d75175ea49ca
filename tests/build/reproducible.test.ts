import { cpSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesOf } from '../setup/files-of.ts';
import { ROOT, makeProject, runIn } from '../setup/project.ts';

/** An article that is there once and then no more: what it touched is made anew, all else is kept. */
const PASSING = `---
title: Kunjungan ke Moskwa
description: Berita rekaan tentang satu kunjungan.
date: 2024-06-03
source: Uji
---

Sekretaris Jenderal NATO Mark Rutte tiba di Moskwa.
`;

/** The files of the search index, by their path: what each holds, and which it is on the disk. */
function indexIn(dist: string) {
  const files = ['cari/indeks', 'pagefind'].flatMap((part) =>
    readdirSync(join(dist, part), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    paths.map((path) => [
      path.slice(dist.length),
      { text: readFileSync(path, 'latin1'), inode: statSync(path).ino },
    ]),
  );
}

test('the same content gives the same site, byte for byte: in another folder, time zone and language, after another build, without Astro', async () => {
  const { folder, remove } = makeProject({});
  const article = join(folder, 'content/articles/kunjungan-ke-moskwa');
  const run = async (command: string, args: string[], env: Record<string, string> = {}) => {
    const { code, output } = await runIn(folder, command, args, env);
    expect(code, output).toBe(0);
    return output;
  };
  try {
    cpSync(join(ROOT, 'content'), join(folder, 'content'), { recursive: true });
    writeFileSync(`${article}.md`, PASSING);
    await run('node', ['src/commands/anchors.ts']);
    const first = await run('astro', ['build']);
    expect(first).not.toContain('├─'); // No line for each of six thousand pages.
    const before = indexIn(join(folder, 'dist'));
    rmSync(`${article}.md`);
    rmSync(`${article}.anchors.json`);
    const said = await run('node', ['src/commands/build.ts'], {
      TZ: 'America/Los_Angeles',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      UV_THREADPOOL_SIZE: '1',
    });
    expect(said).toMatch(/\d+ pages as the last build made them/);
    expect(said).toContain('with the code of the last build'); // And without Astro, see build-again.ts.
    const there = join(folder, 'dist');
    expect(filesOf(there)).toEqual(filesOf(inject('dist')));
    const after = indexIn(there);
    const same = [...before.keys()].filter((path) => after.get(path)?.text === before.get(path)?.text);
    expect(same.length).toBeGreaterThan(10);
    // The same files, not others that hold the same.
    expect(same.filter((path) => after.get(path)?.inode !== before.get(path)?.inode)).toEqual([]);
  } finally {
    remove();
  }
});
