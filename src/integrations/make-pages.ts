import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { laidOut, layOutKeys } from '../edition-at-hand.ts';
import { projectCode } from './project-code.ts';
import { makeKeys, openKeptPages, type KeptPages } from './kept-pages.ts';
import { bytesOf, giveBack } from './page-bytes.ts';
import { pageSealer } from './seal-page.ts';

/**
 * How a build makes its pages: as soon as the content is read; each with a policy of what may run in it; and those whose
 * `cacheKey` is that of the last build are taken from the site that it made.
 */
export function makePages(): AstroIntegration {
  let config: AstroConfig;
  let site = '';
  let kept: KeptPages;
  return {
    name: 'telaah-make-pages',
    hooks: {
      'astro:config:setup': ({ config: { outDir } }) => {
        site = fileURLToPath(outDir); // The site that is there; its successor is made beside it, see whole-build.ts.
      },
      'astro:config:done': (done) => {
        ({ config } = done);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const list = fileURLToPath(new URL('telaah/pages.json', config.cacheDir));
        layOutKeys(makeKeys());
        kept = openKeptPages(site, fileURLToPath(config.outDir), list, projectCode(config).digest);
        setPrerenderer((usual) => prerenderer(usual, kept, config));
      },
      'astro:build:done': ({ logger }) => {
        // Or someone has changed the code meanwhile, and who knows with which of the two a page was made.
        const count = kept.save(projectCode(config).isUntouched());
        if (count > 0) logger.info(`${count} pages as the last build made them`);
      },
    },
  };
}

function prerenderer(
  usual: AstroPrerenderer,
  kept: KeptPages,
  { base, outDir }: AstroConfig,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  const seal = pageSealer();
  const root = base.endsWith('/') ? base : `${base}/`;
  return {
    ...usual,
    async setup() {
      await laidOut();
      await usual.setup?.();
    },
    async getStaticPaths() {
      const paths = await usual.getStaticPaths();
      for (const { pathname, cacheKey } of paths)
        if (cacheKey !== undefined) keys.set(trimmed(pathname), cacheKey);
      return paths;
    },
    async render(request, options) {
      const path = trimmed(decodeURI(new URL(request.url).pathname).slice(root.length));
      const key = keys.get(path);
      const file = options.routeData.type === 'page' ? `${path}/index.html` : path;
      const written = async () => {
        options.routeData.distURL.push(new URL(encodeURI(file), outDir)); // As Astro does when it writes.
        await setImmediate(); // Nothing else here waits for the disk, and who draws pictures wants to be heard.
        return { response: NOTHING };
      };
      if (key !== undefined && kept.lay(file, key)) return written();
      const result = await usual.render(request, options);
      const response = result instanceof Response ? result : result.response;
      const isPage = response.headers.get('content-type')?.startsWith('text/html');
      const isWhole = response.status === 200;
      if (isWhole && !response.body) throw new Error(`/${path} has no content.`);
      if (!response.body || (!isPage && key === undefined)) return result;
      const bytes = await bytesOf(response.body);
      if (isWhole && bytes.length === 0) throw new Error(`/${path} has no content.`);
      const whole = isPage ? await seal(bytes) : [bytes];
      if (key === undefined || !isWhole || !kept.make(file, key, whole))
        return { response: made(response.status, response.headers, Buffer.concat(whole)) };
      giveBack(bytes);
      return written();
    },
  };
}

/** For Astro: no file is left to be written. */
const NOTHING = new Response();

export const trimmed = (pathname: string): string => pathname.replace(/^\/|\/$/g, '');

/** What Astro reads of a response. A `Response` would copy the page into a stream and out of it again. */
const made = (status: number, headers: Headers, bytes: Buffer) =>
  ({ status, headers, body: bytes, arrayBuffer: () => Promise.resolve(bytes) }) as unknown as Response;
