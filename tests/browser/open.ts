import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';
import { openBrowser } from '../setup/chromium.ts';

/** An article's address below the site's. */
export const ARTICLE = 'artikel/pasukan-korea-utara-di-rusia/';

export const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
} satisfies BrowserContextOptions;
export const DESK = { viewport: { width: 1280, height: 900 } } satisfies BrowserContextOptions;

let browser: Promise<Browser> | undefined;

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** A page of the real site, with a profile of its own. An error in the page's scripts, or what its policy refuses, fails the run. */
export async function open(path: string, options: BrowserContextOptions = DESK): Promise<Page> {
  browser ??= openBrowser(inject('chromium'));
  const context = await (await browser).newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (/Content Security Policy|'Trusted/.test(message.text())) throw new Error(message.text());
  });
  await page.goto(new URL(path, inject('site')).href, { waitUntil: 'load' });
  return page;
}
