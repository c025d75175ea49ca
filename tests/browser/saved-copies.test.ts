import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { workerCode } from '../../src/integrations/saved-copies.ts';
import { freePort } from '../setup/real-server.ts';
import { serve } from '../setup/server.ts';
import { ARTICLE, PHONE, theBrowser } from './open.ts';

let page: Page;
/** A site of its own, to be stopped and built anew. */
let dist: string;
let port: number;
let url: string;
let server: Server | undefined;

beforeEach(async () => {
  dist = mkdtempSync(join(tmpdir(), 'telaah-copies-'));
  cpSync(inject('dist'), dist, { recursive: true });
  port = await freePort();
  await start();
  page = await (await (await theBrowser()).newContext(PHONE)).newPage();
});
afterEach(async () => {
  await page.context().close();
  await stop();
  rmSync(dist, { recursive: true, force: true });
});

async function start(down?: (path: string) => boolean): Promise<void> {
  ({ url, server } = await serve(dist, '/', { port, down }));
}
async function stop(): Promise<void> {
  server?.closeAllConnections();
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)));
  server = undefined;
}

/** Read a page, and wait until its copy is there. */
async function read(path: string): Promise<void> {
  await page.goto(url + path);
  await saved(path);
}
const saved = (path: string) =>
  comesTrue(async (wanted) => {
    for (const name of await caches.keys())
      if (name.endsWith(` ${wanted}`) && (await (await caches.open(name)).match(wanted))) return true;
    return false;
  }, `/${path}`);
const comesTrue = (asked: (wanted: string) => Promise<boolean>, wanted = '') =>
  expect.poll(() => page.evaluate(asked, wanted), { timeout: 20_000 }).toBe(true);
const note = () => page.locator('[data-saved-copy]');
const lead = () => page.locator('[data-body] > p').first();

/** Lay a new build: other words, and a script under another name. */
function buildAnew(): void {
  const file = join(dist, ARTICLE, 'index.html');
  const html = readFileSync(file, 'utf8');
  const [script = ''] = /_astro\/_slug_[^"]+\.js/.exec(html) ?? [];
  expect(script).not.toBe('');
  renameSync(join(dist, script), join(dist, '_astro/baru.js'));
  writeFileSync(
    file,
    html.replace(script, '_astro/baru.js').replace(/(data-body>\s*<p[^>]*>)/, '$1Isi baru. '),
  );
}

test('what was read once is read again without a connection, and says that it is a copy', async () => {
  await read(ARTICLE);
  expect(await note().count()).toBe(0);
  const words = await lead().innerText();
  await stop();
  await page.reload();
  expect(await lead().innerText()).toBe(words);
  expect(await note().innerText()).toMatch(/^Salinan tersimpan dari \d+ \p{L}+ \d{4} pukul \d\d\.\d\d/u);
  await page.locator('[data-body] a[data-entity]').first().tap(); // Its scripts and type are there too.
  await page.locator('entity-card').waitFor();
  expect(await page.evaluate(() => document.fonts.check('16px "Source Serif 4"'))).toBe(true);

  await page.goto(`${url}entitas/`);
  expect(await page.locator('h1').innerText()).toBe('Tidak ada sambungan');
  await page.locator('saved-list a').click();
  expect(await note().isVisible()).toBe(true);
});

test('a new build is shown at once; without a connection never half of each', async () => {
  await read(ARTICLE);
  await stop();
  buildAnew();
  // The page fails, its parts are those of the new build: the copy keeps to its own.
  await start((path) => path.endsWith('/'));
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache'); // It would help out.
  const failed: string[] = [];
  page.on('response', (response) => response.status() === 404 && failed.push(response.url()));
  await page.reload();
  expect(await note().isVisible()).toBe(true);
  await page.locator('[data-body] a[data-entity]').first().tap();
  await page.locator('entity-card').waitFor();
  expect(failed).toEqual([]);

  await stop();
  await start();
  await page.reload();
  expect(await lead().innerText()).toMatch(/^Isi baru/);
  expect(await note().count()).toBe(0);
  await comesTrue(
    async (path) => (await (await caches.match(path))?.text())?.includes('Isi baru.') ?? false,
    `/${ARTICLE}`,
  );
  await stop();
  await page.reload();
  expect(await lead().innerText()).toMatch(/^Isi baru/);
  expect(await note().isVisible()).toBe(true);
});

test('an old worker that keeps everything as it was gives way', async () => {
  const ours = readFileSync(join(dist, 'sw.js'));
  writeFileSync(
    join(dist, 'sw.js'),
    `addEventListener('activate', (event) => event.waitUntil(clients.claim()));
     addEventListener('fetch', (event) => event.respondWith(new Response('<h1>lama</h1>', { headers: { 'content-type': 'text/html' } })));`,
  );
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(url + ARTICLE);
  expect(await page.locator('h1').innerText()).toBe('lama');
  writeFileSync(join(dist, 'sw.js'), ours);
  await page.reload(); // This asks for the worker anew.
  await saved(ARTICLE); // Which ours does once it is in charge.
  await page.reload();
  expect(await page.locator('h1').innerText()).not.toBe('lama');
});

test('a worker that the site takes back leaves nothing', async () => {
  await read(ARTICLE);
  writeFileSync(join(dist, 'sw.js'), await workerCode('/', true));
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await comesTrue(
    async () => (await caches.keys()).length === 0 && !(await navigator.serviceWorker.getRegistration()),
  );
});

test('readers who save data, and browsers that refuse, read as before', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(url + ARTICLE, { waitUntil: 'load' });
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
