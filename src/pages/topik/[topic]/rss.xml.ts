import type { APIContext, GetStaticPaths } from 'astro';
import { topicsOf, type Topic } from '../../../core/edition/topics.ts';
import { topicFeed } from '../../../core/publish/feed.ts';
import { RSS_ANSWER, rss } from '../../../core/publish/rss.ts';
import { words } from '../../../i18n/id.ts';
import { loadEdition, urls } from '../../_edition.ts';
import { siteAt } from '../../_site.ts';

type Props = { topic: Topic };

export const getStaticPaths = (async () =>
  topicsOf(await loadEdition()).map((topic) => ({
    params: { topic: topic.slug },
    props: { topic } satisfies Props,
  }))) satisfies GetStaticPaths;

/** The newest articles of a topic, in full. */
export async function GET({ props: { topic }, site }: APIContext<Props>): Promise<Response> {
  const at = siteAt(site);
  const feed = topicFeed(topic, await loadEdition(), at, {
    title: words.feedOf(topic.name),
    description: words.feedOfTopic(topic.name),
    corrected: words.correctedOn,
  });
  return new Response(rss(feed, at.absolute(urls.topicFeed(topic.slug))), RSS_ANSWER);
}
