import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { words } from '../i18n/id.ts';
import { loadEdition, urls } from './_edition.ts';

/** The newest articles, as a feed. */
export async function GET({ site }: APIContext): Promise<Response> {
  const { articles } = await loadEdition();
  return rss({
    title: words.siteName,
    description: words.siteDescription,
    site: new URL(urls.home(), site),
    items: articles.slice(0, 50).map(({ slug, title, description, date, tags }) => ({
      title,
      description,
      link: urls.article(slug),
      pubDate: new Date(`${date}T00:00:00Z`),
      categories: tags,
    })),
    customData: '<language>id</language>',
  });
}
