import { lastChange } from '../edition/last-change.ts';
import { topicsOf } from '../edition/topics.ts';
import type { Article, Day, Edition } from '../model.ts';
import type { Urls } from '../urls.ts';

/**
 * When the pages of an edition last changed, by their address without the host: an article's with its last correction, a
 * name's or a topic's with the articles in it, the lists with any. Of a list in pages only the first is here: what a
 * later one holds moves on with every new article.
 */
export function lastChanges(edition: Edition, urls: Urls): Map<string, Day> {
  const { articles, register, occurrences } = edition;
  const changes = new Map<string, Day>();
  const set = (among: readonly Article[], ...paths: string[]) => {
    const last = newest(among);
    if (last) for (const path of paths) changes.set(path, last);
  };
  set(articles, urls.home(), urls.register(), urls.archive(), urls.topics());
  for (const article of articles) set([article], urls.article(article.slug), urls.analysis(article.slug));
  for (const { slug, articles: own } of topicsOf(edition)) set(own, urls.topic(slug));
  for (const id of register.keys())
    set([...new Set(occurrences.get(id)?.map(({ article }) => article))], urls.entity(id));
  return changes;
}

const newest = (articles: readonly Article[]): Day | undefined =>
  articles
    .map(lastChange)
    .reduce<Day | undefined>((last, day) => (last && last > day ? last : day), undefined);
