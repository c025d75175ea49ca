import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError, type Problem } from '../core/check/problem.ts';
import type { Article, Register } from '../core/model.ts';
import { makeUrls } from '../core/urls.ts';
import { makeArticleParser } from './parse-articles.ts';
import { parseRegister } from './parse-register.ts';
import { readFolder } from './read-files.ts';

export type Newsroom = { register: Register; articles: Article[] };

/**
 * Everything under `content/`, read and checked.
 * @param base the path the site lives under, for the links between its pages
 * @throws {ContentError} with every problem of every file
 */
export async function readNewsroom(contentDir: string, base: string): Promise<Newsroom> {
  const [entityFiles, articleFiles] = await Promise.all([
    readFolder(contentDir, 'entities'),
    readFolder(contentDir, 'articles'),
  ]);
  const { register, faulty, problems } = parseRegister(entityFiles);
  const parse = makeArticleParser(register, makeUrls(base), faulty);
  const articles: Article[] = [];
  const faults: Problem[] = [...problems];
  for (const file of articleFiles) {
    const article = parse(file);
    if (Array.isArray(article)) faults.push(...article);
    else articles.push(article);
  }
  if (faults.length > 0) throw new ContentError(faults);
  return { register, articles };
}

/**
 * The content collections. Astro's own Markdown rendering would publish an article empty when a plugin throws, and keep
 * an article's old annotations when only an entity changed; here a fault ends the build, and both come from one reading.
 */
export function newsroomLoaders(contentDir: URL): { articles: Loader; entities: Loader } {
  let reading: Promise<Newsroom> | undefined;
  const read = ({ config }: LoaderContext) =>
    (reading ??= readNewsroom(fileURLToPath(contentDir), config.base));

  const loader = (
    name: string,
    entries: (newsroom: Newsroom) => { id: string; data: Record<string, unknown> }[],
  ): Loader => ({
    name,
    async load(context) {
      const fill = async () => {
        const newsroom = await read(context);
        context.store.clear();
        for (const entry of entries(newsroom)) context.store.set(entry);
      };
      await fill();
      const refresh = (path: string) => {
        if (!path.startsWith(fileURLToPath(contentDir))) return;
        reading = undefined;
        fill().catch((error: unknown) => context.logger.error(String(error)));
      };
      context.watcher?.on('add', refresh).on('change', refresh).on('unlink', refresh);
    },
  });

  return {
    articles: loader('telaah-articles', ({ articles }) => articles.map((data) => ({ id: data.slug, data }))),
    entities: loader('telaah-entities', ({ register }) =>
      [...register.values()].map((data) => ({ id: data.id, data })),
    ),
  };
}
