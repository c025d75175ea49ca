import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readNewsroom } from '../../../../src/loaders/newsroom.ts';
import { openBrowser } from '../../../setup/chromium.ts';
import { madeEdition } from '../made-edition.ts';
import { openSlowLine } from '../slow-line.ts';

/**
 * (cd tests/bench/search/peers && npm ci); node tests/bench/search/peers/pagefind-cli.ts 1 100 1000 10000
 * Pagefind with its own interface on pages of the same articles, as its guide sets it up: what a reader on a slow line
 * waits for and pays from an empty cache until the first result of one word and of two stands.
 */
const pagefind: any = await import('pagefind');
const { articles: real } = await readNewsroom(resolve('content'), { base: '/' });
const browser = await openBrowser();

for (const count of process.argv.slice(2).map(Number)) {
  const { articles } = count === 1 ? { articles: real } : madeEdition(real, Math.min(count, 5000), count);
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const started = process.cpuUsage();
  const { index } = await pagefind.createIndex({ forceLanguage: 'id' });
  for (const { slug, title, blocks } of articles) {
    const body = blocks.map(
      ({ id, text }) => `<p id="${id}">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    );
    await index.addHTMLFile({
      url: `artikel/${slug}/`,
      content: `<html lang="id"><body><main data-pagefind-body><h1>${title}</h1>${body.join('')}</main></body></html>`,
    });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  const { user, system } = process.cpuUsage(started);
  mkdirSync(join(folder, 'cari'));
  writeFileSync(
    join(folder, 'cari/index.html'),
    `<!doctype html><html lang="id"><link href="/pagefind/pagefind-ui.css" rel="stylesheet"><script src="/pagefind/pagefind-ui.js"></script>
<div id="search"></div><script>new PagefindUI({ element: '#search', showSubResults: true }).triggerSearch(new URLSearchParams(location.search).get('q'));</script></html>`,
  );
  const line = await openSlowLine([folder], 150, 200_000);
  for (const query of ['laporan', 'mengonfirmasi laporan']) {
    const context = await browser.newContext();
    const page = await context.newPage();
    line.reset();
    await page.goto(`${line.url}cari/?q=${encodeURIComponent(query)}`, { waitUntil: 'commit' });
    await page.locator('.pagefind-ui__result-link').first().waitFor({ timeout: 120_000 });
    const ms = await page.evaluate(() => performance.now());
    console.log(
      `${count} articles, ${query}: ${Math.round(ms)} ms, ${line.sent.bytes} B until the first result`,
    );
    await context.close();
  }
  console.log(
    `  index: ${((user + system) / 1e6).toFixed(0)} CPU s of this process, Pagefind's own beside it`,
  );
  line.server.close();
  rmSync(folder, { recursive: true });
}
await pagefind.close();
await browser.close();
