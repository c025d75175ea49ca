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
    if (path.includes('?q=')) await page.locator('#hasil[data-query]').waitFor();
    if (path.endsWith(ARTICLE)) await page.locator('a[data-entity]').nth(3).focus(); // With its card open.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(async () => {
      // Beyond what axe asks by itself: contrast of 7:1 (AAA), and targets of 24 px.
      const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
      const { axe } = globalThis as unknown as { axe: { run: (how: object) => Promise<AxeResults> } };
      const found = await axe.run({ rules });
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

test.each(PAGES)('/%s loses nothing at 400% zoom with the text spaced out', async (path) => {
  // 1280 x 1024 at 400% (WCAG 1.4.10); the site's policy would refuse the style that this test adds.
  const page = await open(path, { viewport: { width: 320, height: 512 }, bypassCSP: true });
  if (path.includes('?q=')) await page.locator('#hasil[data-query]').waitFor();
  // https://www.w3.org/TR/WCAG22/#text-spacing
  await page.addStyleTag({
    content:
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
  });
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        const { clipPath, overflowX, overflowY } = getComputedStyle(element);
        // What is for screen readers only; and a map's names, which stand in the list below it too.
        if (clipPath !== 'none' || element.closest('.map')) return false;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.context().close();
});

test('in the colours of the reader’s own, the paragraph meant and the traces of names still show', async () => {
  const page = await open(`${ARTICLE}#tg28z`, { ...DESK, forcedColors: 'active' });
  const outline = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(await outline('#tg28z')).toBe('solid');
  expect(await outline('#tg28z + p')).toBe('none');
  await page.goto(new URL('telaah/', page.url()).href);
  const [sign, ground] = await page
    .locator('.traces td a')
    .first()
    .evaluate((link) => [getComputedStyle(link).backgroundColor, getComputedStyle(link).borderTopColor]);
  expect(sign).not.toBe(ground);
  await page.context().close();
});
