import type { APIContext, GetStaticPaths } from 'astro';
import type { Entity } from '../../../core/model.ts';
import { entityFeed } from '../../../core/publish/feed.ts';
import { words } from '../../../i18n/id.ts';
import { loadEdition, urls } from '../../_edition.ts';
import { rssOf } from '../../_feed.ts';
import { siteAt } from '../../_site.ts';

type Props = { entity: Entity };

export const getStaticPaths = (async () => {
  const { register } = await loadEdition();
  return [...register.values()].map((entity) => ({
    params: { id: entity.id },
    props: { entity } satisfies Props,
  }));
}) satisfies GetStaticPaths;

/** The newest articles that name an entity, with the paragraphs that do. */
export async function GET({ props: { entity }, site }: APIContext<Props>): Promise<Response> {
  const at = siteAt(site);
  const feed = entityFeed(entity, await loadEdition(), at, {
    title: words.feedOf(entity.name),
    description: words.feedOfName(entity.name),
    place: words.readInContext,
  });
  return rssOf(feed, at.absolute(urls.entityFeed(entity.id)));
}
