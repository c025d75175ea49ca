import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { ROOT, makeProject, runIn } from '../setup/project.ts';

test('the same content gives the same site, byte for byte, in another folder, time zone and language', async () => {
  const { folder, remove } = makeProject({});
  try {
    cpSync(join(ROOT, 'content'), join(folder, 'content'), { recursive: true });
    const env = {
      TZ: 'America/Los_Angeles',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      UV_THREADPOOL_SIZE: '1',
    };
    const { code, output } = await runIn(folder, 'astro', ['build'], env);
    expect(code, output).toBe(0);
    const [here, there] = [inject('dist'), join(folder, 'dist')];
    const files = readdirSync(here, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(here.length + 1));
    expect(readdirSync(there, { recursive: true }).sort()).toEqual(
      readdirSync(here, { recursive: true }).sort(),
    );
    const other = files.filter(
      (file) => !readFileSync(join(here, file)).equals(readFileSync(join(there, file))),
    );
    expect(other).toEqual([]);
  } finally {
    remove();
  }
});
