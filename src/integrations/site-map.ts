import type { AstroConfig, AstroIntegration } from 'astro';
import { lastChanges } from '../core/publish/last-changes.ts';
import { makeUrls } from '../core/urls.ts';
import { editionAtHand } from '../edition-at-hand.ts';

/**
 * Whether search engines should list a page: not parts of others, search, nor what is shown without a connection.
 * @param path of the page below the base path, with its last slash
 */
export const isListed = (path: string): boolean => !/^(?:artikel\/[^/]+\/p\/[^/]+|cari|luring)\/$/.test(path);

/** The site's map, each page with the day of its last change; never the day of the build, so that builds are alike. */
export function siteMap(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'telaah-site-map',
    hooks: {
      'astro:config:done': (done) => {
        ({ config } = done);
      },
      'astro:build:done': async (done) => {
        const base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        const changes = lastChanges(editionAtHand(), makeUrls(base));
        const { default: sitemap } = await import('@astrojs/sitemap'); // Only now: pages would wait for it.
        const { hooks } = sitemap({
          filter: (page) => isListed(new URL(page).pathname.slice(base.length)),
          serialize: (item) => {
            const lastmod = changes.get(new URL(item.url).pathname);
            return lastmod ? { ...item, lastmod } : item;
          },
        });
        // It would list routes beside pages, and all of them are pages.
        await hooks['astro:routes:resolved']?.({ routes: [], logger: done.logger });
        await hooks['astro:config:done']?.({ config } as never);
        await hooks['astro:build:done']?.(done);
      },
    },
  };
}
