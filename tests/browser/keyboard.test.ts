// Everything that a pointer can do, done with keys alone; the article itself in engines.test.ts, in every engine.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ARTICLE, open } from './open.ts';

/** What has the focus, in a few words. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
  });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** Tab until `wanted` has the focus, at most `most` times. */
async function tabTo(page: Page, wanted: string, most = 12): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) return;
    passed.push(await focused(page));
  }
  throw new Error(`${wanted} is not reached; passed: ${passed.join(', ')}`);
}

test('a name is searched, chosen and read, and the results are filtered', async () => {
  const page = await open('');
  await tabTo(page, 'input[name="q"]');
  await page.keyboard.type('rute');
  await page.locator('[role="option"][data-suggestion="mark-rutte"]').waitFor();
  await press(page, 'ArrowDown');
  const input = page.locator('input[name="q"]');
  expect(await input.getAttribute('aria-activedescendant')).toBe('saran-0');
  await press(page, 'Enter');
  await page.locator('#hasil[aria-busy="false"][data-query="Mark Rutte"] [data-hit]').first().waitFor();
  await tabTo(page, '.search-filter input[type="radio"]:checked');
  await press(page, 'ArrowRight');
  await page.waitForURL(/jenis=person/);
  await tabTo(page, '[data-hit="entitas"]');
  await press(page, 'Enter');
  await page.waitForURL(/entitas\/mark-rutte\//);
});

test('a map and its paragraphs are reached, each link with a name of its own', async () => {
  const page = await open(`${ARTICLE}telaah/`);
  await page.locator('.map').first().scrollIntoViewIfNeeded();
  await page.locator('.map a').first().focus();
  expect(await focused(page)).not.toBe('');
  await press(page, 'Enter');
  await page.waitForURL(/rusia\/#/);
});

test('who does not want the / key can switch it off, for good', async () => {
  const page = await open('cari/');
  await page.locator('#Pintasan').focus();
  await press(page, 'Space');
  await page.goto(new URL(`../${ARTICLE}`, page.url()).href, { waitUntil: 'load' });
  await press(page, '/');
  expect(await focused(page)).not.toMatch(/^Cari/);
  await page.goto(new URL('../../cari/', page.url()).href, { waitUntil: 'load' });
  const box = page.locator('#Pintasan');
  expect(await box.isChecked()).toBe(false);
  await box.focus();
  await press(page, 'Space', '/');
  expect(await focused(page)).toMatch(/^Cari/);
});
