import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { makeEdition } from '../core/edition/make-edition.ts';
import type { Edition } from '../core/model.ts';
import { articleRecords, makeIndex, planIndex, type Lexicon } from '../core/search/make-index.ts';
import { INDEX_FOLDER } from '../core/search/index-folder.ts';
import { loadLexicon } from '../loaders/lexicon.ts';
import { readNewsroom } from '../loaders/newsroom.ts';

/**
 * Lays the search index beside the built pages: names, their misspellings and small editions as JSON in `cari/indeks/`,
 * the full text as Pagefind's index in `pagefind/`. In dev the JSON is made on request.
 */
export function searchIndex(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'telaah-search-index',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = request.url?.split(INDEX_FOLDER)[1]?.split('?')[0];
          if (!path) {
            next();
            return;
          }
          readEdition(config)
            .then((edition) => {
              const files = makeIndex(edition, loadLexicon(), planIndex(edition, true));
              const file = [...files].find((each) => each.path === path);
              response.statusCode = file ? 200 : 404;
              response.setHeader('content-type', 'application/json');
              response.end(JSON.stringify(file?.data ?? null));
            })
            .catch(next);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const edition = await readEdition(config);
        const lexicon = loadLexicon();
        const files = await writeIndex(edition, lexicon, fileURLToPath(dir));
        const articles = await writeFullText(edition, lexicon, fileURLToPath(dir));
        logger.info(`${files} index files, ${articles} articles in the full-text index`);
      },
    },
  };
}

async function readEdition({ root, base }: AstroConfig): Promise<Edition> {
  const { articles, register } = await readNewsroom(fileURLToPath(new URL('content/', root)), { base });
  return makeEdition(articles, [...register.values()]);
}

/** @returns how many files were written under `dist` */
export async function writeIndex(
  edition: Edition,
  lexicon: Lexicon,
  dist: string,
  plan = planIndex(edition),
): Promise<number> {
  let count = 0;
  for (const { path, data } of makeIndex(edition, lexicon, plan)) {
    const file = join(dist, INDEX_FOLDER, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(data));
    count++;
  }
  return count;
}

/**
 * Pagefind's index of whole articles. Its language is one that it has no stemmer for, since stemmers eat names; word
 * families are indexed by our own roots.
 * @returns how many articles it holds
 */
export async function writeFullText(edition: Edition, lexicon: Lexicon, dist: string): Promise<number> {
  const { index, errors } = await createIndex({ forceLanguage: 'zxx' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const faults: string[] = [];
  let count = 0;
  for (const { address, title, date, content } of articleRecords(edition, lexicon)) {
    const added = await index.addCustomRecord({
      url: address,
      content,
      language: 'zxx',
      meta: { title, date },
    });
    faults.push(...added.errors);
    count++;
  }
  const outputPath = join(dist, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  await close();
  // Interfaces of Pagefind's own, which no page of ours loads.
  const unused = (await readdir(outputPath)).filter((name) => /^pagefind-(?:.*ui|highlight)\./.test(name));
  await Promise.all(unused.map((name) => rm(join(outputPath, name))));
  faults.push(...written.errors);
  if (faults.length > 0) throw new Error(`Pagefind could not index the articles: ${faults.join('; ')}`);
  return count;
}
