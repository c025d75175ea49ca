import { speakersIn } from '../core/analyse/speakers-in.ts';
import type { Article, Block, Edition, Entity } from '../core/model.ts';
import { pictured } from '../core/publish/paragraph-pages.ts';
import { picturedArticles, picturedEntities } from '../core/publish/pictured.ts';
import { dateInWords, kindName, words } from '../i18n/id.ts';
import type { Picture } from './paint-picture.ts';

/** The headline of an article. */
export const articlePicture = ({ title, description, source, date }: Article): Picture => ({
  site: words.siteName,
  title,
  text: description,
  source: `${source} · ${dateInWords(date)}`,
});

/** A name, and who or what bears it. */
export const entityPicture = (
  { id, name, description, kind }: Entity,
  { occurrences }: Edition,
): Picture => ({
  site: words.siteName,
  title: name,
  text: description,
  source: `${kindName[kind]} · ${words.mentionCount(occurrences.get(id)?.length ?? 0)}`,
});

/** A paragraph, for the preview in a chat. */
export function paragraphPicture(article: Article, { id, text }: Block, { register }: Edition): Picture {
  const [speaker] = speakersIn(article.analysis, id, register, words.nobody);
  return {
    site: words.siteName,
    text,
    isQuote: true,
    source: `${speaker ? `${speaker} · ` : ''}${article.source} · ${dateInWords(article.date)}`,
  };
}

/** The site's own, for pages that have none. @param address where its home page lies, whole */
export const sitePicture = (address: string): Picture => ({
  site: words.siteName,
  title: words.siteLine,
  text: words.siteDescription,
  source: address.replace(/^https?:\/\/|\/$/g, ''),
});

/** All pictures of an edition but the site's own, in the order in which pages ask for them. */
export const picturesOf = (edition: Edition): Picture[] => [
  ...[...picturedArticles(edition)].map(articlePicture),
  ...pictured(edition).map(({ article, block }) => paragraphPicture(article, block, edition)),
  ...[...picturedEntities(edition)].map((entity) => entityPicture(entity, edition)),
];
