import { existsSync } from 'node:fs';
import { openBrowser } from '../../setup/chromium.ts';
import { ROOT, runIn } from '../../setup/project.ts';
import { timeFirstAnswer } from './first-answer.ts';
import { askAll, qualityTable, readQueries } from './quality.ts';
import { openSlowLine } from './slow-line.ts';

/** 150 ms before each response, 1.6 Mbit/s: a phone at the edge of its network. */
const [WAIT, BANDWIDTH] = [150, 200_000];

/**
 * Print how good and how quick the search of the built site is, beside other libraries where they are installed
 * (peers/). For large editions see scale-cli.ts and scale-measure-cli.ts.
 * @param site address of the built site, served
 * @param dist its folder, to serve it again over a slow line
 * @param say told each table
 */
export async function benchSearch(site: string, dist: string, say: (text: string) => void): Promise<void> {
  const browser = await openBrowser();
  for (const file of ['queries.txt', 'hold-out.txt', 'fresh.txt', 'phone.txt', 'evening.txt']) {
    say(`\n${file}\n${qualityTable(await askAll(browser, site, readQueries(file)))}`);
  }
  const line = await openSlowLine([dist], WAIT, BANDWIDTH);
  say('\nFirst answer from an empty cache, 150 ms before each response, 1.6 Mbit/s');
  for (const query of ['Rutte', 'sekjen NATO', 'Lavrof', 'Rutte Kursk', 'menyatakan']) {
    const { entity, paragraph, indexBytes, allBytes } = await timeFirstAnswer(browser, line, query);
    const ms = (time: number | undefined) => (time === undefined ? '-' : `${Math.round(time)} ms`);
    say(
      `${query.padEnd(14)} name ${ms(entity)}, paragraph ${ms(paragraph)}; index ${indexBytes} B, everything ${allBytes} B`,
    );
  }
  await browser.close();
  line.server.close();
  say('\nOther libraries on the same texts and names');
  if (!existsSync(`${PEERS}node_modules`)) {
    say(`Not installed: (cd ${PEERS} && npm ci)`);
    return;
  }
  for (const [script, ...sizes] of [
    ['matchers-cli.ts'],
    ['peers-cli.ts', '1', '100', '1000', '10000'],
    ['pagefind-cli.ts', '1', '100', '1000', '10000'],
  ])
    say((await runIn(ROOT, 'node', [`${PEERS}${script}`, ...sizes])).output);
}

const PEERS = 'tests/bench/search/peers/';

if (import.meta.main) {
  const [site = 'http://localhost:4321/', dist = 'dist'] = process.argv.slice(2);
  await benchSearch(site, dist, console.log);
}
