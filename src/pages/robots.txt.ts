import type { APIContext } from 'astro';
import { urls } from './_edition.ts';
import { siteAt } from './_site.ts';

/** Everything may be read. Crawlers look for this file at the host's root only. */
export const GET = ({ site }: APIContext): Response => {
  const { absolute } = siteAt(site);
  return new Response(
    `User-agent: *\nAllow: /\n\n${['sitemap-index.xml', 'sitemap-news.xml']
      .map((file) => `Sitemap: ${absolute(urls.file(file))}\n`)
      .join('')}`,
  );
};
