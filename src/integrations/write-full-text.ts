import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Article } from '../core/model.ts';

/** Articles told to Pagefind before its answers are read. */
const AT_ONCE = 50;

/**
 * Pagefind's index of whole articles, which knows every place of a word where our own lists are bounded. Its language is
 * one that it has no stemmer for, since stemmers eat names; word families are indexed by our own roots.
 */
export type FullText = {
  /** @param number of the article, from the oldest on @param content see full-text-record.ts; resolves when there is room for more */
  tell(article: Pick<Article, 'slug' | 'title'>, number: number, content: string): Promise<void>;
  /** @throws Error with all that Pagefind says */
  write(): Promise<void>;
};

/** @param folder that will hold `pagefind/` @throws Error where Pagefind does not start */
export async function openFullText(folder: string): Promise<FullText> {
  const { index, errors } = await createIndex({ forceLanguage: 'zxx' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const faults: string[] = [];
  let told: ReturnType<typeof index.addCustomRecord>[] = [];
  const hear = async () => {
    for (const each of await Promise.all(told)) faults.push(...each.errors);
    told = [];
  };
  return {
    async tell({ slug, title }, number, content) {
      const meta = { title, number: String(number) };
      told.push(index.addCustomRecord({ url: `artikel/${slug}/`, content, language: 'zxx', meta }));
      // Pagefind is a process of its own: it reads one while the next is written, and takes them in the order they come.
      if (told.length >= AT_ONCE) await hear();
    },
    async write() {
      await hear();
      const outputPath = join(folder, 'pagefind');
      const written = await index.writeFiles({ outputPath });
      await close();
      faults.push(...written.errors);
      if (faults.length > 0) throw new Error(`Pagefind could not index the articles: ${faults.join('; ')}`);
      // Interfaces of Pagefind's own, which no page of ours loads, and the worker that our policy does not let start.
      const unused = (await readdir(outputPath)).filter((name) =>
        /^pagefind-(?:.*ui|highlight|worker)\./.test(name),
      );
      await Promise.all(unused.map((name) => rm(join(outputPath, name))));
    },
  };
}
