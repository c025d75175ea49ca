import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeEdition } from '../core/edition/make-edition.ts';
import { expectEdition } from '../edition-at-hand.ts';
import { readBeside } from '../loaders/read-beside.ts';

/**
 * Reads the content for a build, on the second core from the first moment on: only when pages are to be made is it waited
 * for, see make-pages.ts. In dev the collections' loaders read it, see loaders/collections.ts.
 */
export function readContent(): AstroIntegration {
  let isBuild = false;
  return {
    name: 'telaah-read-content',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        if (!isBuild) return;
        const folder = fileURLToPath(new URL('content/', config.root));
        const cacheDir = fileURLToPath(new URL('telaah/articles/', config.cacheDir));
        expectEdition(
          readBeside(folder, config.base, cacheDir).then(({ articles, register }) =>
            makeEdition(articles, [...register.values()]),
          ),
        );
      },
    },
  };
}
