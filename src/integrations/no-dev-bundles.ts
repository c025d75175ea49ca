import type { AstroIntegration } from 'astro';

/**
 * Before a build Astro opens Vite's dev server for a moment, to load the content collections through it. The server would
 * first bundle the dev toolbar with its libraries, for no one: half a second of both cores.
 */
export function noDevBundles(): AstroIntegration {
  return {
    name: 'telaah-no-dev-bundles',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const plugin = {
          name: 'telaah-no-dev-bundles',
          configResolved({ environments }: { environments: Record<string, Environment> }) {
            for (const { optimizeDeps } of Object.values(environments)) optimizeDeps.include = [];
          },
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

type Environment = { optimizeDeps: { include?: string[] } };
