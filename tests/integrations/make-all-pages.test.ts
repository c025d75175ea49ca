import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAllPages } from '../../src/integrations/make-all-pages.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'telaah-pages-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Route = { route: string; type: 'page' | 'endpoint'; component: string };

/** A site whose files hold who made them, and the address that they were asked for by. */
async function make(paths: [pathname: string, route: Route][]) {
  const said: string[] = [];
  const distOf = new Map<Route, URL[]>();
  const prerenderer = {
    name: 'echo',
    getStaticPaths: () =>
      Promise.resolve(
        paths.map(([pathname, route]) => {
          if (!distOf.has(route)) distOf.set(route, []);
          return { pathname, route: { ...route, distURL: distOf.get(route) } };
        }),
      ),
    render: ({ url }: Request, { routeData }: { routeData: Route }) =>
      url.endsWith('/rusak/')
        ? Promise.reject(new TypeError('x is undefined'))
        : Promise.resolve(
            url.endsWith('/pindah/')
              ? new Response(null, { status: 301, headers: { location: '/' } })
              : new Response(url.endsWith('/leer/') ? null : `${routeData.component} ${url}`),
          ),
  } as unknown as AstroPrerenderer;
  const outDir = pathToFileURL(`${folder}/`);
  const config = { base: '/telaah/', site: 'https://x.example', outDir, build: { concurrency: 2 } };
  const log = { warn: (words: string) => said.push(words) } as unknown as AstroIntegrationLogger;
  const made = await makeAllPages(prerenderer, config as AstroConfig, log);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const lying = files.map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]);
  return { ...made, said, files: Object.fromEntries(lying) as Record<string, string>, outDir };
}

const HOME: Route = { route: '/', type: 'page', component: 'index.astro' };
const MISSING: Route = { route: '/404', type: 'page', component: '404.astro' };
const NAME: Route = { route: '/entitas/[id]', type: 'page', component: 'name.astro' };
const FEED: Route = { route: '/rss.xml', type: 'endpoint', component: 'rss.xml.ts' };

test('each is asked for by the address that readers have, and lies where a host looks for it', async () => {
  const { files, pages, assets, said, outDir } = await make([
    ['/', HOME],
    ['/404', MISSING],
    ['/entitas/leer', NAME],
    ['/entitas/nama é', NAME],
    ['/rss.xml', FEED],
  ]);
  expect(files).toEqual({
    'index.html': 'index.astro https://x.example/telaah/',
    '404.html': '404.astro https://x.example/telaah/404/',
    'entitas/nama é/index.html': 'name.astro https://x.example/telaah/entitas/nama%20%C3%A9/',
    'rss.xml': 'rss.xml.ts https://x.example/telaah/rss.xml',
  });
  expect(pages.map(({ pathname }) => pathname)).toEqual(['', '404/', 'entitas/leer/', 'entitas/nama é/']);
  expect(assets.get('/entitas/[id]')?.map(({ href }) => href.slice(outDir.href.length))).toEqual([
    'entitas/nama%20%C3%A9/index.html', // What has no content leaves no file: it was laid already.
  ]);
  expect(said).toEqual([]);
});

test('of two that would lie in one place the first is made; a file of public/ stays as it is; both are told', async () => {
  writeFileSync(join(folder, 'rss.xml'), 'public');
  const { files, said } = await make([
    ['/', HOME],
    ['', MISSING],
    ['/rss.xml', FEED],
  ]);
  expect(files).toEqual({ 'index.html': 'index.astro https://x.example/telaah/', 'rss.xml': 'public' });
  expect(said).toEqual([
    '/ is made by index.astro, and 404.astro would too.',
    '/rss.xml is a file of public/, and rss.xml.ts is not made.',
  ]);
});

test.each([
  ['rusak', 'x is undefined'],
  ['pindah', 'It leads elsewhere, which Astro alone makes a page of: build with `npx astro build`.'],
])('a page that cannot be made is named, and why: %s', async (name, why) => {
  const error = await make([[`/entitas/${name}`, NAME]]).catch((caught: unknown) => caught as Error);
  expect(error).toMatchObject({
    message: `/entitas/${name} cannot be made, by name.astro.`,
    cause: { message: why },
  });
});
