import type { Feed } from './feed.ts';

/** A day as a moment, in RFC 3339: its beginning in UTC, since an article's date has no hour. */
export const momentOf = (day: string): string => `${day}T00:00:00Z`;

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). @param self where it lies; @param icon a square picture */
export const jsonFeed = ({ title, description, home, items }: Feed, self: string, icon: string) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  description,
  home_page_url: home,
  feed_url: self,
  icon,
  language: 'id',
  items: items.map(({ url, title: headline, summary, html, date, changed, source, tags, picture }) => ({
    id: url,
    url,
    title: headline,
    summary,
    content_html: html,
    date_published: momentOf(date),
    ...(changed > date && { date_modified: momentOf(changed) }),
    authors: [{ name: source }],
    ...(picture && { image: picture }),
    tags,
  })),
});
