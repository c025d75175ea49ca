import type { Article, Edition } from '../model.ts';

/** The articles in which something was put right, the newest correction first. */
export function correctedArticles({ articles }: Edition): Article[] {
  const last = ({ corrections }: Article) => corrections[0]?.date ?? '';
  return articles
    .filter(({ corrections }) => corrections.length > 0)
    .sort((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0));
}
