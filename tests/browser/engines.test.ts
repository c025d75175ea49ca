// Reading, linking and searching in every engine that is installed here: Chromium always, Firefox where it is.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser, type KeyInput, type LaunchOptions, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ARTICLE } from './open.ts';

const source = readFileSync(new URL('../fixtures/pasukan-korea-utara-di-rusia.txt', import.meta.url), 'utf8');
const lines = source.split('\n').filter(Boolean);

const { executablePath, args, env } = inject('chromium');
const firefox = ['firefox-esr', 'firefox']
  .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find((path) => existsSync(path));
const engines: { name: string; launch: LaunchOptions }[] = [
  { name: 'Chromium', launch: { executablePath, args, env: { ...process.env, ...env } } },
  ...(firefox ? [{ name: 'Firefox', launch: { browser: 'firefox', executablePath: firefox } as const }] : []),
];

describe.each(engines)('$name', ({ launch }) => {
  let browser: Browser;
  let page: Page;
  const faults: unknown[] = [];
  const go = (path: string) => page.goto(new URL(path, inject('site')).href);
  beforeAll(async () => {
    browser = await puppeteer.launch(launch);
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('pageerror', (error) => faults.push(error));
  });
  afterAll(() => browser.close());

  test('the article is the source, and a name opens its card', async () => {
    await go(ARTICLE);
    const read = await page.$$eval('[data-body] :is(p, h2)', (blocks) =>
      blocks.map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const added of copy.querySelectorAll('[data-ui]')) added.remove();
        return copy.textContent;
      }),
    );
    expect(read).toEqual(lines.slice(1));
    await page.locator('a[data-entity="mark-rutte"]').hover();
    const card = await page.waitForSelector('entity-card:popover-open');
    expect(await card?.evaluate((element) => element.textContent)).toContain('Sekretaris Jenderal NATO');
    expect(faults).toEqual([]);
  });

  test('a link to a paragraph shows which one is meant, and its number offers it', async () => {
    await go(`${ARTICLE}#tg28z`);
    const looks = await page.$eval('#tg28z', (block) => ({
      top: block.getBoundingClientRect().top,
      ground: getComputedStyle(block).backgroundColor,
      other: getComputedStyle(document.querySelector('[data-body] > p') ?? block).backgroundColor,
    }));
    expect(looks.top).toBeGreaterThanOrEqual(0);
    expect(looks.top).toBeLessThan(900);
    expect(looks.ground).not.toBe(looks.other);
    await page.locator('#tg28z > a[data-ui]').click();
    await page.waitForSelector('share-panel:popover-open');
    expect(new URL(page.url()).hash).toBe('#tg28z');
    expect(faults).toEqual([]);
  });

  test('with keys alone an article is read, a card opened and left, a paragraph shared', async () => {
    const press = async (...keys: KeyInput[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
      });
    const tabTo = async (wanted: string, most: number) => {
      for (let i = 0; i < most; i++) {
        await press('Tab');
        if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) return;
      }
      throw new Error(`${wanted} is not reached by ${most} tabs, but ${await focused()}`);
    };
    await go(ARTICLE);
    await press('Tab');
    expect(await focused()).toBe('Langsung ke isi');
    await press('Enter');
    expect(new URL(page.url()).hash).toBe('#Isi');
    await tabTo('.topics a', 1); // Past the masthead.
    await tabTo('#Tandai', 12);
    await tabTo('a[data-entity="pentagon"]', 2);
    await page.waitForSelector('entity-card:popover-open');
    await tabTo('entity-card a', 1);
    await press('Escape');
    expect(await page.$('entity-card:popover-open')).toBeNull();
    expect(await focused()).toBe('Pentagon'); // Back where it was.
    await tabTo('a[data-ui]', 30);
    await press('Enter');
    await page.waitForSelector('share-panel:popover-open button:focus');
    await tabTo('share-panel button[data-copy="newspaper"]', 5);
    await press('Enter', 'Escape');
    expect(await page.$('share-panel:popover-open')).toBeNull();
    expect(await focused()).toBe('Tautan ke alinea 1');
    expect(faults).toEqual([]);
  });

  test('a misspelt name is found, and its paragraph opens', async () => {
    await go('');
    await page.keyboard.press('/');
    await page.keyboard.type('rute');
    await page.waitForSelector('[role="option"][data-suggestion="mark-rutte"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#hasil[aria-busy="false"][data-query="rute"]');
    const [first] = await page.$$eval('[data-hit]', (hits) => hits.map((hit) => hit.getAttribute('href')));
    expect(first).toBe('/entitas/mark-rutte/');
    await go('cari/?q=kelelahan');
    await page.waitForSelector('#hasil[aria-busy="false"][data-query="kelelahan"]');
    await page.locator('[data-hit="paragraf"]').click();
    await page.waitForSelector('[data-body] :target');
    expect(await page.$eval(':target', (block) => block.textContent)).toContain('kelelahan');
    expect(faults).toEqual([]);
  });
});
