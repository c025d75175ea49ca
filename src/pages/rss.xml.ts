import type { APIContext } from 'astro';
import { siteFeed } from '../core/publish/feed.ts';
import { RSS_ANSWER, rss } from '../core/publish/rss.ts';
import { words } from '../i18n/id.ts';
import { loadEdition, urls } from './_edition.ts';
import { siteAt } from './_site.ts';

/** The newest articles, in full. */
export async function GET({ site }: APIContext): Promise<Response> {
  const at = siteAt(site);
  const feed = siteFeed(await loadEdition(), at, {
    title: words.siteName,
    description: words.siteDescription,
    corrected: words.correctedOn,
  });
  return new Response(rss(feed, at.absolute(urls.feed())), RSS_ANSWER);
}
