import type { Page } from 'playwright-core';

/** How long each query takes when its files are there, in ms from the submit until the results stand, drawn; sorted. */
export async function timeWarmAnswers(
  page: Page,
  site: string,
  queries: readonly string[],
): Promise<number[]> {
  await page.goto(`${site}cari/`);
  const times = await page.evaluate(async (all) => {
    const results = document.querySelector('#hasil');
    const input = document.querySelector<HTMLInputElement>('site-search input[name="q"]');
    if (!results || !input) throw new Error('No search on this page');
    const ask = (query: string) =>
      new Promise<number>((done) => {
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (results.getAttribute('data-query') !== query || results.getAttribute('aria-busy') !== 'false')
            return;
          watch.disconnect();
          done(performance.now() - start);
        });
        watch.observe(results, { attributes: true });
        input.value = query;
        input.form?.requestSubmit();
      });
    const taken: number[] = [];
    for (const query of all) await ask(query);
    for (const query of all) taken.push(await ask(query));
    return taken;
  }, queries);
  return times.sort((a, b) => a - b);
}
