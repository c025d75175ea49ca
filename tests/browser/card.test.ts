import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ARTICLE, DESK, PHONE, open } from './open.ts';

const card = (page: Page) => page.locator('entity-card:popover-open');
const rutte = (page: Page) => page.locator('a[data-entity="mark-rutte"]').first();

const RUTTE = [
  'Mark Rutte orang',
  'Sekretaris Jenderal NATO, sejak 1 Oktober 2024',
  /^Politikus Belanda/,
  'Disebut 4 kali: alinea 3, 5, 6, 15',
];

async function expectRutte(page: Page) {
  await card(page).waitFor();
  const paragraphs = await card(page).locator('p').allTextContents();
  expect(paragraphs.map((text) => text.replace(/\s+/g, ' ').trim())).toEqual(
    RUTTE.map((text) => (typeof text === 'string' ? text : (expect.stringMatching(text) as string))),
  );
}

/** From the name before it, whose own card is closed on the way. */
async function tabToRutte(page: Page) {
  await page.locator('#tg28z a[data-entity="nato"]').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
}

test('by keyboard: it opens on focus, Tab leads into it, Esc closes it and returns to the name', async () => {
  const page = await open(ARTICLE);
  await tabToRutte(page);
  await expectRutte(page);
  expect(await rutte(page).evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  expect(await card(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  expect(await card(page).count()).toBe(0);
  expect(await rutte(page).evaluate((link) => link === document.activeElement)).toBe(true);
  expect(await page.locator('[data-body] entity-card').count()).toBe(0);
});

test('by touch: a tap opens it and does not leave the page, a tap outside closes it', async () => {
  const page = await open(ARTICLE, PHONE);
  const address = page.url();
  await rutte(page).tap();
  await expectRutte(page);
  expect(page.url()).toBe(address);
  expect(await card(page).boundingBox()).toMatchObject({ width: 360, x: 0 });
  await page.locator('#tg28z').tap({ position: { x: 20, y: 10 } });
  await card(page).waitFor({ state: 'detached' });
});

test('by touch: a finger that comes down on a name and scrolls opens nothing and leaves nothing in the text', async () => {
  const page = await open(ARTICLE, PHONE);
  await rutte(page).scrollIntoViewIfNeeded();
  const [{ x, y } = { x: 0, y: 0 }] = await rutte(page).evaluate((link) => [...link.getClientRects()]);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchCancel', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [{ x: x + 5, y: y + 5 }]);
  await page.locator('[data-body] entity-card').waitFor({ state: 'attached' });
  const { x: left = 0, width = 0 } = (await card(page).boundingBox()) ?? {};
  expect(left + width).toBeLessThanOrEqual(0); // Beside the window.
  await touch('touchCancel', []);
  await page.locator('[data-body] entity-card').waitFor({ state: 'detached' });
  expect(await card(page).count()).toBe(0);
});

test('by touch: a paragraph number in the card leads to the paragraph', async () => {
  const page = await open(ARTICLE, PHONE);
  await rutte(page).tap();
  await card(page).getByRole('link', { name: '15' }).tap();
  await page.waitForURL(/#j8r33$/);
  await card(page).waitFor({ state: 'detached' });
});

test('by mouse: it opens on hover, stays while pointed at, and a click on the name opens the page', async () => {
  const page = await open(ARTICLE, DESK);
  await page.clock.install();
  await rutte(page).hover();
  await page.clock.runFor(1000);
  await expectRutte(page);
  await card(page).locator('.office').hover();
  await page.clock.runFor(1000);
  expect(await card(page).count()).toBe(1);
  await page.mouse.move(5, 5);
  await page.clock.runFor(1000);
  expect(await card(page).count()).toBe(0);
  await rutte(page).click();
  await page.waitForURL(/\/entitas\/mark-rutte\/$/);
});

test('what the keyboard opened the pointer does not close, nor does it take the focus away', async () => {
  const page = await open(ARTICLE, DESK);
  await page.clock.install();
  await tabToRutte(page);
  await expectRutte(page);
  await page.locator('#tg28z').hover({ position: { x: 20, y: 10 } });
  await page.clock.runFor(1000);
  await expectRutte(page);
  await page.keyboard.press('Tab');
  await page.locator('#te42z a[data-entity="iran"]').first().hover();
  await page.clock.runFor(1000);
  expect(await card(page).evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

test('arrows move among the paragraphs, which are one stop for Tab', async () => {
  const page = await open(ARTICLE, DESK);
  await tabToRutte(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  expect(await focused()).toBe('3');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('5');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Ukraina');
});

test('what is copied while a card is open does not hold it', async () => {
  const page = await open(ARTICLE, { ...DESK, permissions: ['clipboard-read', 'clipboard-write'] });
  await tabToRutte(page);
  await expectRutte(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Sekretaris Jenderal NATO, Mark Rutte, mengonfirmasi laporan');
});

test('while marks are hidden the pointer opens nothing, the keyboard still does', async () => {
  const page = await open(ARTICLE, DESK);
  await page.clock.install();
  await page.getByLabel('Tandai nama').uncheck();
  await rutte(page).hover();
  await page.clock.runFor(1000);
  expect(await card(page).count()).toBe(0);
  await tabToRutte(page);
  await expectRutte(page);
});

test('without JavaScript a name is a link to its page, and the same words stand at the end', async () => {
  const page = await open(ARTICLE, { ...DESK, javaScriptEnabled: false });
  await expect(page.locator('[data-card="mark-rutte"]').innerText()).resolves.toContain('Politikus Belanda');
  await rutte(page).click();
  await page.waitForURL(/\/entitas\/mark-rutte\/$/);
  expect(await page.locator('h1').innerText()).toBe('Mark Rutte');
});
