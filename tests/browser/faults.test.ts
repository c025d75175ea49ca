import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { ARTICLE, DESK, PHONE, open } from './open.ts';

const INDEX = '**/cari/indeks/**';
const RUTTE = '#tg28z';

/** Ask the search page something only the text can answer, and wait until it has settled. */
async function ask(page: Page, query: string): Promise<void> {
  await page.goto(`${inject('site')}cari/?q=${query}`);
  await page.locator('#hasil[aria-busy="false"][data-query]').waitFor();
}

test.each([
  { fault: 'missing', answer: { status: 404, body: 'tidak ada' } },
  { fault: 'damaged', answer: { status: 200, contentType: 'application/json', body: '[{"judul":' } },
  {
    fault: 'of another kind',
    answer: { status: 200, contentType: 'application/json', body: '{"lain":[1]}' },
  },
])('where search files are $fault the page says that it cannot search', async ({ answer }) => {
  const page = await open('cari/');
  await page.route(INDEX, (route) => route.fulfill(answer));
  await ask(page, 'berlatih');
  expect(await page.locator('.status').innerText()).toBe(
    'Pencarian tidak dapat dimuat. Periksa sambungan internet, lalu coba lagi.',
  );
  await page.unroute(INDEX);
  await page.reload();
  await page.locator('[data-hit="paragraf"]').first().waitFor();
});

test('while search files are slow the page says that it is at work, and answers once they come', async () => {
  const page = await open('cari/');
  const { promise: slow, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(INDEX, async (route) => {
    await slow;
    await route.continue();
  });
  await page.goto(`${inject('site')}cari/?q=Kursk`, { waitUntil: 'commit' });
  await page.locator('.status', { hasText: 'Masih mencari' }).waitFor();
  expect(await page.locator('#hasil').getAttribute('aria-busy')).toBe('true');
  release(undefined);
  await page.locator('#hasil[aria-busy="false"] [data-hit="paragraf"]').first().waitFor();
});

test('where the box has no names to offer it still leads to the search page', async () => {
  const page = await open(ARTICLE);
  await page.route(INDEX, (route) => route.abort());
  await page.locator('input[name="q"]').fill('Rutte');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cari\/\?q=Rutte/);
});

test('where storage is blocked the page reads and its switch works, for this page', async () => {
  const page = await open('', PHONE);
  await page.addInitScript(() => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
      Object.defineProperty(window, name, { get: blocked });
  });
  await page.goto(inject('site') + ARTICLE);
  const mention = page.locator('[data-body] a[data-entity]').first();
  await page.getByLabel('Tandai nama').uncheck();
  expect(await mention.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('none');
  await page.getByLabel('Tandai nama').check();
  await mention.tap();
  await page.locator('entity-card:popover-open').waitFor();
  await page.goto(`${inject('site')}luring/`);
  expect(await page.locator('h1').innerText()).toBe('Tidak ada sambungan');
});

test('in a browser without popovers names and paragraphs are the links that they are', async () => {
  const page = await open('', DESK);
  await page.addInitScript(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
    Reflect.deleteProperty(window, 'HTMLDialogElement');
  });
  await page.goto(inject('site') + ARTICLE);
  expect(
    await page
      .locator('share-panel, entity-card')
      .evaluateAll((all) => all.map((it) => it.checkVisibility())),
  ).not.toContain(true);
  await page.locator(`${RUTTE} > a[data-ui]`).click();
  expect(new URL(page.url()).hash).toBe(RUTTE);
  await page.locator(`${RUTTE} a[data-entity="mark-rutte"]`).click();
  await page.waitForURL(/\/entitas\/mark-rutte\/$/);
});

test('in a browser that cannot run our scripts the article reads, and where search cannot be had the page says so', async () => {
  const page = await (await open('')).context().newPage(); // One that may have errors.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'customElements'));
  await page.goto(inject('site') + ARTICLE);
  expect(await page.locator(`${RUTTE} a[data-entity="mark-rutte"]`).isVisible()).toBe(true);
  await page.locator('input[name="q"]').fill('Rutte');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cari\/\?q=Rutte/);
  await page.evaluate(() => document.getAnimations().forEach((waiting) => waiting.finish()));
  await page.getByText('Pencarian tidak berjalan di peramban ini').waitFor();
  expect(await page.locator('.search-filter').isVisible()).toBe(false);
  await page.locator('.cannot-run a').first().click();
  await page.waitForURL(/\/entitas\/$/);
  expect(await page.locator('#saring').isVisible()).toBe(false); // It would narrow nothing.
});
