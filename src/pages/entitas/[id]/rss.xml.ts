import type { APIContext, GetStaticPaths } from 'astro';
import type { Entity } from '../../../core/model.ts';
import { entityFeed, newestNaming } from '../../../core/publish/feed.ts';
import { RSS_ANSWER, rss } from '../../../core/publish/rss.ts';
import { picturedArticles } from '../../../core/publish/pictured.ts';
import { words } from '../../../i18n/id.ts';
import { keyOf, loadEdition, urls } from '../../_edition.ts';
import { siteAt } from '../../_site.ts';

type Props = { entity: Entity };

export const getStaticPaths = (async () => {
  const edition = await loadEdition();
  return [...edition.register.values()].map((entity) => {
    const articles = [...newestNaming(entity, edition).keys()];
    const pictured = articles.filter((article) => picturedArticles(edition).has(article)).length;
    return {
      params: { id: entity.id },
      props: { entity } satisfies Props,
      cacheKey: keyOf([entity, ...articles], { pictured }),
    };
  });
}) satisfies GetStaticPaths;

/** The newest articles that name an entity, with the paragraphs that do. */
export async function GET({ props: { entity }, site }: APIContext<Props>): Promise<Response> {
  const at = siteAt(site);
  const feed = entityFeed(entity, await loadEdition(), at, {
    title: words.feedOf(entity.name),
    description: words.feedOfName(entity.name),
    place: words.readInContext,
  });
  return new Response(rss(feed, at.absolute(urls.entityFeed(entity.id))), RSS_ANSWER);
}
