import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroPrerenderer, AstroUserConfig } from 'astro';
import type { openSite } from './bundled-site.ts';
import { hookLogger } from './hook-logger.ts';
import { ENTRY, openBundle, placeOfBundles, type Bundle } from './kept-bundle.ts';
import { makeAllPages } from './make-all-pages.ts';
import { projectCode } from './project-code.ts';
import { settleConfig } from './settle-config.ts';

/**
 * Builds the site with the code of pages that an earlier build has bundled, where that is still right. It takes Astro's part:
 * calls the integrations as Astro does, in its order; what they add to the code of pages is in the bundle. To load Astro and
 * Vite and to start them takes two thirds of a small newsroom's build.
 * @param settings what stands in astro.config.mjs
 * @returns whether it was built; if not, Astro has to, with the same integrations
 */
export async function buildAgain(settings: AstroUserConfig): Promise<boolean> {
  const config = settleConfig(settings);
  if (!config || !(await setUp(config))) return false;
  const bundle = openBundle(placeOfBundles(config), projectCode(config).digest);
  if (!bundle) return false;

  await call(config, 'astro:config:done', { config, buildOutput: 'static', ...IGNORED });
  const usual = await enter(bundle);
  let prerenderer = usual;
  await call(config, 'astro:build:start', {
    setPrerenderer(its: AstroPrerenderer | ((usual: AstroPrerenderer) => AstroPrerenderer)) {
      prerenderer = typeof its === 'function' ? its(usual) : its;
    },
  });
  const { publicDir, outDir: dir } = config;
  // What a link leads to, and not the link. (cpSync dereferences nothing in folders.)
  if (existsSync(publicDir)) await cp(publicDir, dir, { recursive: true, dereference: true });
  bundle.layAssets(join(fileURLToPath(dir), config.build.assets));
  const made = await makeAllPages(prerenderer, config, hookLogger('build'));
  await call(config, 'astro:build:done', { dir, ...made });
  hookLogger('build').info(`${made.pages.length} page(s) built, with the code of the last build`);
  return true;
}

/** Lets integrations change the settings. @returns whether they want nothing that Astro alone can do */
async function setUp(config: AstroConfig): Promise<boolean> {
  let isKnown = true;
  await call(config, 'astro:config:setup', {
    ...IGNORED,
    ...{ config, command: 'build', isRestart: false },
    injectScript: () => (isKnown = false), // Astro puts it in where it renders.
    updateConfig({ outDir, vite, ...others }: Partial<AstroConfig>) {
      if (outDir) config.outDir = outDir;
      if (vite?.define) config.vite.define = { ...config.vite.define, ...vite.define };
      const more = Object.keys({ ...vite, ...others }).filter((name) => !/^(?:define|plugins)$/.test(name));
      if (more.length > 0) isKnown = false;
      return config;
    },
  });
  return isKnown;
}

async function enter(bundle: Bundle): Promise<AstroPrerenderer> {
  const entry = (await import(pathToFileURL(bundle.code(ENTRY)).href)) as { openSite: typeof openSite };
  return { name: 'telaah-bundled-site', ...entry.openSite(bundle.notes.styles) };
}

/** What integrations may call in vain: what became of it is in the bundle, or for dev. */
const IGNORED = Object.fromEntries(
  ['injectRoute', 'addMiddleware', 'addWatchFile', 'addDevToolbarApp', 'injectTypes'].map((name) => [
    name,
    () => undefined,
  ]),
);

/** Calls a hook of each integration. */
async function call({ integrations }: AstroConfig, name: string, given: object): Promise<void> {
  for (const { name: who, hooks } of integrations) {
    const hook = (hooks as Record<string, ((given: object) => unknown) | undefined>)[name];
    const logger = hookLogger(who);
    try {
      await hook?.({ ...given, logger });
    } catch (error) {
      logger.error(`failed in ${name}`);
      throw error;
    }
  }
}
