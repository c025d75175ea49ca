import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { expect, test } from 'vitest';
import { ARTICLE, DESK, PHONE, open } from './open.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PAGES = [
  '',
  ARTICLE,
  `${ARTICLE}p/tg28z/`,
  `${ARTICLE}telaah/`,
  'entitas/',
  'entitas/mark-rutte/',
  'cari/',
  'cari/?q=Rutte',
  'tidak-ada/',
];
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { name: `360 px, ${colorScheme}`, options: { ...PHONE, colorScheme } },
  { name: `1280 px, ${colorScheme}`, options: { ...DESK, colorScheme } },
]);

test.each(PAGES.flatMap((path) => LOOKS.map((look) => ({ path: `/${path}`, ...look }))))(
  'axe finds nothing on $path at $name, and nothing overflows',
  async ({ path, options }) => {
    const page = await open(path.slice(1), options);
    if (path.endsWith(ARTICLE)) await page.locator('a[data-entity]').nth(3).focus(); // With its card open.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(async () => {
      const found = await (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run();
      return {
        violations: found.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        ),
      };
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.context().close();
  },
);
