import type { AstroUserConfig } from 'astro';
import { expect, test } from 'vitest';
import settings from '../../astro.config.mjs';
import { settleConfig } from '../../src/integrations/settle-config.ts';

test.each<[base: string, settled: string]>([
  ['/', '/'],
  ['/telaah/', '/telaah/'],
  ['telaah', '/telaah/'],
  ['/a/b', '/a/b/'],
])('of our settings, base %s becomes %s', (base, settled) => {
  expect(settleConfig({ ...settings, base })?.base).toBe(settled);
});

test.each<[string, AstroUserConfig]>([
  ['a setting', { redirects: { '/a/': '/b/' } }],
  ['one of the build', { build: { format: 'file' } }],
  ['other addresses', { trailingSlash: 'never' }],
  ['a hook', { integrations: [{ name: 'x', hooks: { 'astro:routes:resolved': () => undefined } }] }],
])('where %s needs Astro, it is left to Astro', (_, more) => {
  expect(settleConfig({ ...settings, ...more })).toBeUndefined();
});
