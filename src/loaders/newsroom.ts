import { ContentError, type Problem } from '../core/check/problem.ts';
import type { Article, Register } from '../core/model.ts';
import type { ReadArticle } from '../core/report/read-article.ts';
import type { RecordFile } from '../core/report/register-advice.ts';
import { unpack } from './packed.ts';
import { readContents, type Options, type Takers } from './read-contents.ts';
import { normalise } from './yaml-fields.ts';

export type Newsroom = { register: Register; articles: Article[] };

/** A newsroom with whatever is wrong in it, and what a report on names needs. A faulty record is not in the register. */
export type Inspected = Newsroom & {
  problems: Problem[];
  /** Every article that could be read, faulty ones included. */
  read: ReadArticle[];
  records: ReadonlyMap<string, RecordFile>;
};

/**
 * Everything under `content/`, read and checked; pictures lie beside it, in `public/`.
 * @throws {ContentError} with every problem of every file
 */
export async function readNewsroom(contentDir: string, options: Options): Promise<Newsroom> {
  const { register, articles, problems } = await collect(contentDir, options);
  if (problems.length > 0) throw new ContentError(problems);
  return { register, articles };
}

/** The same, with what is wrong handed back instead of thrown, and nothing taken from a cache. */
export async function inspectNewsroom(
  contentDir: string,
  options: Omit<Options, 'cacheDir'>,
): Promise<Inspected> {
  const read: ReadArticle[] = [];
  const { files, ...newsroom } = await collect(contentDir, options, (it) => read.push(it));
  const records = new Map(files.map(({ name, file, source }) => [name, { file, source: normalise(source) }]));
  return { ...newsroom, read, records };
}

async function collect(contentDir: string, options: Options, onRead?: Takers['onRead']) {
  const articles: Article[] = [];
  const onArticles: Takers['onArticles'] = (made) => {
    for (const { place, article, packed } of made)
      articles[place] = article ?? unpack(packed.words, () => packed.html);
  };
  const read = await readContents(contentDir, options, { onArticles, ...(onRead && { onRead }) });
  return { ...read, articles: Object.values(articles) };
}
