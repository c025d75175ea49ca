import type { AstroIntegration } from 'astro';

/** In dev, pages say what is wrong in the content as long as something is; a build has none of it. */
export function showProblems(): AstroIntegration {
  return {
    name: 'telaah-show-problems',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, addMiddleware }) => {
        if (command !== 'dev') return;
        injectRoute({
          pattern: '/_masalah',
          entrypoint: new URL('./src/pages/_problems.astro', config.root),
        });
        addMiddleware({ entrypoint: new URL('./src/pages/_show-problems.ts', config.root), order: 'pre' });
      },
    },
  };
}
