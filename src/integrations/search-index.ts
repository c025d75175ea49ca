import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { planIndex, type IndexPlan } from '../core/search/plan-index.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import { checkedEditions, type OtherEdition } from '../core/search/other-editions.ts';
import { beginIndex } from './begin-index.ts';
import { editionAtHand, laidOut } from '../edition-at-hand.ts';

/**
 * Lays the search index beside the built pages, as JSON in `cari/indeks/`, and what is small of it into the search
 * page. In dev: dev-search.ts.
 * @param options `editions`: others whose articles readers may search from here
 */
export function searchIndex({ editions = [] as readonly OtherEdition[] } = {}): AstroIntegration {
  let isBuild = false;
  let site = '';
  let endIndex: ReturnType<typeof beginIndex>;
  return {
    name: 'telaah-search-index',
    hooks: {
      'astro:config:setup': ({ command, config: { outDir }, updateConfig }) => {
        site = fileURLToPath(outDir); // The last one; its successor is made beside it, see whole-build.ts.
        isBuild = command === 'build';
        const define = { 'import.meta.env.OTHER_EDITIONS': JSON.stringify(checkedEditions(editions)) };
        updateConfig({ vite: { define } });
      },
      'astro:config:done': ({ config }) => {
        if (isBuild) endIndex = beginIndex(laidOut(), site, fileURLToPath(config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const files = await endIndex(dist);
        await bringFiles(dist, planIndex(editionAtHand()));
        logger.info(`${files} index files`);
      },
    },
  };
}

/** What is one small file is quicker in the page itself than asked for after it. */
async function bringFiles(dist: string, { nameFiles, brought }: IndexPlan): Promise<void> {
  const paths = [...(nameFiles > 1 ? [] : ['nama/0.json']), ...(brought ? ['teks.json'] : [])];
  const files = await Promise.all(
    paths.map(
      async (path) => `${JSON.stringify(path)}:${await readFile(join(dist, INDEX_FOLDER, path), 'utf8')}`,
    ),
  );
  const page = join(dist, 'cari/index.html');
  const html = await readFile(page, 'utf8');
  const all = `{${files.join(',')}}`.replaceAll('<', '\\u003c');
  await writeFile(
    page,
    html.replace(/(<script type="application\/json" data-index[^>]*>)(?=<\/script>)/, (tag) => tag + all),
  );
}
