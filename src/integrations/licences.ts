import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What of others' work is part of the built site, and the licences that have to go with it, from the project's folder. */
const PARTS: readonly { what: string; licences: readonly string[] }[] = [
  { what: 'Source Serif 4 (_astro/*.woff2)', licences: ['src/styles/fonts/LICENSE.txt'] },
  { what: 'Pagefind (pagefind/)', licences: ['node_modules/pagefind/LICENSE/LICENSE'] },
  {
    what: 'Word lists (cari/indeks/): Sastrawi, zxcvbn-ts, cspell',
    licences: [
      'node_modules/sastrawijs/LICENSE',
      'node_modules/@zxcvbn-ts/language-id/LICENSE.txt',
      'node_modules/@zxcvbn-ts/language-id/NOTICE.md',
      'node_modules/@cspell/dict-people-names/LICENSE',
    ],
  },
  {
    what: 'Maps (artikel/*/peta-*.svg): Natural Earth, by way of world-atlas',
    licences: ['node_modules/world-atlas/LICENSE'],
  },
];

/** Lays the licences of what others made into the site, as `LICENSES.txt`. */
export function licences(): AstroIntegration {
  let root: URL;
  return {
    name: 'telaah-licences',
    hooks: {
      'astro:config:done': ({ config }) => {
        ({ root } = config);
      },
      'astro:build:done': async ({ dir }) => {
        const parts = await Promise.all(
          PARTS.map(async ({ what, licences: files }) => {
            const texts = await Promise.all(files.map((file) => readFile(new URL(file, root), 'utf8')));
            return [what, '='.repeat(what.length), ...texts.map((text) => text.trim())].join('\n\n');
          }),
        );
        await writeFile(join(fileURLToPath(dir), 'LICENSES.txt'), `${parts.join('\n\n\n')}\n`);
      },
    },
  };
}
