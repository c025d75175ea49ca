import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
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

/** The one browser of all files that a worker runs, which ends with it: what must not meet is kept in profiles. */
export const theBrowser = (): Promise<Browser> => (browser ??= openBrowser(inject('chromium')));

/**
 * A page of the real site, with a profile of its own, for the length of a test. An error in the page's scripts, or what
 * its policy refuses, fails the run.
 */
export async function open(path: string, options: BrowserContextOptions = DESK): Promise<Page> {
  const page = await newPage(options);
  onTestFinished(() => page.context().close());
  await page.goto(addressOf(path), { waitUntil: 'load' });
  return page;
}

const windows = new Map<string, Promise<Page>>();

/**
 * As {@link open}, for tests that leave nothing in a profile: pages of the same options follow one another in one window,
 * which spares the two processes that each new profile starts.
 */
export async function look(
  path: string,
  options: BrowserContextOptions & { viewport: { width: number; height: number } } = DESK,
): Promise<Page> {
  const key = JSON.stringify(options);
  const made = windows.get(key) ?? newPage(options);
  windows.set(key, made);
  const page = await made;
  await page.setViewportSize(options.viewport);
  await page.mouse.move(0, 0);
  const answer = await page.goto(addressOf(path), { waitUntil: 'load' });
  if (!answer) await page.reload({ waitUntil: 'load' }); // Only the fragment was another.
  return page;
}

const addressOf = (path: string) => new URL(path, inject('site')).href;

async function newPage(options: BrowserContextOptions): Promise<Page> {
  const context = await (await theBrowser()).newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  page.on('console', (message) => {
    if (/Content Security Policy|'Trusted/.test(message.text())) throw new Error(message.text());
  });
  return page;
}
