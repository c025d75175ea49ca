import type { CDPSession, Page } from 'playwright-core';

/** A cheap phone, as the benchmarks of the reader's side have it. */
export const PHONE = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
  serviceWorkers: 'block',
} as const;
/** How many times slower than this machine, as in Lighthouse's mobile profile. */
export const SLOWER = 4;

/** Slow the page down. @returns the page's session, for more of the kind */
export async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return session;
}
