import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Day } from '../core/model.ts';
import { lastChanges } from '../core/publish/last-changes.ts';
import { makeUrls } from '../core/urls.ts';
import { editionAtHand } from '../edition-at-hand.ts';

/** Parts of other pages, search, the page shown without a connection: nothing of their own to list. */
const NOT_LISTED = /\/(p\/[^/]+|cari|luring)\/$/;

/** The site's map, each page with the day of its last change; never the day of the build, so that builds are alike. */
export function siteMap(): AstroIntegration[] {
  let changes = new Map<string, Day>();
  let base = '/';
  return [
    {
      name: 'telaah-last-changes',
      hooks: {
        'astro:config:done': ({ config }) => {
          ({ base } = config);
        },
        'astro:build:done': () => {
          changes = lastChanges(editionAtHand(), makeUrls(base));
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
