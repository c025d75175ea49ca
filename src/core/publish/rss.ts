import { escapeMarkup } from '../text/escape-markup.ts';
import type { Feed, FeedItem } from './feed.ts';
import { momentOf } from './json-feed.ts';

/** Of the answer that it is sent as. */
export const RSS_ANSWER = { headers: { 'content-type': 'application/xml' } };

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification), whole articles in `content:encoded`. Written here, since
 * there is a feed for every name: with a library that checks and builds a tree of each they took three times as long.
 * @param self where it lies, whole
 */
export function rss({ title, description, home, items }: Feed, self: string): string {
  const [newest] = items;
  return [
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"',
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"',
    ' xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>',
    `<title>${escapeMarkup(title)}</title><description>${escapeMarkup(description)}</description><link>${escapeMarkup(home)}</link>`,
    `<language>id</language><atom:link href="${escapeMarkup(self)}" rel="self" type="application/rss+xml"/>`,
    // From the content, not the clock: the same commit gives the same bytes.
    newest ? `<lastBuildDate>${inRfc822(newest.date)}</lastBuildDate>` : '',
    ...items.map(itemOf),
    '</channel></rss>',
  ].join('');
}

const itemOf = ({ url, title, summary, html, date, changed, source, tags }: FeedItem): string =>
  [
    `<item><title>${escapeMarkup(title)}</title><link>${escapeMarkup(url)}</link><guid isPermaLink="true">${escapeMarkup(url)}</guid>`,
    `<description>${escapeMarkup(summary)}</description><pubDate>${inRfc822(date)}</pubDate>`,
    `<content:encoded>${escapeMarkup(html)}</content:encoded><dc:creator>${escapeMarkup(source)}</dc:creator>`,
    changed > date ? `<atom:updated>${momentOf(changed)}</atom:updated>` : '',
    ...tags.map((tag) => `<category>${escapeMarkup(tag)}</category>`),
    '</item>',
  ].join('');

const inRfc822 = (day: string): string => new Date(momentOf(day)).toUTCString();
