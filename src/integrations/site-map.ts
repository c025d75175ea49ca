import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Day } from '../core/model.ts';
import { lastChanges } from '../core/publish/last-changes.ts';
import { makeUrls } from '../core/urls.ts';
import { editionAtHand } from '../edition-at-hand.ts';

/**
 * Whether search engines should list a page: not parts of others, search, nor what is shown without a connection.
 * @param path of the page below the base path, with its last slash
 */
export const isListed = (path: string): boolean => !/^(?:artikel\/[^/]+\/p\/[^/]+|cari|luring)\/$/.test(path);

/** The site's map, each page with the day of its last change; never the day of the build, so that builds are alike. */
export function siteMap(): AstroIntegration[] {
  let changes = new Map<string, Day>();
  let base = '/';
  return [
    {
      name: 'telaah-last-changes',
      hooks: {
        'astro:config:done': ({ config }) => {
          base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        },
        'astro:build:done': () => {
          changes = lastChanges(editionAtHand(), makeUrls(base));
        },
      },
    },
    sitemap({
      filter: (page) => isListed(new URL(page).pathname.slice(base.length)),
      serialize: (item) => {
        const lastmod = changes.get(new URL(item.url).pathname);
        return lastmod ? { ...item, lastmod } : item;
      },
    }),
  ];
}
