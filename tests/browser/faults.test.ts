import { expect, inject, test } from 'vitest';
import { ARTICLE, DESK, PHONE, open } from './open.ts';

const INDEX = '**/cari/indeks/**';
const RUTTE = '#tg28z';

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
  await page.keyboard.press('Tab'); // On a name: to open a card would be an error.
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
