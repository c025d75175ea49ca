import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { HOSTILE } from '../fixtures/hostile.ts';
import { LONG_LISTS } from '../fixtures/long-lists.ts';
import { filesOf } from './files-of.ts';
import { ROOT, buildIn, makeProject, runIn } from './project.ts';

/** The path that the site of Karang lives under. */
export const KARANG_BASE = '/situs/';

/** The files of the newsroom of Karang, by their path in a project: `tests/fixtures/karang/README.md` says what it is. */
export function karang(): Record<string, string> {
  const folder = join(ROOT, 'tests/fixtures/karang');
  const paths = ['content/articles', 'content/entities', 'public/foto'].flatMap((part) =>
    readdirSync(join(folder, part)).map((name) => `${part}/${name}`),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/**
 * Build the site of Karang with all that may stand in one: hostile words, long lists, and other editions to search. It
 * says that it lives at https://karang.example, under a base path. It is built twice: by Astro, and then without it, with all
 * pages made anew.
 * @throws with what the build said, where it fails or the two are not the same, byte for byte
 */
export async function buildKarang(editions: { name: string; at: string }[]): Promise<{
  dist: string;
  remove: () => void;
}> {
  const config = readFileSync(join(ROOT, 'astro.config.mjs'), 'utf8');
  const { folder, remove } = makeProject({
    ...{ ...karang(), ...HOSTILE, ...LONG_LISTS },
    'astro.config.mjs': config.replace(
      'searchIndex()',
      `searchIndex({ editions: ${JSON.stringify(editions)} })`,
    ),
  });
  const anchors = await runIn(folder, 'node', ['src/commands/anchors.ts']);
  const env = { SITE: 'https://karang.example', BASE: KARANG_BASE };
  const dist = join(folder, 'dist');
  const built = await buildIn(folder, env);
  const site = built.code === 0 && filesOf(dist);
  rmSync(join(folder, 'node_modules/.astro/telaah/pages.json'), { force: true }); // By it pages are taken as they are.
  const again = await buildIn(folder, env);
  const isWithoutAstro = again.code === 0 && again.output.includes('with the code of the last build');
  if (anchors.code !== 0 || !isWithoutAstro || !isDeepStrictEqual(filesOf(dist), site)) {
    remove();
    const said = [anchors, built, again].map(({ output }) => output).join('\n');
    throw new Error(`The site of Karang does not build, or not twice the same:\n${said}`);
  }
  return { dist, remove };
}
