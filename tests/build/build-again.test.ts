import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildIn, makeProject } from '../setup/project.ts';

const RECORD = 'content/entities/karang.md';
const { folder, remove } = makeProject({ [RECORD]: '---\nname: Karang\nkind: city\n---\nKota rekaan.\n' });
afterAll(remove);

const path = (name: string) => join(folder, name);
function replace(file: string, words: string, by: string): void {
  const text = readFileSync(path(file), 'utf8');
  expect(text).toContain(words);
  writeFileSync(path(file), text.replace(words, by));
}
/** Builds, and says whether without Astro. */
async function build(env?: Record<string, string>): Promise<boolean> {
  const { code, output } = await buildIn(folder, env);
  expect(code, output).toBe(0);
  return output.includes('with the code of the last build');
}
const page = () => readFileSync(path('dist/entitas/karang/index.html'), 'utf8');

test('whatever was changed since the last build is in the site: content, code, where it will live', async () => {
  expect(await build()).toBe(false);

  replace(RECORD, 'rekaan', 'di tepi laut');
  expect(await build()).toBe(true);
  expect(page()).toContain('Kota di tepi laut.');

  replace('src/i18n/id.ts', 'Belum disebut dalam berita mana pun.', 'Belum ada beritanya.');
  expect(await build()).toBe(false);
  expect(page()).toContain('Belum ada beritanya.');

  expect(await build({ BASE: '/situs/' })).toBe(false);
  expect(page()).toContain('href="/situs/"');

  expect(await build()).toBe(true); // What was bundled for it is still kept.
  expect(page()).not.toContain('/situs/');
  expect(page()).toContain('Belum ada beritanya.');
});

test('options, which it has none of, are refused and not passed over', async () => {
  const { code, output } = await buildIn(folder, {}, ['--base', '/situs/']);
  expect(code).toBe(1);
  expect(output).toContain("Unknown option '--base'");
  expect(output).toContain('BASE=/telaah/ npm run build');
});
