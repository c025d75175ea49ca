import { lastChange } from '../edition/last-change.ts';
import { monthsOf } from '../edition/months.ts';
import { topicsOf } from '../edition/topics.ts';
import type { Day, Edition } from '../model.ts';
import type { Urls } from '../urls.ts';

/**
 * When the pages of an edition last changed, by their address without the host: an article's on its own day or
 * that of its last correction, a name's with the newest article that names it, lists with the newest article. Pages that are not in it have no such day.
 */
export function lastChanges(edition: Edition, urls: Urls): Map<string, Day> {
  const { articles, register, occurrences } = edition;
  const [newest] = articles;
  const changes = new Map<string, Day>();
  if (!newest) return changes;
  for (const path of [urls.home(), urls.archive(), urls.topics(), urls.register()])
    changes.set(path, newest.date);
  for (const article of articles) {
    const { slug } = article;
    for (const path of [urls.article(slug), urls.analysis(slug)]) changes.set(path, lastChange(article));
  }
  const lists = [
    ...topicsOf(edition).map(({ slug, articles: own }) => [urls.topic(slug), own] as const),
    ...monthsOf(articles).map(({ year, month, articles: own }) => [urls.month(year, month), own] as const),
  ];
  for (const [path, [first]] of lists) if (first) changes.set(path, first.date);
  for (const id of register.keys()) {
    const first = occurrences.get(id)?.[0];
    if (first) changes.set(urls.entity(id), first.article.date);
  }
  return changes;
}
