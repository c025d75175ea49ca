import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Edition } from '../core/model.ts';
import { writeRecord } from '../core/search/article-record.ts';
import { fullTextContent } from '../core/search/full-text-record.ts';
import type { Lexicon } from '../core/search/make-index.ts';

/** Articles told to Pagefind before its answers are read. */
const AT_ONCE = 50;

/**
 * Pagefind's index of whole articles, which knows every place of a word where our own lists are bounded. Its language is
 * one that it has no stemmer for, since stemmers eat names; word families are indexed by our own roots.
 * @param folder that will hold `pagefind/`
 * @param onAllTold called when Pagefind knows all articles and works on by itself, on another core
 * @throws Error with all that Pagefind says
 */
export async function writeFullText(
  { articles }: Edition,
  lexicon: Lexicon,
  folder: string,
  onAllTold: () => void = () => undefined,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'zxx' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const faults: string[] = [];
  const oldestFirst = [...articles].reverse();
  for (let begin = 0; begin < oldestFirst.length; begin += AT_ONCE) {
    // Pagefind is a process of its own: it reads one while the next is written, and takes them in the order they come.
    const added = oldestFirst.slice(begin, begin + AT_ONCE).map((article, i) =>
      index.addCustomRecord({
        url: `artikel/${article.slug}/`,
        content: fullTextContent(writeRecord(article, lexicon.isRoot)),
        language: 'zxx',
        meta: { title: article.title, number: String(begin + i) },
      }),
    );
    for (const { errors: told } of await Promise.all(added)) faults.push(...told);
  }
  const outputPath = join(folder, 'pagefind');
  const writing = index.writeFiles({ outputPath });
  onAllTold();
  const written = await writing;
  await close();
  faults.push(...written.errors);
  if (faults.length > 0) throw new Error(`Pagefind could not index the articles: ${faults.join('; ')}`);
  // Interfaces of Pagefind's own, which no page of ours loads, and the worker that our policy does not let start.
  const unused = (await readdir(outputPath)).filter((name) =>
    /^pagefind-(?:.*ui|highlight|worker)\./.test(name),
  );
  await Promise.all(unused.map((name) => rm(join(outputPath, name))));
}
