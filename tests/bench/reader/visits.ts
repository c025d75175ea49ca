import type { Browser } from 'playwright-core';
import { PHONE, slowed } from './phone.ts';

/** The slow line of Lighthouse's mobile profile, set in the browser. */
const LINE = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 };
const RUNS = 5;

type Visit = { first: number; largest: number; shift: number; requests: number; bytes: number };

/** The medians of five first visits of a page. @param name what the table calls it */
export async function visitOften(
  browser: Browser,
  address: string,
  name: string,
): Promise<Record<string, string | number>> {
  const visits: Visit[] = [];
  for (let run = 0; run < RUNS; run++) visits.push(await visit(browser, address));
  const median = (key: keyof Visit) => visits.map((it) => it[key]).sort((a, b) => a - b)[RUNS >> 1] ?? 0;
  return {
    page: name,
    'first paint ms': Math.round(median('first')),
    'largest paint ms': Math.round(median('largest')),
    'layout shift': median('shift').toFixed(3),
    'requests until loaded': median('requests'),
    'bytes until loaded': median('bytes'),
  };
}

/** One visit in a profile of its own. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await slowed(page);
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
