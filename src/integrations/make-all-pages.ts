import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { placeIn } from './lay-files.ts';

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What was made: the pages by their paths below the base path, and the files by the routes that they are of. */
export type Made = { pages: { pathname: string }[]; assets: Map<string, URL[]> };

/** Makes all pages and other files of the site, several at a time, with the addresses and names that Astro gives them. */
export async function makeAllPages(
  prerenderer: AstroPrerenderer,
  { base, site, outDir, build: { concurrency } }: AstroConfig,
  logger: AstroIntegrationLogger,
): Promise<Made> {
  await prerenderer.setup?.();
  const paths = new Map<string, Path>();
  for (const path of await prerenderer.getStaticPaths()) {
    const place = trimmed(path.pathname);
    const first = paths.get(place);
    if (!first) paths.set(place, path);
    else logger.warn(`/${place} is made by ${first.route.component}, and ${path.route.component} would too.`);
  }
  const made: Made = { pages: [], assets: new Map() };
  const place = placeIn(fileURLToPath(outDir));
  const root = new URL(`${trimmed(base)}/`.replace(/^\//, ''), new URL('/', site));
  const waiting = paths.entries();
  const makeNext = async () => {
    for (const [path, { route }] of waiting) {
      const isPage = route.type === 'page';
      if (isPage) made.pages.push({ pathname: path && `${path}/` });
      made.assets.set(route.route, route.distURL);
      const request = new Request(new URL(encodeURI(isPage && path ? `${path}/` : path), root));
      const result = await prerenderer.render(request, { routeData: route });
      const response = result instanceof Response ? result : 'response' in result ? result.response : result;
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

const trimmed = (path: string): string => path.replace(/^\/|\/$/g, '');

/** In a folder of its own, but for the pages of faults, which hosts look for by these names. */
const fileOf = (path: string): string =>
  /^(?:404|500)$/.test(path) ? `${path}.html` : `${path && `${path}/`}index.html`;
