import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { keepBundle, layKeptBundle, type Folders } from './kept-bundle.ts';
import { projectCode } from './project-code.ts';

/** Where Astro has the code of pages written, in the site in the making, and looks for its entry. */
const PAGES = '.prerender';
const isEntry = (name: string): boolean => name.startsWith('prerender-entry');

/** Bundles the site only if its code, its libraries or its settings have changed since the last build. */
export function bundleOnce(): AstroIntegration {
  let config: AstroConfig;
  let kept = '';
  let pages: ReadonlyMap<string, Page> = new Map();
  let isLaid = false;

  /** The code of pages holds where the project lies. */
  const digest = (): string => projectCode(config).digest + config.root.href;

  /** Of Vite's builder: with a kept bundle, Astro is told what it asks of the results, and all is there. */
  const takeKept = (builder: Builder): void => {
    const laid = layKeptBundle(kept, digest(), foldersOf(config));
    const entry = laid?.names.find(isEntry);
    if (!laid || entry === undefined) return;
    isLaid = true;
    const styles = JSON.parse(laid.notes) as Record<string, Page['styles']>;
    for (const [key, page] of pages) page.styles = styles[key] ?? [];
    const chunk = { type: 'chunk', fileName: entry, code: '', moduleIds: [] };
    builder.build = (environment) => {
      environment.isBuilt = true;
      if (environment.name === 'client') copyPublic(config);
      return Promise.resolve({ output: environment.name === 'prerender' ? [chunk] : [] });
    };
  };

  return {
    name: 'telaah-bundle-once',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const handler = (builder: unknown) => {
          takeKept(builder as Builder);
          return Promise.resolve();
        };
        const buildApp = { order: 'pre' as const, handler };
        updateConfig({ vite: { plugins: [{ name: 'telaah-bundle-once', buildApp }] } });
      },
      'astro:config:done': (done) => {
        ({ config } = done);
        kept = fileURLToPath(new URL('telaah/bundle', config.cacheDir));
      },
      'astro:build:setup': (setup) => {
        ({ pages } = setup);
      },
      // The last moment at which the code of pages is there; and they have all been made with it.
      'astro:build:generated': () => {
        if (isLaid || !projectCode(config).isUntouched()) return; // Or someone has changed the code meanwhile.
        const styles = Object.fromEntries([...pages].map(([key, page]) => [key, page.styles]));
        keepBundle(kept, digest(), foldersOf(config), JSON.stringify(styles));
      },
    },
  };
}

/** Astro notes the styles of its pages beside their code. */
type Page = { styles: object[] };

/** What is used of Vite's builder and of the environments that it builds. */
type Builder = {
  build: (environment: { name: string; isBuilt: boolean }) => Promise<{ output: object[] }>;
};

function foldersOf({ outDir, build: { assets } }: AstroConfig): Folders {
  const site = fileURLToPath(outDir);
  return { pages: join(site, PAGES), assets: join(site, assets), draft: outDir.href };
}

/** As the bundler does with files that are published as they are: they are no part of what is kept. */
function copyPublic({ publicDir, outDir }: AstroConfig): void {
  if (existsSync(publicDir)) cpSync(publicDir, outDir, { recursive: true });
}
