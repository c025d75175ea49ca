import { enableCompileCache } from 'node:module';
import { parseArgs } from 'node:util';

/**
 * `npm run build`: makes the site, in `dist/`. Where code, libraries and settings are those of the last build, with the code
 * of pages that it bundled, and without loading Astro, whose start would be two thirds of the time; else by Astro.
 * `astro build` makes the same site, always by Astro.
 */
try {
  parseArgs({ options: {} });
} catch (error) {
  console.error(
    `${(error as Error).message}. This command has no options: what a build depends on stands in astro.config.mjs, and where ` +
      'the site will live is told by SITE and BASE, as in `SITE=https://example.org BASE=/telaah/ npm run build`. ' +
      "Astro's own options are for `npx astro build`.",
  );
  process.exit(1);
}
if (!process.env['CI']) enableCompileCache(); // As Astro does: nothing is compiled twice, but in CI nobody returns.
process.env['NODE_ENV'] ??= 'production'; // This, too.

const { default: config } = await import('../../astro.config.mjs');
const [{ buildAgain }, { told }] = await Promise.all([
  import('../integrations/build-again.ts'),
  import('../integrations/told-error.ts'),
]);
try {
  if (!(await buildAgain(config))) {
    const { build } = await import('astro');
    // Types and collections are for whoever edits code or runs `dev`: `npm run check` and `dev` make them.
    const options: Parameters<typeof build>[1] & { sync: boolean } = { sync: false };
    await build({ ...config, configFile: false }, options);
  }
} catch (error) {
  const isTold = error instanceof Error && error.name === 'ZodError'; // Astro has told of wrong settings.
  if (!isTold) console.error(told(error));
  process.exit(1);
}
