import type { AstroIntegration } from 'astro';
import { oncePerEdition } from '../core/edition/once.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import { planIndex } from '../core/search/plan-index.ts';
import { editionAtHand } from '../edition-at-hand.ts';

/** Makes the files of the search index on request in dev: they lie nowhere, and follow every edit. */
export function devSearch(): AstroIntegration {
  return {
    name: 'telaah-dev-search',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        // A build would wait for their code and dictionaries.
        const [{ makeIndex }, { loadLexicon }] = await Promise.all([
          import('../core/search/make-index.ts'),
          import('../loaders/lexicon.ts'),
        ]);
        const filesOf = oncePerEdition(
          (edition) =>
            new Map(
              [...makeIndex(edition, loadLexicon(), planIndex(edition))].map(({ path, data }) => [
                path,
                data,
              ]),
            ),
        );
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split(INDEX_FOLDER)[1]?.split('?')[0];
          if (!path) {
            next();
            return;
          }
          const data = filesOf(editionAtHand()).get(decodeURIComponent(path));
          response.statusCode = data === undefined ? 404 : 200;
          response.setHeader('content-type', 'application/json');
          response.setHeader('cache-control', 'no-store');
          response.end(JSON.stringify(data ?? null));
        });
      },
    },
  };
}
