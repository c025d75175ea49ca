import { expect, test } from 'vitest';
import { siteHeaders, type Section } from '../../../src/core/publish/site-headers.ts';

const section = (path: string, style: string): Section => ({
  path,
  needs: { styles: [`'sha256-${style}'`], scripts: [], hosts: [] },
});
const SECTIONS = [section('', 'home'), section('artikel/', 'article'), section('cari/', 'search')];
const rules = siteHeaders(SECTIONS, { base: '/telaah/', host: 'example.org', isSecure: true });

test('each section has its own policy, and nothing is unsafe', () => {
  const policies = rules.filter(({ name }) => name === 'Content-Security-Policy');
  expect(policies.map(({ path }) => path)).toEqual(['/telaah/', '/telaah/artikel/*', '/telaah/cari/*']);
  for (const { value } of policies) {
    expect(value).toMatch(/^default-src 'self'; script-src 'self'/);
    expect(value).toContain("require-trusted-types-for 'script'");
    expect(value).not.toContain('unsafe-');
  }
});

test('no path gets the same header from two rules: hosts would join them into one that says neither', () => {
  const fits = (rule: string, path: string) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;
  for (const path of ['/telaah/', '/telaah/artikel/x/', '/telaah/cari/', '/telaah/_astro/x.js']) {
    const names = rules.filter((rule) => fits(rule.path, path)).map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  }
});

test('pictures of articles may be shown on other sites; what has none, and hashed files, may not', () => {
  const own = rules.filter(({ name }) => name === 'Cross-Origin-Resource-Policy');
  expect(own.map(({ path, value }) => [path, value])).toEqual([
    ['/telaah/', 'same-origin'],
    ['/telaah/cari/*', 'same-origin'],
    ['/telaah/_astro/*', 'same-origin'],
  ]);
});
