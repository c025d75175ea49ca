import type { APIContext } from 'astro';
import { SitemapStream, streamToPromise } from 'sitemap';
import { newestNews } from '../core/publish/newest-news.ts';
import { words } from '../i18n/id.ts';
import { loadEdition, urls } from './_edition.ts';
import { siteAt } from './_site.ts';

const EMPTY = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>';

/** The news of the last days, for news search engines. */
export async function GET({ site }: APIContext): Promise<Response> {
  const { absolute } = siteAt(site);
  const news = newestNews((await loadEdition()).articles);
  const headers = { 'content-type': 'application/xml' };
  if (news.length === 0) return new Response(EMPTY, { headers }); // The library refuses to write it.
  const stream = new SitemapStream({ xmlns: { news: true, video: false, xhtml: false, image: false } });
  for (const { slug, title, date } of news)
    stream.write({
      url: absolute(urls.article(slug)),
      news: { publication: { name: words.siteName, language: 'id' }, publication_date: date, title },
    });
  stream.end();
  return new Response((await streamToPromise(stream)).toString(), { headers });
}
