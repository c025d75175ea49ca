import { getCollection } from 'astro:content';
import { makeEdition } from '../core/edition/make-edition.ts';
import type { Article, Edition, Entity } from '../core/model.ts';
import { makeUrls } from '../core/urls.ts';

let made: Promise<Edition> | undefined;

/** The edition that every page is a view of. Made once a build; anew for each page in dev, where content changes. */
export function loadEdition(): Promise<Edition> {
  if (import.meta.env.DEV) return make();
  return (made ??= make());
}

async function make(): Promise<Edition> {
  const [articles, entities] = await Promise.all([getCollection('articles'), getCollection('entities')]);
  return makeEdition(
    articles.map(({ data }) => data as Article),
    entities.map(({ data }) => data as Entity),
  );
}

export const urls = makeUrls(import.meta.env.BASE_URL);
