import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ContentError, type Problem, type ShownProblem } from '../core/check/problem.ts';
import { makeEdition } from '../core/edition/make-edition.ts';
import { editionAtHand, isEditionAtHand, layOut, readingAtHand } from '../edition-at-hand.ts';
import { dayHere } from './day-here.ts';
import { followEdits } from './follow-edits.ts';
import type { Newsroom } from './newsroom.ts';

/**
 * The content collections of `astro dev`, the one that watches; a build reads by itself, see integrations/read-content.ts.
 * Astro's own Markdown rendering would publish an article empty when a plugin throws, and keep an article's old annotations
 * when only an entity changed; here all come from one reading. Every edit is a new one, and a fault leaves the last good
 * content.
 * Their entries say only what there is and whether it changed, so that `astro dev` knows when to show a page anew: pages
 * take the edition itself, see {@link layOut}.
 */
export function newsroomLoaders(contentDir: URL): Record<'articles' | 'entities' | 'reading', Loader> {
  const folder = fileURLToPath(contentDir);
  const fills: ((newsroom: Newsroom | undefined) => void)[] = [];
  let first: Promise<Newsroom | undefined> | undefined;

  /** @returns nothing where the content has faults, which the pages then show */
  const read = async ({ config, logger }: LoaderContext, onLedger: (file: string) => void) => {
    try {
      const { readNewsroom } = await import('./newsroom.ts'); // Heavy, and of no use to a build.
      const newsroom = await readNewsroom(folder, {
        base: config.base,
        cacheDir: fileURLToPath(new URL('telaah/articles/', config.cacheDir)),
        updateLedgers: dayHere(), // They follow the editor's hand.
        onLedger,
      });
      layOut(makeEdition(newsroom.articles, [...newsroom.register.values()]));
      return newsroom;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      logger.error(error.message);
      const before = isEditionAtHand() ? editionAtHand() : makeEdition([], []);
      layOut(before, await Promise.all(error.problems.map(withText(folder))));
      return undefined;
    }
  };

  const start = (context: LoaderContext, watcher: NonNullable<LoaderContext['watcher']>) =>
    followEdits(
      [folder, fileURLToPath(context.config.publicDir)],
      watcher,
      (onWritten) => read(context, onWritten),
      {
        onResult: (newsroom) => fills.forEach((fill) => fill(newsroom)),
        onFailure: (error) => context.logger.error(String(error)),
      },
    );

  const loader = (
    name: string,
    entries: (newsroom: Newsroom | undefined) => Iterable<[id: string, made: unknown]> | undefined,
  ): Loader => ({
    name,
    async load(context) {
      const { store, watcher } = context;
      if (!watcher) return;
      const fill = (newsroom: Newsroom | undefined) => {
        const all = entries(newsroom);
        if (!all) return;
        store.clear();
        for (const [id, made] of all)
          store.set({ id, data: { digest: context.generateDigest(JSON.stringify(made)) } });
      };
      fill(await (first ??= start(context, watcher)));
      fills.push(fill);
    },
  });

  return {
    articles: loader('telaah-articles', (all) => all?.articles.map((article) => [article.slug, article])),
    entities: loader('telaah-entities', (all) => all?.register),
    reading: loader('telaah-reading', () => [['content', readingAtHand()]]),
  };
}

/** Gives a problem the text of its line, for those who look at it in a page. */
const withText =
  (folder: string) =>
  async (problem: Problem): Promise<ShownProblem> => {
    const source = await readFile(join(folder, '..', problem.file), 'utf8').catch(() => '');
    return { ...problem, text: source.split(/\r\n?|\n/)[problem.line - 1] ?? '' };
  };
