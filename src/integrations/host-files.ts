import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { caddyfile, headersFile, nginxConfig } from '../core/publish/host-files.ts';
import { needsOfPage, needsOfPages } from '../core/publish/page-policy.ts';
import { siteHeaders, type Publication, type Section } from '../core/publish/site-headers.ts';

/** Where a release lies on a server of one's own, in the files for nginx and Caddy. */
const ROOT = '/srv/telaah/current';
/** Beside `dist/`, not in it: how a server is set up is no reader's business. */
const FOLDER = '.hosting/';

/**
 * Writes what hosts need to know, from one policy: `_headers` into the site, for Netlify and Cloudflare Pages, and
 * `nginx.conf` and `Caddyfile` into `.hosting/`. Stands behind all that write pages: it hashes what stands in them.
 */
export function hostFiles(): AstroIntegration {
  let config: AstroConfig;
  return {
    name: 'telaah-host-files',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:done': async ({ dir, assets }) => {
        const dist = fileURLToPath(dir);
        const publication = publicationOf(config);
        const rules = siteHeaders(await readSections(dist, assets), publication);
        const folder = fileURLToPath(new URL(FOLDER, config.root));
        await mkdir(folder, { recursive: true });
        await Promise.all([
          writeFile(join(dist, '_headers'), headersFile(rules)),
          writeFile(join(folder, 'nginx.conf'), nginxConfig(rules, publication, ROOT)),
          writeFile(join(folder, 'Caddyfile'), caddyfile(rules, publication, ROOT)),
        ]);
      },
    },
  };
}

function publicationOf({ base, site }: AstroConfig): Publication {
  const { hostname, protocol } = new URL(site ?? 'http://localhost');
  return { base: base.endsWith('/') ? base : `${base}/`, host: hostname, isSecure: protocol === 'https:' };
}

/** All pages of a route have the same styles and scripts, so one page of each is read, however large the site is. */
async function readSections(dist: string, assets: Map<string, URL[]>): Promise<Section[]> {
  const sections = new Map<string, Section>();
  for (const files of assets.values()) {
    const page = files.find(({ pathname }) => pathname.endsWith('.html'));
    if (!page) continue;
    const file = fileURLToPath(page);
    const needs = await needsOfPage(await readFile(file, 'utf8'));
    const [first = '', ...below] = relative(dist, file).split(sep);
    const path = below.length > 0 ? `${first}/` : first === 'index.html' ? '' : first;
    const known = sections.get(path);
    sections.set(path, { path, needs: needsOfPages(known ? [known.needs, needs] : [needs]) });
  }
  // An address that is not there is answered with this page, under the policy of its section.
  const missing = sections.get('404.html');
  return [...sections.values()]
    .map(({ path, needs }) => ({ path, needs: needsOfPages(missing ? [needs, missing.needs] : [needs]) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
