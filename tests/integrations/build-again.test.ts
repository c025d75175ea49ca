import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildAgain } from '../../src/integrations/build-again.ts';
import { ENTRY, placeOfBundles, saveBundle } from '../../src/integrations/kept-bundle.ts';
import { projectCode } from '../../src/integrations/project-code.ts';
import { settleConfig } from '../../src/integrations/settle-config.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telaah-again-'));
  for (const path of ['src', 'public', 'pages', 'assets', 'foto']) mkdirSync(join(folder, path));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A site of one page, as the bundler might have made it: it says which styles it was given. */
const SITE = `const route = { route: '/', type: 'page', component: 'index.astro', distURL: [] };
export const openSite = (styles) => ({
  getStaticPaths: async () => [{ pathname: '/', route }],
  render: async () => new Response(JSON.stringify(styles)),
});`;

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;
const settings = (setup: Setup, seen: string[] = []): AstroUserConfig => ({
  root: folder,
  site: 'https://x.example',
  trailingSlash: 'always',
  integrations: [
    {
      name: 'telaah-x',
      hooks: {
        'astro:config:setup': setup,
        'astro:config:done': () => void seen.push('settled'),
        'astro:build:start': () => void seen.push('begun'),
        'astro:build:done': ({ dir, pages }) =>
          void seen.push(
            `made ${JSON.stringify(pages)}`,
            ...readdirSync(dir, { recursive: true }).map(String).sort(),
          ),
      },
    },
  ],
});

/** Keep a bundle for these settings. */
function keep(of: AstroUserConfig): void {
  writeFileSync(join(folder, 'pages', ENTRY), SITE);
  writeFileSync(join(folder, 'assets/script.js'), '');
  const config = settleConfig(of);
  if (!config) throw new Error('These settings are for Astro.');
  const from = { pages: join(folder, 'pages'), assets: join(folder, 'assets') };
  saveBundle(placeOfBundles(config), projectCode(config).digest, from, { styles: { page: [] } });
}

test('a kept bundle, what lies in public/ and what integrations add become the site', async () => {
  const seen: string[] = [];
  const its = settings(() => undefined, seen);
  keep(its);
  writeFileSync(join(folder, 'foto/laut.txt'), 'laut');
  symlinkSync(join(folder, 'foto'), join(folder, 'public/foto')); // On the host, there would be nothing where it leads.
  expect(await buildAgain(its)).toBe(true);
  const files = ['_astro', '_astro/script.js', 'foto', 'foto/laut.txt', 'index.html'];
  expect(seen).toEqual(['settled', 'begun', 'made [{"pathname":""}]', ...files]);
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('{"page":[]}');
  expect(lstatSync(join(folder, 'dist/foto')).isSymbolicLink()).toBe(false);
});

test.each<[string, Setup]>([
  ['another site', ({ updateConfig }) => void updateConfig({ site: 'https://y.example' })],
  ['a setting of Vite', ({ updateConfig }) => void updateConfig({ vite: { publicDir: 'x' } })],
  ['a script on each page', ({ injectScript }) => injectScript('page', '')],
])('where an integration sets %s, nothing is made, and Astro has to', async (_, setup) => {
  const seen: string[] = [];
  keep(settings(setup));
  expect(await buildAgain(settings(setup, seen))).toBe(false);
  expect(seen).toEqual([]);
});
