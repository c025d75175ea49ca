import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../src/core/model.ts';
import { makeIndexOf } from '../../src/core/search/make-index.ts';
import type { IndexPlan } from '../../src/core/search/plan-index.ts';
import { openFullText } from '../../src/integrations/write-full-text.ts';
import { writerInto } from '../../src/integrations/lay-files.ts';
import { writeIndex } from '../../src/integrations/write-index.ts';
import { loadLexicon } from '../../src/loaders/lexicon.ts';

/**
 * Lay the search page of a built site over the index of another edition, of any size, without building its other pages.
 * @returns how many index files were written
 */
export function laySearch(dist: string, folder: string, edition: Edition, plan: IndexPlan): number {
  const count = writeIndex(edition, loadLexicon(), folder, plan);
  for (const part of ['_astro', '_headers', '404.html'])
    cpSync(join(dist, part), join(folder, part), { recursive: true });
  const page = readFileSync(join(dist, 'cari/index.html'), 'utf8')
    .replace(/data-plan="[^"]*"/, `data-plan="${JSON.stringify(plan).replaceAll('"', '&quot;')}"`)
    .replace(/(<script type="application\/json" data-index[^>]*>)[^<]*/, '$1');
  mkdirSync(join(folder, 'cari'), { recursive: true });
  writeFileSync(join(folder, 'cari/index.html'), page);
  return count;
}

/** Lay Pagefind's index of an edition beside it. @param plan says in how many pieces */
export async function layFullText(
  folder: string,
  { articles, register }: Edition,
  plan: IndexPlan,
): Promise<void> {
  const { textPieces = 1 } = plan;
  const size = Math.ceil(articles.length / textPieces);
  const starts = Array.from({ length: textPieces }, (_, piece) => piece * size);
  const fullText = openFullText(writerInto(folder), starts);
  const maker = makeIndexOf(register, loadLexicon(), plan);
  for (const [i, article] of articles.entries()) {
    const number = articles.length - 1 - i;
    await fullText.tell(article, number, maker.add(article, number).fullText);
  }
  await (
    await fullText.end()
  ).written;
}
