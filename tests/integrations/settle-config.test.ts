import type { AstroUserConfig } from 'astro';
import { validateConfig } from 'astro/config';
import { expect, test } from 'vitest';
import settings from '../../astro.config.mjs';
import { settleConfig } from '../../src/integrations/settle-config.ts';

test.each(['/', '/telaah/', 'telaah', '/a/b', '//', '/a//b/'])(
  'with the base %s our settings become what Astro makes of them',
  async (base) => {
    const settled = settleConfig({ ...settings, base });
    const ofAstro = await validateConfig({ ...settings, base }, process.cwd(), 'build');
    expect(settled).toBeDefined();
    expect(ofAstro).toMatchObject({ ...settled, integrations: ofAstro.integrations, vite: {} });
  },
);

test.each<[string, AstroUserConfig]>([
  ['a setting', { redirects: { '/a/': '/b/' } }],
  ['one of the build', { build: { format: 'file' } }],
  ['another log', { logger: { entrypoint: './log.ts' } }],
  ['other addresses', { trailingSlash: 'never' }],
  ['an integration of others', { integrations: [{ name: 'x', hooks: {} }] }],
  ['a hook', { integrations: [{ name: 'telaah-x', hooks: { 'astro:routes:resolved': () => undefined } }] }],
])('where %s needs Astro, it is left to Astro', (_, more) => {
  expect(settleConfig({ ...settings, ...more })).toBeUndefined();
});
