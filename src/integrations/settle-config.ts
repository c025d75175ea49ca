import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroUserConfig } from 'astro';

/** The settings that a build without Astro knows what to do with, or that are of no weight once the pages are bundled. */
const SETTINGS: readonly string[] = [
  ...['root', 'site', 'base', 'trailingSlash', 'build', 'integrations'],
  ...['vite', 'logger', 'devToolbar', 'server'],
];
const OF_BUILD: readonly string[] = ['inlineStylesheets', 'concurrency'];

/** What hook-logger.ts writes to. */
const LOG = './src/integrations/build-log.ts';
/** Integrations that need no more of Astro than build-again.ts gives them: the project's own. */
const OURS = 'telaah-';
/** Of their hooks those that it calls; and those of the bundler, whose work is kept, and of dev. */
const HOOKS: readonly string[] = [
  ...['astro:config:setup', 'astro:config:done', 'astro:build:start', 'astro:build:done'],
  ...['astro:build:setup', 'astro:build:generated', 'astro:server:setup'],
];

/**
 * The settings that integrations read, with Astro's defaults
 * (https://docs.astro.build/en/reference/configuration-reference/).
 * @param settings what stands in astro.config.mjs
 * @returns nothing where something stands there that only Astro can do
 */
export function settleConfig(settings: AstroUserConfig): AstroConfig | undefined {
  const { root = '.', site, base = '/', trailingSlash, vite, build, logger } = settings;
  const integrations = [settings.integrations ?? []].flat(Infinity) as AstroIntegration[];
  const isKnown =
    Object.keys(settings).every((name) => SETTINGS.includes(name)) &&
    Object.keys(build ?? {}).every((name) => OF_BUILD.includes(name)) &&
    integrations.every(({ name }) => name.startsWith(OURS)) &&
    integrations.every(({ hooks }) => Object.keys(hooks).every((name) => HOOKS.includes(name)));
  if (!isKnown || trailingSlash !== 'always' || (logger && logger.entrypoint !== LOG)) return undefined;

  const folder = pathToFileURL(`${resolve(root)}/`);
  const [srcDir, publicDir, outDir, cacheDir] = ['src/', 'public/', 'dist/', 'node_modules/.astro/'].map(
    (path) => new URL(path, folder),
  );
  return {
    ...{ root: folder, srcDir, publicDir, outDir, cacheDir, site, trailingSlash, integrations },
    base: base.replace(/^(?!\/)/, '/').replace(/(?<!\/)$/, '/'),
    build: { format: 'directory', assets: '_astro', concurrency: 1, ...build },
    vite: { ...vite },
  } as unknown as AstroConfig;
}
