import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, inject, test } from 'vitest';
import { ROOT } from '../setup/project.ts';

test('what others made and the site holds is named with where it lies, each with a licence', () => {
  const parts = readFileSync(join(inject('dist'), 'LICENSES.txt'), 'utf8').split(/^(.+ \(.+\).*)\n\n=+\n/m);
  const named: string[] = [];
  for (const [index, heading] of parts.entries()) {
    if (index % 2 === 0) continue;
    const [, what = '', where = ''] = /^(.+?) \((.+?)\)/.exec(heading) ?? [];
    named.push(what);
    expect(globSync(where.replace(/\/$/, ''), { cwd: inject('dist') }), heading).not.toEqual([]);
    expect(parts[index + 1], heading).toMatch(/copyright/i);
  }
  expect(named).toEqual(['Source Serif 4', 'Pagefind', 'Word lists', 'Maps']);
});

test('the scripts of the pages hold nobody else’s code', async () => {
  const { metafile } = await build({
    entryPoints: globSync('src/client/**/*.ts', { cwd: ROOT }),
    absWorkingDir: ROOT,
    outdir: 'unwritten',
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.length).toBeGreaterThan(30);
  expect(inputs.filter((file) => !file.startsWith('src/'))).toEqual([]);
});
