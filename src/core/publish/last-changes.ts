import type { Day, Edition } from '../model.ts';
import type { Urls } from '../urls.ts';

/**
 * When the pages of an edition last changed, by their address without the host: an article's on its own day, a name's
 * with the newest article that names it, lists with the newest article. Pages that are not in it have no such day.
 */
export function lastChanges({ articles, register, occurrences }: Edition, urls: Urls): Map<string, Day> {
  const [newest] = articles;
  const changes = new Map<string, Day>();
  if (!newest) return changes;
  for (const path of [urls.home(), urls.register()]) changes.set(path, newest.date);
  for (const { slug, date } of articles)
    for (const path of [urls.article(slug), urls.analysis(slug)]) changes.set(path, date);
  for (const id of register.keys()) {
    const first = occurrences.get(id)?.[0];
    if (first) changes.set(urls.entity(id), first.article.date);
  }
  return changes;
}
