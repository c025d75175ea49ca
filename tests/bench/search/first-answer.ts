import type { Browser } from 'playwright-core';
import type { SlowLine } from './slow-line.ts';

/** How long a first answer takes from an empty cache, and what it costs. */
export type FirstAnswer = {
  query: string;
  /** In ms since the address was opened; undefined: no such hit. */ entity?: number;
  paragraph?: number;
  settled: number;
  /** Of the index alone, when the answer stood. */ indexBytes: number;
  allBytes: number;
};

/** Open `/cari/?q=…` in a new browser context, as on a first visit. */
export async function timeFirstAnswer(browser: Browser, line: SlowLine, query: string): Promise<FirstAnswer> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    const times: Record<string, number> = {};
    Object.assign(globalThis, { times });
    new MutationObserver(() => {
      for (const kind of ['entitas', 'paragraf'])
        if (document.querySelector(`#hasil [data-hit="${kind}"]`)) times[kind] ??= performance.now();
      if (document.querySelector('#hasil[data-query][aria-busy="false"]'))
        times['settled'] ??= performance.now();
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  line.reset();
  await page.goto(`${line.url}cari/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
  await page.locator('#hasil[data-query][aria-busy="false"]').waitFor();
  const times = await page.evaluate<Record<string, number>>('times');
  const bytes = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + Number(path.split(' ')[1]), 0);
  const indexBytes = bytes(line.sent.paths.filter((path) => /indeks|pagefind/.test(path)));
  const result = {
    query,
    entity: times['entitas'],
    paragraph: times['paragraf'],
    settled: times['settled'] ?? 0,
    indexBytes,
    allBytes: bytes(line.sent.paths),
  };
  await context.close();
  return result as FirstAnswer;
}
