import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { projectCode } from '../../src/integrations/project-code.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telaah-project-'));
  write('src/pages/index.astro', '<p>');
  write('package-lock.json', '{}');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const code = (settings: object = {}) => {
  const root = pathToFileURL(`${folder}/`);
  const config = { root, srcDir: new URL('src/', root), base: '/', vite: {}, ...settings };
  return projectCode(config as AstroConfig);
};
const digest = (settings?: object): string => code(settings).digest;

test.each([
  ['code', () => write('src/pages/index.astro', '<b>')],
  ['a new file of code', () => write('src/core/new.ts', '')],
  ['a library', () => write('package-lock.json', '{"x":1}')],
  ['a library that is installed', () => write('node_modules/.package-lock.json', '{"x":1}')],
  ['a variable', () => write('.env', 'PUBLIC_X=1')],
])('is another with %s, and whoever asked before is told', (_, change) => {
  const before = code();
  change();
  expect(digest()).not.toBe(before.digest);
  expect(before.isUntouched()).toBe(false);
});

test('is another with the base path, and with what is defined for the code', () => {
  const all = [digest(), digest({ base: '/x/' }), digest({ vite: { define: { X: '1' } } })];
  expect(new Set(all).size).toBe(all.length);
});

test.each(['import.meta.env.TELAAH_X', "import.meta.env['TELAAH_X']"])(
  'is another with a variable of the environment that the code names: %s',
  (words) => {
    vi.stubEnv('TELAAH_X', '1');
    const before = digest();
    vi.stubEnv('TELAAH_X', '2');
    expect(digest()).toBe(before);
    write('src/core/x.ts', words);
    const named = digest();
    vi.stubEnv('TELAAH_X', undefined);
    expect(digest()).not.toBe(named);
  },
);

test('is the same while only content changes', () => {
  const before = code();
  write('content/articles/new.md', 'words');
  expect(digest()).toBe(before.digest);
  expect(before.isUntouched()).toBe(true);
});
