import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../../setup/chromium.ts';
import { ROOT } from '../../setup/project.ts';
import { serve } from '../../setup/server.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** The slow line and the slow phone of Lighthouse's mobile profile, set in the browser. */
const LINE = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const SLOWER = 4;
const RUNS = 5;

const ARTICLE = 'artikel/pasukan-korea-utara-di-rusia/';
/** The article's words in a page of the lightest peer's kind: one style sheet, no script. */
const BARE = 'polos/';
const PAGES = [
  BARE,
  ARTICLE,
  `${ARTICLE}telaah/`,
  '',
  'entitas/',
  'entitas/korea-utara/',
  'topik/nato/',
  'artikel/',
  'cari/',
];

type Row = Record<string, string | number>;

/**
 * What a reader waits for on a phone that is four times slower, on a slow line (1.6 Mbit/s, 150 ms), with nothing in the
 * cache: medians of five visits. And how long the page takes to answer a finger, without the line.
 * @param dist the real site, built
 */
export async function benchReader(dist: string): Promise<{ visits: Row[]; answers: Row[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'telaah-reader-'));
  cpSync(dist, folder, { recursive: true });
  layBare(folder);
  execFileSync(process.execPath, [join(ROOT, 'src/commands/compress.ts'), folder]);
  const { url, server } = await serve(folder);
  const browser = await openBrowser();
  try {
    const visits: Row[] = [];
    for (const path of PAGES) visits.push(await visitOften(browser, url, path));
    return { visits, answers: await timeAnswers(browser, url) };
  } finally {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function layBare(dist: string): void {
  const html = readFileSync(join(dist, ARTICLE, 'index.html'), 'utf8');
  const [, title = ''] = /<h1>(.*?)<\/h1>/s.exec(html) ?? [];
  const body = /<div class="body"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '';
  const blocks = [...body.matchAll(/<(p|h2|h3|li)\b[^>]*>(.*?)<\/\1>/gs)];
  const words = blocks.map(([, tag = 'p', text = '']) => `<${tag}>${text.replace(/<[^>]+>/g, '')}</${tag}>`);
  mkdirSync(join(dist, BARE), { recursive: true });
  writeFileSync(
    join(dist, BARE, 'gaya.css'),
    'body{max-width:40rem;margin:auto;padding:1rem;font:1.1rem/1.6 serif}',
  );
  writeFileSync(
    join(dist, BARE, 'index.html'),
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><link rel="icon" href="data:,"><link rel="stylesheet" href="gaya.css"></head><body><h1>${title}</h1>${words.join('')}</body></html>`,
  );
}

type Visit = { first: number; largest: number; shift: number; requests: number; bytes: number };

async function visitOften(browser: Browser, url: string, path: string): Promise<Row> {
  const visits: Visit[] = [];
  for (let run = 0; run < RUNS; run++) visits.push(await visit(browser, url + path));
  const median = (key: keyof Visit) => visits.map((it) => it[key]).sort((a, b) => a - b)[RUNS >> 1] ?? 0;
  return {
    page: path === BARE ? 'the article, bare' : `/${path}`,
    'first paint ms': Math.round(median('first')),
    'largest paint ms': Math.round(median('largest')),
    'layout shift': median('shift').toFixed(3),
    'requests until loaded': median('requests'),
    'bytes until loaded': median('bytes'),
  };
}

/** One visit in a profile of its own. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await slow(page);
  await session.send('Network.emulateNetworkConditions', LINE);
  await page.addInitScript(watchPaints);
  let [requests, bytes] = [0, 0];
  session.on('Network.requestWillBeSent', () => requests++);
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address, { waitUntil: 'load' });
  const counted = { requests, bytes };
  await page.waitForFunction(() => (globalThis as unknown as Seen).seen.largest > 0);
  const { first, largest, shift } = await page.evaluate(() => (globalThis as unknown as Seen).seen);
  await context.close();
  return { first, largest, shift, ...counted };
}

type Seen = { seen: { first: number; largest: number; shift: number } };

/** Runs in the page: notes what is painted and what moves. */
function watchPaints(): void {
  const seen = { first: 0, largest: 0, shift: 0 };
  (globalThis as unknown as Seen).seen = seen;
  const watch = (type: string, onEntry: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(onEntry)).observe({ type, buffered: true });
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.first = startTime;
  });
  watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
  watch('layout-shift', ({ value = 0 }) => (seen.shift += value));
}

async function slow(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}

/** What a reader does, on which page, and how often it is done for the median. */
const DEEDS: { deed: string; path: string; touch: (page: Page, run: number) => Promise<unknown> }[] = [
  {
    deed: 'a tap on a name opens its card',
    path: ARTICLE,
    touch: (page, run) => page.locator('[data-body] p a[data-entity]').nth(run).tap(),
  },
  {
    deed: 'the marks are switched',
    path: ARTICLE,
    touch: (page) => page.locator('label.marks').tap(),
  },
  {
    deed: 'a letter into the search box',
    path: 'cari/',
    touch: (page, run) => page.locator('input[name="q"]').press('nator'[run] ?? 'n'),
  },
];

/** From the touch to the frame that answers it: the longest event of each deed, by the browser's own Event Timing. */
async function timeAnswers(browser: Browser, url: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { deed, path, touch } of DEEDS) {
    const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
    const page = await context.newPage();
    await slow(page);
    await page.addInitScript(watchEvents);
    await page.goto(url + path, { waitUntil: 'networkidle' });
    const handled: number[] = [];
    const shown: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const before = await page.evaluate(() => (globalThis as unknown as Timed).timed.length);
      await touch(page, run);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 300))));
      const events = await page.evaluate(
        (from) => (globalThis as unknown as Timed).timed.slice(from),
        before,
      );
      handled.push(events.reduce((sum, event) => sum + event.handled, 0));
      shown.push(Math.max(0, ...events.map((event) => event.shown)));
    }
    const median = (all: number[]) => all.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
    rows.push({
      'what is done': deed,
      'our script ms': median(handled).toFixed(1),
      'until shown ms': median(shown) || 'below 16',
    });
    await context.close();
  }
  return rows;
}

type Timed = { timed: { handled: number; shown: number }[] };

/** Runs in the page: how long each event took to be handled, and to be shown (to 8 ms, and none below 16). */
function watchEvents(): void {
  const timed: Timed['timed'] = [];
  (globalThis as unknown as Timed).timed = timed;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[])
      timed.push({ handled: entry.processingEnd - entry.processingStart, shown: entry.duration });
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}
