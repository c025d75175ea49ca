import type { AstroPrerenderer } from 'astro';
import { app } from 'astro/entrypoints/prerender';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Styles } from './kept-bundle.ts';

/**
 * The site as the bundler made it, for a build without Astro: it is bundled with the pages, and so shares what they know.
 * @param styles of each page, which Astro puts into their heads: it notes them beside the code, see keep-bundle.ts
 */
export function openSite(styles: Styles): Pick<AstroPrerenderer, 'getStaticPaths' | 'render'> {
  const pagesByKeys = new Map(Object.entries(styles).map(([key, sheets]) => [key, { styles: sheets }]));
  const { logger } = app;
  app.setInternals({ pagesByKeys } as never);
  app.setOptions({ logger, settings: { scripts: [] } } as never);
  return {
    getStaticPaths: () => new StaticPaths(app).getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  };
}
