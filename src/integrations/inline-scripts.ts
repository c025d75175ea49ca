import { readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { sealPage } from '../core/publish/page-policy.ts';

const MODULE_SCRIPT = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Puts the scripts of a page into the page itself. On the search page the reader waits for them: apart they cost one
 * more response time (150 ms on a slow line) than together, and another for every module that they import.
 * @param pages paths of HTML files under the built site
 */
export function inlineScripts(pages: readonly string[]): AstroIntegration {
  let base = '/';
  return {
    name: 'telaah-inline-scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const dist = fileURLToPath(dir);
        for (const page of pages) {
          const file = join(dist, page);
          const html = await readFile(file, 'utf8');
          const scripts = [...html.matchAll(MODULE_SCRIPT)].flatMap(([, src]) => (src ? [src] : []));
          const code = await bundle(scripts, dist, base);
          const without = html.replace(MODULE_SCRIPT, '');
          // A replacement function, since the code may hold `$&`; and no closing tag may stand in it.
          const sealed = await sealPage(
            without.replace(
              '</body>',
              () => `<script type="module">${code.replaceAll('</script', '<\\/script')}</script></body>`,
            ),
          );
          await writeFile(file, sealed);
        }
      },
    },
  };
}

/** The scripts and all that they import at once, as one. What they import later stays a file of its own. */
async function bundle(scripts: readonly string[], dist: string, base: string): Promise<string> {
  const fileOf = (src: string) => join(dist, src.slice(base.length));
  const { outputFiles } = await build({
    stdin: {
      contents: scripts.map((src) => `import ${JSON.stringify(fileOf(src))};`).join('\n'),
      resolveDir: dist,
    },
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    write: false,
    legalComments: 'none',
    plugins: [
      {
        name: 'later-imports-by-address',
        setup(task) {
          task.onResolve({ filter: /^\./ }, ({ kind, path, importer }) => {
            if (kind !== 'dynamic-import') return undefined;
            const address = posix.join(base, posix.relative(dist, join(importer, '..', path)));
            return { path: address, external: true };
          });
        },
      },
    ],
  });
  return outputFiles[0]?.text.trim() ?? '';
}
