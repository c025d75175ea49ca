import type { Article, Edition } from '../model.ts';
import { fold } from '../text/fold.ts';
import { oncePerEdition } from './once.ts';

/** What a tag gathers. */
export type Topic = {
  /** Its address: the tag folded, `perang-rusia-ukraina`. */
  slug: string;
  /** As most articles write it; of equals, as the newest does. */
  name: string;
  /** Newest first. */
  articles: Article[];
};

/** The address of a tag; empty where it has neither letter nor digit. `NATO` and `Nato` are one topic. */
export const topicSlug = (tag: string): string => fold(tag).replaceAll(' ', '-');

/** All topics, those with most articles first; of equals, in the order of their addresses. */
export const topicsOf = oncePerEdition(({ articles }: Edition): Topic[] => {
  const topics = new Map<string, { articles: Article[]; written: Map<string, number> }>();
  for (const article of articles) {
    // Written twice in one article, the first counts.
    const own = new Map([...article.tags].reverse().map((tag) => [topicSlug(tag), tag]));
    for (const [slug, tag] of own) {
      const topic = topics.get(slug) ?? { articles: [], written: new Map<string, number>() };
      topics.set(slug, topic);
      topic.articles.push(article);
      topic.written.set(tag, (topic.written.get(tag) ?? 0) + 1);
    }
  }
  return [...topics]
    .map(([slug, { articles: gathered, written }]) => ({
      slug,
      name: [...written].reduce((best, each) => (each[1] > best[1] ? each : best))[0],
      articles: gathered,
    }))
    .sort((a, b) => b.articles.length - a.articles.length || (a.slug < b.slug ? -1 : 1));
});
