import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeEdition } from '../../src/core/edition/make-edition.ts';
import { planIndex } from '../../src/core/search/plan-index.ts';
import { readNewsroom } from '../../src/loaders/newsroom.ts';
import { layFullText, laySearch } from '../setup/lay-search.ts';
import { ROOT } from '../setup/project.ts';
import { serve } from '../setup/server.ts';
import { PHONE, open } from './open.ts';

// The made-up newsroom, its index cut as for thousands of articles: nothing comes with the page.
let [site, folder] = ['', ''];
let server: Server | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bounded-'));
  const { articles, register } = await readNewsroom(`${ROOT}tests/fixtures/newsroom/content`, { base: '/' });
  const edition = makeEdition(articles, [...register.values()]);
  const plan = { ...planIndex(edition, false), nameFiles: 5, textPieces: 3 };
  laySearch(inject('dist'), folder, edition, plan);
  await layFullText(folder, edition, plan);
  ({ url: site, server } = await serve(folder));
});
afterAll(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const INDEX = '**/cari/indeks/**';
const FAILED = 'Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.';
const settled = (page: Page) => page.locator('#hasil[aria-busy="false"][data-query]').waitFor();
async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`${site}cari/?q=${encodeURIComponent(query)}`);
  await settled(page);
}
/** Where each shown hit leads. */
const hits = (page: Page) =>
  page
    .locator('#hasil [data-hit]:visible')
    .evaluateAll((links: HTMLAnchorElement[]) => links.map(({ pathname, hash }) => pathname + hash));
/** What the page's own scripts say in the console; a failing network and what a test forbids are the browser's words. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (!/^(?:Failed to load resource|Service Worker)/.test(message.text())) said.push(message.text());
  });
  return said;
}

test.each([
  { fault: 'missing', answer: { status: 404, body: 'tidak ada' } },
  { fault: 'damaged', answer: { status: 200, contentType: 'application/json', body: '[{"judul":' } },
  {
    fault: 'of another kind',
    answer: { status: 200, contentType: 'application/json', body: '{"lain":[1]}' },
  },
])('where search files are $fault the page says that it cannot search', async ({ answer }) => {
  const page = await open(`${site}cari/`);
  await page.route(INDEX, (route) => route.fulfill(answer));
  await ask(page, 'penolakan');
  expect(await page.locator('.status').innerText()).toBe(FAILED);
  await page.unroute(INDEX);
  await page.reload();
  await page.locator('[data-hit="paragraf"]').first().waitFor();
});

test('while search files are slow the page says that it is at work, and answers once they come', async () => {
  const page = await open(`${site}cari/`);
  const { promise: slow, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(INDEX, async (route) => {
    await slow;
    await route.continue();
  });
  await page.goto(`${site}cari/?q=Sagara`, { waitUntil: 'commit' });
  await page.locator('.status', { hasText: 'Masih mencari' }).waitFor();
  expect(await page.locator('#hasil').getAttribute('aria-busy')).toBe('true');
  release(undefined);
  await page.locator('#hasil[aria-busy="false"] [data-hit="paragraf"]').first().waitFor();
});

test('where our own lists are out of reach Pagefind finds the articles, and the console stays clean', async () => {
  const page = await open(`${site}cari/`);
  const said = listen(page);
  await page.route('**/kata/**', (route) => route.abort());
  await ask(page, 'penolakan');
  expect(await page.locator('[data-hit="paragraf"]').first().innerText()).toContain('menolak');
  await ask(page, '10 April 2024');
  expect(await page.locator('[data-hit="paragraf"]').first().innerText()).toContain('Rabu (10/4)');
  expect(said).toEqual([]);
});

test('further articles are brought for who asks; nothing moves, and the first of them has the focus', async () => {
  const page = await open(`${site}cari/`, PHONE);
  const said = listen(page);
  await ask(page, 'kata');
  const more = page.getByRole('button', { name: 'Tampilkan lebih banyak' });
  const further = page.getByRole('button', { name: 'Cari di berita lainnya' });
  await page.locator('#hasil button').waitFor();
  while ((await more.count()) > 0) await more.click();
  const before = await hits(page);
  const place = () =>
    page
      .locator('#hasil [data-hit]')
      .nth(before.length - 1)
      .evaluate((hit) => hit.getBoundingClientRect().top + scrollY);
  const top = await place();
  await further.click();
  await page.locator('.status', { hasNotText: `${before.length} alinea` }).waitFor();
  const after = await hits(page);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
  expect(new Set(after).size).toBe(after.length);
  expect(await place()).toBe(top);
  const focused = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash);
  expect(after[before.length]).toMatch(new RegExp(`${focused}$`));
  for (const text of await page.locator('#hasil [data-hit="paragraf"]').allInnerTexts())
    expect(text).toMatch(/kata|mengata/i);
  const none = page.locator('#hasil [role="status"]', { hasText: 'Tidak ada lagi berita' });
  while (!(await none.isVisible())) {
    await further.click();
    await page.locator('#hasil [role="status"]', { hasNotText: 'Mencari' }).waitFor({ state: 'attached' });
  }
  expect(await further.count()).toBe(0);
  expect(said).toEqual([]);
});

test('without a connection it is said, and asking again brings them', async () => {
  const page = await open(`${site}cari/`);
  await ask(page, 'kata');
  const more = page.getByRole('button', { name: 'Tampilkan lebih banyak' });
  await page.locator('#hasil button').waitFor();
  while ((await more.count()) > 0) await more.click();
  const before = await hits(page);
  await page.context().setOffline(true);
  const further = page.getByRole('button', { name: 'Cari di berita lainnya' });
  await further.click();
  await page.locator('#hasil [role="status"]', { hasText: FAILED }).waitFor();
  expect(await hits(page)).toEqual(before);
  await page.context().setOffline(false);
  await further.click();
  await page.locator('.status', { hasNotText: `${before.length} alinea` }).waitFor();
  expect((await hits(page)).length).toBeGreaterThan(before.length);
});
