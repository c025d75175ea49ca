import rss from '@astrojs/rss';
import type { Feed } from '../core/publish/feed.ts';
import { momentOf } from '../core/publish/json-feed.ts';
import { escapeMarkup } from '../core/text/escape-markup.ts';

/** A feed as RSS 2.0, with the words of its items. @param self where it lies, whole */
export function rssOf({ title, description, home, items }: Feed, self: string): Promise<Response> {
  const [newest] = items;
  return rss({
    title,
    description,
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    items: items.map(({ url, title: headline, summary, html, date, changed, source, tags }) => ({
      title: headline,
      description: summary,
      link: url,
      pubDate: new Date(momentOf(date)),
      categories: tags,
      content: html,
      customData: [
        `<dc:creator>${escapeMarkup(source)}</dc:creator>`,
        changed > date ? `<atom:updated>${momentOf(changed)}</atom:updated>` : '',
      ].join(''),
    })),
    customData: [
      '<language>id</language>',
      `<atom:link href="${escapeMarkup(self)}" rel="self" type="application/rss+xml"/>`,
      // From the content, not the clock: the same commit gives the same bytes.
      newest ? `<lastBuildDate>${new Date(momentOf(newest.date)).toUTCString()}</lastBuildDate>` : '',
    ].join(''),
  });
}
