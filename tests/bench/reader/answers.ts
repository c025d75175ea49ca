import type { Browser, CDPSession, Page } from 'playwright-core';
import { PHONE, SLOWER, slowed } from './phone.ts';
import { traced, workOfEvents, type Work } from './trace.ts';

const RUNS = 20;
/** So often on a page just opened: what is slow the first time is as rare among all as it is with readers who stay. */
const OPENED = 3;
/** How long a finger stays down, in ms. */
const TAP = 80;
/** In ms: longer than any answer, so that one ends before the next begins. */
const PAUSE = 400;

/** What a reader does, on which page, and the event that is answered. */
export type Deed = {
  deed: string;
  path: string;
  event: 'click' | 'input';
  touch: (
    page: Page,
    press: (selector: string, nth?: number) => Promise<void>,
    run: number,
  ) => Promise<unknown>;
};

/**
 * How long a page takes to answer a finger. `work` is all that the main thread does from the event to the next frame: its
 * processor time in a trace, times four, which other work on the machine hardly changes; `longest after` is the longest
 * task behind that frame, where something is left to do. They are taken from a page that was never slowed: a slowing that
 * is taken back may still hold, and be counted twice. `shown` is the browser's own Event Timing on the slowed page, the longest event of each deed (that of INP, to 8 ms, none
 * below 16): the waiting for a frame and for the browser's other processes is in it.
 */
export async function timeAnswers(
  browser: Browser,
  url: string,
  deeds: readonly Deed[],
): Promise<Record<string, string | number>[]> {
  const rows = [];
  for (const { deed, path, event, touch } of deeds) {
    const { page, press, close } = await opened(browser, url + path);
    await slowed(page);
    const shown: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.evaluate(() => ((globalThis as unknown as Timed).timed = []));
      await touch(page, press, run);
      await page.waitForTimeout(PAUSE);
      shown.push(Math.max(0, ...(await page.evaluate(() => (globalThis as unknown as Timed).timed))));
    }
    await close();
    const work: Work[] = [];
    for (let time = 0; time < OPENED; time++) {
      const unslowed = await opened(browser, url + path);
      const trace = await traced(browser, async () => {
        for (let run = 0; run < RUNS; run++) {
          await touch(unslowed.page, unslowed.press, run);
          await unslowed.page.waitForTimeout(PAUSE);
        }
      });
      await unslowed.close();
      work.push(...workOfEvents(trace, event));
    }
    if (work.length !== RUNS * OPENED)
      throw new Error(`${deed}: ${work.length} of ${RUNS * OPENED} were handled.`);
    const ms = (key: keyof Work, part: number) =>
      (
        share(
          work.map((each) => each[key]),
          part,
        ) * SLOWER
      ).toFixed(1);
    rows.push({
      'what is done': deed,
      'work ms': ms('untilFrame', 0.5),
      'work ms, p95': ms('untilFrame', 0.95),
      'longest after': ms('longestAfter', 0.5),
      'longest after, p95': ms('longestAfter', 0.95),
      'shown ms': share(shown, 0.5) || 'below 16',
      'shown ms, p95': share(shown, 0.95) || 'below 16',
    });
  }
  return rows;
}

/** A page in a profile of its own, and a finger for it. */
async function opened(browser: Browser, address: string) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.addInitScript(watchEvents);
  await page.goto(address, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  return {
    page,
    press: (selector: string, nth = 0) => pressAt(session, page, selector, nth),
    close: () => context.close(),
  };
}

/** By nearest rank: of twenty the nineteenth is the 95th percentile, not the last. */
const share = (all: readonly number[], part: number): number =>
  [...all].sort((a, b) => a - b)[Math.ceil(all.length * part) - 1] ?? NaN;

/** A finger that comes down, stays as long as fingers do, and goes up. */
async function pressAt(session: CDPSession, page: Page, selector: string, nth: number): Promise<void> {
  const [{ x, y, height } = { x: 0, y: 0, height: 0 }] = await page
    .locator(selector)
    .nth(nth)
    .evaluate((element) => [...element.getClientRects()]);
  const touchPoints = [{ x: x + 4, y: y + height / 2 }];
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
  await page.waitForTimeout(TAP);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

type Timed = { timed: number[] };

/** Runs in the page: how long each event of an interaction took until its answer was shown. */
function watchEvents(): void {
  (globalThis as unknown as Timed).timed = [];
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as (PerformanceEventTiming & {
      interactionId: number;
    })[])
      if (interactionId > 0) (globalThis as unknown as Timed).timed.push(duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}
