import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { ARTICLE, DESK, PHONE, look } from './open.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a reader may have open or under the eye: cards, panels, lists, a block that is meant. */
const answered = (page: Page) => page.locator('#hasil[data-query]').waitFor();
const withCard = async (page: Page) => {
  await page.locator('[data-body] a[data-entity]').nth(3).focus();
  await page.locator('entity-card:popover-open').waitFor();
};
const withPanel = async (page: Page) => {
  await page.locator('#tg28z > a[data-ui]').click();
  await page.locator('share-panel:popover-open').waitFor();
};
const withSuggestions = async (page: Page) => {
  await page.locator('input[name="q"]').fill('lav');
  await page.getByRole('option').first().waitFor();
};
const EVENT = '#peristiwa-pakta-keamanan';

/** Every kind of page, with what is open on it on a phone by day and on a desk by night. Of the real site, or of Karang. */
type Kind = {
  path: string;
  site?: 'karang';
  phone?: (page: Page) => Promise<void>;
  desk?: (page: Page) => Promise<void>;
};
const PAGES: Kind[] = [
  { path: '' },
  { path: `${ARTICLE}${EVENT}`, phone: withCard, desk: withCard },
  { path: `${ARTICLE}?sorot=Rutte#tg28z`, phone: withPanel, desk: withPanel },
  { path: `${ARTICLE}p/tg28z/` },
  { path: `${ARTICLE}telaah/${EVENT}` },
  { path: 'artikel/' },
  { path: 'artikel/2024/10/' },
  { path: 'topik/' },
  { path: 'topik/nato/' },
  { path: 'entitas/' },
  { path: 'entitas/mark-rutte/' },
  { path: 'luring/' },
  { path: 'cari/', phone: withSuggestions, desk: withSuggestions },
  { path: 'cari/?q=Rutte', phone: answered, desk: answered },
  { path: 'cari/?q=Irak', phone: answered, desk: answered },
  { path: 'tidak-ada/' },
  { site: 'karang', path: 'artikel/kabar-karang/' }, // Corrected.
  { site: 'karang', path: 'artikel/jembatan-lama/#zbs6e' }, // A link to words that were rewritten; a picture.
  { site: 'karang', path: 'artikel/jembatan-lama/#uae38' }, // A link to words that are gone.
  { site: 'karang', path: 'koreksi/' },
  { site: 'karang', path: 'entitas/' }, // In letters, for there are many.
  { site: 'karang', path: 'entitas/huruf/b/' },
  { site: 'karang', path: 'entitas/karang/2/' },
];
const addressOf = ({ site, path }: Kind) => (site ? inject(site).url + path : path);

/** What axe finds; beyond what it asks by itself: contrast of 7:1 (AAA), and targets of 24 px. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
    const { axe } = globalThis as unknown as { axe: { run: (how: object) => Promise<AxeResults> } };
    const { violations } = await axe.run({ rules });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    );
  });
}

/** By how many px the page is wider than its window; on a phone the window itself would give way. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What does not fit into its box. */
const cutOf = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
      .filter((element) => {
        const { clipPath, overflowX, overflowY, visibility } = getComputedStyle(element);
        // What is for screen readers only or is not shown; and a map's names, which stand in the list below it too.
        if (clipPath !== 'none' || visibility === 'hidden' || element.closest('.map')) return false;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );

test.each(PAGES)(
  '/$path by day on a phone; then with its text spaced out, at 200% and 400%',
  async (kind) => {
    const page = await look(addressOf(kind), { ...PHONE, colorScheme: 'light' });
    await kind.phone?.(page);
    expect(await faultsOf(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await page.evaluate(() => {
      const spaced = new CSSStyleSheet(); // https://www.w3.org/TR/WCAG22/#text-spacing
      spaced.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      document.adoptedStyleSheets = [spaced];
    });
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 512 }); // 1280 x 1024, zoomed (WCAG 1.4.4, 1.4.10).
      expect(await cutOf(page), `${width} px`).toEqual([]);
      expect(await overflow(page), `${width} px`).toBe(0);
    }
  },
);

test.each(PAGES)('/$path by night on a desk; nothing moves for who wants no motion', async (kind) => {
  const page = await look(addressOf(kind), { ...DESK, colorScheme: 'dark', reducedMotion: 'reduce' });
  await kind.desk?.(page);
  expect(await faultsOf(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
      })
      .map(({ tagName }) => tagName),
  );
  expect(moving).toEqual([]);
});

test('in the colours of the reader’s own, the paragraph meant and the traces of names still show', async () => {
  const page = await look(`${ARTICLE}#tg28z`, { ...DESK, forcedColors: 'active' });
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
});
