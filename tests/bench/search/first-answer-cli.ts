import { openBrowser } from '../../setup/chromium.ts';
import { timeFirstAnswer } from './first-answer.ts';
import { openSlowLine } from './slow-line.ts';

/** node tests/bench/search/first-answer-cli.ts dist[,other] Rutte 'sekjen NATO' … */
const [folders = 'dist', ...queries] = process.argv.slice(2);
const line = await openSlowLine(folders.split(','), 150, 200_000); // 1.6 Mbit/s
const browser = await openBrowser();
for (const query of queries) {
  const all = [];
  for (let i = 0; i < 3; i++) all.push(await timeFirstAnswer(browser, line, query));
  const middle = all.sort((a, b) => a.settled - b.settled)[1];
  if (middle)
    console.log(
      JSON.stringify(middle, (_, value: unknown) => (typeof value === 'number' ? Math.round(value) : value)),
    );
  if (process.env['PATHS']) console.log(line.sent.paths);
}
await browser.close();
line.server.close();
