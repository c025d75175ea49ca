import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Day } from '../core/model.ts';
import { lastChanges } from '../core/publish/last-changes.ts';
import { makeUrls } from '../core/urls.ts';
import { builtEdition } from './read-edition.ts';

/** Parts of other pages, and the search page: nothing of their own to list. */
const NOT_LISTED = /\/(p\/[^/]+|cari)\/$/;

/** The site's map, each page with the day of its last change; never the day of the build, so that builds are alike. */
export function siteMap(): AstroIntegration[] {
  let changes = new Map<string, Day>();
  let base = '/';
  let root: URL;
  return [
    {
      name: 'telaah-last-changes',
      hooks: {
        'astro:config:done': ({ config }) => {
          ({ base, root } = config);
        },
        'astro:build:done': async () => {
          changes = lastChanges(await builtEdition({ base, root }), makeUrls(base));
        },
      },
    },
    sitemap({
      filter: (page) => !NOT_LISTED.test(page),
      serialize: (item) => {
        const lastmod = changes.get(new URL(item.url).pathname);
        return lastmod ? { ...item, lastmod } : item;
      },
    }),
  ];
}
