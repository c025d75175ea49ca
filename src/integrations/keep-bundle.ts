import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { ENTRY, placeOfBundles, saveBundle, type Folders } from './kept-bundle.ts';
import { projectCode } from './project-code.ts';

/** Where Astro has the code of pages written, in the site in the making. */
const PAGES = '.prerender';

/** Keeps what the bundler makes, for builds in which only content has changed: see build-again.ts. */
export function keepBundle(): AstroIntegration {
  let config: AstroConfig;
  let pages: ReadonlyMap<string, { styles: object[] }> = new Map();
  return {
    name: 'telaah-keep-bundle',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const plugin = {
          name: 'telaah-bundled-site',
          applyToEnvironment: ({ name }: { name: string }) => name === 'prerender',
          buildStart(this: Bundler) {
            this.emitFile({ type: 'chunk', id: SITE, fileName: ENTRY });
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:config:done': (done) => {
        ({ config } = done);
      },
      'astro:build:setup': (setup) => {
        ({ pages } = setup);
      },
      // The last moment at which the code of pages is there; and they have all been made with it.
      'astro:build:generated': () => {
        const code = projectCode(config);
        if (!code.isUntouched()) return; // Someone has changed it meanwhile.
        const styles = Object.fromEntries([...pages].map(([key, page]) => [key, page.styles]));
        saveBundle(placeOfBundles(config), code.digest, foldersOf(config), { styles });
      },
    },
  };
}

const SITE = fileURLToPath(new URL('./bundled-site.ts', import.meta.url));
type Bundler = { emitFile: (file: { type: 'chunk'; id: string; fileName: string }) => void };

function foldersOf({ outDir, build: { assets } }: AstroConfig): Folders {
  const site = fileURLToPath(outDir);
  return { pages: join(site, PAGES), assets: join(site, assets) };
}
