import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { makeUrls } from '../core/urls.ts';
import { words } from '../i18n/id.ts';

/**
 * What was read stays readable without a connection: writes the service worker, `sw.js`, and lets pages start it.
 * @param options `withdraw`: take it back from every browser that has it; leave it so for as long as readers may return
 */
export function savedCopies({ withdraw = false } = {}): AstroIntegration {
  let base = '/';
  return {
    name: 'telaah-saved-copies',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const isOn = command === 'build' && !withdraw;
        updateConfig({ vite: { define: { 'import.meta.env.SAVED_COPIES': String(isOn) } } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        await writeFile(join(fileURLToPath(dir), 'sw.js'), await workerCode(base, withdraw));
      },
    },
  };
}

/** The code of the worker, or of what takes it back. @param base the path the site lives under, with its last slash */
export async function workerCode(base: string, withdraw: boolean): Promise<string> {
  const entry = withdraw ? 'withdrawn.ts' : 'service-worker.ts';
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../client/worker/${entry}`, import.meta.url))],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    write: false,
    legalComments: 'none',
    define: {
      BASE: JSON.stringify(base),
      OFFLINE: JSON.stringify(makeUrls(base).offline()),
      WORDS: JSON.stringify({ savedCopy: words.savedCopy }),
    },
  });
  return outputFiles[0]?.text ?? '';
}
