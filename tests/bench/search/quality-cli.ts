import { openBrowser } from '../../setup/chromium.ts';
import { askAll, qualityTable, readQueries } from './quality.ts';

/** node tests/bench/search/quality-cli.ts http://localhost:4400/ queries.txt hold-out.txt */
const [site = 'http://localhost:4321/', ...files] = process.argv.slice(2);
const browser = await openBrowser();
for (const file of files)
  console.log(`${file}\n${qualityTable(await askAll(browser, site, readQueries(file)))}\n`);
await browser.close();
