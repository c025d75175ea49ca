import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * Spares a build what Astro and Vite begin with and this project has no use for. It stands before those that begin something.
 *
 * Before it bundles, Astro opens Vite's dev server for a moment, to load the content collections through it; the server
 * would first bundle the dev toolbar with its libraries, for no one: half a second of both cores; and transform Astro's list
 * of errors, that content.config.ts might have to tell one: a fifth of a second. And Vite would work out its whole
 * configuration once more for each of four environments, though in none of them is it another.
 *
 * Astro has Node keep compiled code, but not where `CI` is set. What is begun beside it does so too, from its first line on: else Node would load a
 * compiler in each thread and process, for a twentieth of a second, to read one file of TypeScript.
 */
export function lightStart(): AstroIntegration {
  return {
    name: 'telaah-light-start',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const kept = getCompileCacheDir(); // For this version of Node, in the folder for all.
        if (kept) process.env['NODE_COMPILE_CACHE'] ??= dirname(kept);
        const plugin = {
          name: 'telaah-no-dev-bundles',
          configResolved({ environments }: { environments: Record<string, Environment> }) {
            for (const { optimizeDeps, resolve } of Object.values(environments)) {
              optimizeDeps.include = [];
              if (Array.isArray(resolve.external)) resolve.external.push(LOADED);
            }
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
      'astro:build:setup': ({ updateConfig }) => {
        updateConfig({ builder: { sharedConfigBuild: true } });
      },
    },
  };
}

type Environment = { optimizeDeps: { include?: string[] }; resolve: { external: string[] | true } };

/** What content.config.ts needs of Astro, whose command line has it loaded. */
const LOADED = 'astro/content/config';
