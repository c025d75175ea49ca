import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Edition } from '../core/model.ts';
import { writeRecord } from '../core/search/article-record.ts';
import { fullTextContent } from '../core/search/full-text-record.ts';
import type { Lexicon } from '../core/search/make-index.ts';

/**
 * Pagefind's index of whole articles, which knows every place of a word where our own lists are bounded. Its language is
 * one that it has no stemmer for, since stemmers eat names; word families are indexed by our own roots.
 * @param folder that will hold `pagefind/`
 * @throws Error with all that Pagefind says
 */
export async function writeFullText({ articles }: Edition, lexicon: Lexicon, folder: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zxx' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const faults: string[] = [];
  for (const [i, article] of [...articles].reverse().entries()) {
    const added = await index.addCustomRecord({
      url: `artikel/${article.slug}/`,
      content: fullTextContent(writeRecord(article, lexicon.isRoot)),
      language: 'zxx',
      meta: { title: article.title, number: String(i) },
    });
    faults.push(...added.errors);
  }
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
}
