import { lastChange } from '../edition/last-change.ts';
import type { Topic } from '../edition/topics.ts';
import type { Article, Day, Edition, Entity, Occurrence } from '../model.ts';
import { escapeMarkup } from '../text/escape-markup.ts';
import { feedHtml } from './feed-html.ts';
import type { Site } from './news-article.ts';
import { picturedArticles } from './pictured.ts';

/** How many articles a feed holds, newest first: readers come daily, and a feed is fetched whole every time. */
const NEWEST = { site: 50, part: 20 };

/** What RSS and JSON Feed are two forms of. Addresses are whole. */
export type Feed = {
  title: string;
  description: string;
  /** The page that the feed follows. */
  home: string;
  items: FeedItem[];
};
export type FeedItem = {
  url: string;
  title: string;
  summary: string;
  html: string;
  date: Day;
  /** Of the last change, a correction say; the day of the article where there was none. */
  changed: Day;
  source: string;
  tags: string[];
  picture: string | undefined;
};

type About = Pick<Feed, 'title' | 'description'>;
/** Also the words before a correction, by its day. */
type AboutFull = About & { corrected: (day: Day) => string };

/** The newest articles in full. */
export const siteFeed = (edition: Edition, site: Site, about: AboutFull): Feed => ({
  title: about.title,
  description: about.description,
  home: site.absolute(site.urls.home()),
  items: edition.articles
    .slice(0, NEWEST.site)
    .map((article) => fullItem(article, edition, site, about.corrected)),
});

/** The newest articles that name an entity, and where: what its feed holds. */
export function newestNaming({ id }: Entity, { occurrences }: Edition): Map<Article, Occurrence[]> {
  const byArticle = new Map<Article, Occurrence[]>();
  for (const occurrence of occurrences.get(id) ?? []) {
    const own = byArticle.get(occurrence.article);
    if (own) own.push(occurrence);
    else if (byArticle.size === NEWEST.part)
      break; // Newest first, an article's together.
    else byArticle.set(occurrence.article, [occurrence]);
  }
  return byArticle;
}

/**
 * The newest articles that name an entity, each with the paragraphs that do: who follows a name wants those, and whole
 * articles would stand in the feeds of everyone they name.
 */
export function entityFeed(
  entity: Entity,
  edition: Edition,
  site: Site,
  about: About & { place: (place: number) => string },
): Feed {
  return {
    title: about.title,
    description: about.description,
    home: site.absolute(site.urls.entity(entity.id)),
    items: [...newestNaming(entity, edition)].map(([article, occurrences]) => ({
      ...item(article, edition, site),
      html: paragraphs(article, occurrences, site, about.place),
    })),
  };
}

function paragraphs(
  { slug }: Article,
  occurrences: readonly Occurrence[],
  { urls, absolute }: Site,
  placeName: (place: number) => string,
): string {
  const places = new Map(occurrences.map(({ block, place }) => [block, place]));
  return [...places]
    .map(([{ id, text }, place]) => {
      const address = escapeMarkup(absolute(urls.article(slug, id)));
      return `<p><a href="${address}">${escapeMarkup(placeName(place))}</a></p><blockquote cite="${address}"><p>${escapeMarkup(text)}</p></blockquote>`;
    })
    .join('\n');
}

/** The newest articles of a topic, in full. */
export const topicFeed = (
  { slug, articles }: Topic,
  edition: Edition,
  site: Site,
  about: AboutFull,
): Feed => ({
  title: about.title,
  description: about.description,
  home: site.absolute(site.urls.topic(slug)),
  items: articles.slice(0, NEWEST.part).map((article) => fullItem(article, edition, site, about.corrected)),
});

const fullHtml = new WeakMap<Article, string>();

/** An article with its words, before them what was put right in it. */
function fullItem(article: Article, edition: Edition, site: Site, corrected: (day: Day) => string): FeedItem {
  const made = item(article, edition, site);
  // An article stands in the feed of the site and of each of its topics.
  const words = fullHtml.get(article) ?? feedHtml(article.html, made.url);
  fullHtml.set(article, words);
  const corrections = article.corrections.map(
    ({ date, text }) => `<p><strong>${escapeMarkup(corrected(date))}</strong> ${escapeMarkup(text)}</p>`,
  );
  return { ...made, html: [...corrections, words].join('\n') };
}

const item = (article: Article, edition: Edition, { urls, absolute }: Site): FeedItem => ({
  url: absolute(urls.article(article.slug)),
  title: article.title,
  summary: article.description,
  html: '',
  date: article.date,
  changed: lastChange(article),
  source: article.source,
  tags: article.tags,
  picture: picturedArticles(edition).has(article) ? absolute(urls.articlePicture(article.slug)) : undefined,
});
