// @ts-check
import { beginPictures } from './src/integrations/begin-pictures.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { devSearch } from './src/integrations/dev-search.ts';
import { lightStart } from './src/integrations/light-start.ts';
import { inlineScripts } from './src/integrations/inline-scripts.ts';
import { keepBundle } from './src/integrations/keep-bundle.ts';
import { licences } from './src/integrations/licences.ts';
import { makePages } from './src/integrations/make-pages.ts';
import { readContent } from './src/integrations/read-content.ts';
import { savedCopies } from './src/integrations/saved-copies.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { showProblems } from './src/integrations/show-problems.ts';
import { wholeBuild } from './src/integrations/whole-build.ts';

// Where the site will be published: SITE=https://example.org BASE=/telaah/ npm run build
/** @type {import('astro').AstroUserConfig} */ // Not by `astro/config`, which loads all of Vite: a build may not need it.
export default {
  site: process.env['SITE'] ?? 'http://localhost:4321',
  base: process.env['BASE'] ?? '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  logger: { entrypoint: './src/integrations/build-log.ts' },
  // Pages in the making at once: while some wait for a picture, others are rendered.
  build: { inlineStylesheets: 'always', concurrency: 64 },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    lightStart(),
    readContent(),
    beginPictures(),
    keepBundle(),
    makePages(),
    siteMap(),
    devSearch(),
    showProblems(),
    inlineScripts(['cari/index.html']),
    savedCopies(),
    licences(),
    hostFiles(),
    searchIndex(), // It waits for the index, and the others need not.
    wholeBuild(), // The last: it puts what all others have made in the place of the site.
  ],
};
