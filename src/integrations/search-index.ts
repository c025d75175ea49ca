import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Make the full-text index from the built pages, and lay it beside them in `pagefind/`. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'telaah-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const path = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: 'id' });
        if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path });
        const written = await index.writeFiles({ outputPath: `${path}pagefind` });
        await close();
        const faults = [...added.errors, ...written.errors];
        if (faults.length > 0) throw new Error(`Pagefind could not index the site: ${faults.join('; ')}`);
        logger.info(`${added.page_count} pages indexed`);
      },
    },
  };
}
