import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { AstroConfig, AstroIntegration } from 'astro';
import { makeEdition } from '../core/edition/make-edition.ts';
import { expectEdition } from '../edition-at-hand.ts';
import { readBeside } from '../loaders/read-beside.ts';

/**
 * Reads the content for a build, on the second core from the first moment on: only when pages are to be made is it waited
 * for, see make-pages.ts. In dev the collections' loaders read it, see loaders/collections.ts.
 */
export function readContent(): AstroIntegration {
  let begun: Places | undefined;
  return {
    name: 'telaah-read-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build' || begun) return; // A build that begins without Astro may go on with it, see build-again.ts.
        begun = placesIn(config);
        expectEdition(
          readBeside(begun.folder, begun.base, begun.cacheDir).then(({ articles, register }) =>
            makeEdition(articles, [...register.values()]),
          ),
        );
      },
      'astro:config:done': ({ config }) => {
        if (begun && !isDeepStrictEqual(begun, placesIn(config)))
          throw new Error(
            'An integration has set root, base or cacheDir, when the content was read already. Set it in astro.config.mjs.',
          );
      },
    },
  };
}

type Places = { folder: string; base: string; cacheDir: string };

const placesIn = ({ root, base, cacheDir }: AstroConfig): Places => ({
  folder: fileURLToPath(new URL('content/', root)),
  base,
  cacheDir: fileURLToPath(new URL('telaah/articles/', cacheDir)),
});
