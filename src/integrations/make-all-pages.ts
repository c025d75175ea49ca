import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { placeIn } from './lay-files.ts';
import { trimmed } from './make-pages.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What was made: the pages by their paths below the base path, and the files by the routes that they are of. */
export type Made = { pages: { pathname: string }[]; assets: Map<string, URL[]> };

/**
 * Makes all pages and other files of the site, several at a time, with the addresses and names that Astro gives them.
 * @throws with the address and the component of a page that cannot be made
 */
export async function makeAllPages(
  prerenderer: AstroPrerenderer,
  { base, site, outDir, build: { concurrency } }: AstroConfig,
  logger: AstroIntegrationLogger,
): Promise<Made> {
  await prerenderer.setup?.();
  const paths = new Map<string, Path>();
  for (const path of await prerenderer.getStaticPaths()) {
    const name = trimmed(path.pathname);
    const first = paths.get(name);
    if (!first) paths.set(name, path);
    else logger.warn(`/${name} is made by ${first.route.component}, and ${path.route.component} would too.`);
  }
  const made: Made = { pages: [], assets: new Map() };
  const place = placeIn(fileURLToPath(outDir));
  const home = new URL(base, site).href;
  const waiting = paths.entries();
  const makeNext = async () => {
    for (const [path, { route }] of waiting) {
      const isPage = route.type === 'page';
      if (isPage) made.pages.push({ pathname: path && `${path}/` });
      made.assets.set(route.route, route.distURL);
      const request = new Request(home + encodeURI(isPage && path ? `${path}/` : path));
      const response = await render(prerenderer, request, route).catch((cause: unknown) => {
        throw new Error(`/${path} cannot be made, by ${route.component}.`, { cause });
      });
      if (!response.body) continue;
      const name = isPage ? fileOf(path) : path;
      const file = place(name);
      if (existsSync(file)) logger.warn(`/${name} is a file of public/, and ${route.component} is not made.`);
      else await writeFile(file, new Uint8Array(await response.arrayBuffer()));
      route.distURL.push(new URL(encodeURI(name), outDir));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, makeNext));
  await prerenderer.teardown?.();
  return made;
}

async function render(prerenderer: AstroPrerenderer, request: Request, routeData: Path['route']) {
  const result = await prerenderer.render(request, { routeData });
  const response = result instanceof Response ? result : 'response' in result ? result.response : result;
  if (response.status < 300 || response.status >= 400) return response;
  throw new Error('It leads elsewhere, which Astro alone makes a page of: build with `npx astro build`.');
}

/** In a folder of its own, but for the pages of faults, which hosts look for by these names. */
const fileOf = (path: string): string =>
  /^(?:404|500)$/.test(path) ? `${path}.html` : `${path && `${path}/`}index.html`;
