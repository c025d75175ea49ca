import type { Site } from '../core/publish/news-article.ts';
import { words } from '../i18n/id.ts';
import { urls } from './_edition.ts';

/** The site as data names it: its addresses made whole. @param origin where it is published */
export const siteAt = (origin: URL | undefined): Site => ({
  name: words.siteName,
  urls,
  // Our own addresses need no parser, which took a twentieth of the pages' time; `//` would begin another host's.
  absolute: (path) => (/^\/(?!\/)/.test(path) && origin ? origin.origin + path : new URL(path, origin).href),
});
