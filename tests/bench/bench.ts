import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { ROOT, runIn } from '../setup/project.ts';
import { serve } from '../setup/server.ts';
import { pageCosts } from './page-cost.ts';
import { benchSearch } from './search/bench.ts';

/** `npm run bench`: what the build, its pages, search and paragraph links cost and are worth. Takes some minutes. */

const table = (rows: Record<string, string | number>[]): string => {
  const keys = Object.keys(rows[0] ?? {});
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    line(keys),
    line(keys.map(() => '--:')),
    ...rows.map((row) => line(keys.map((key) => row[key] ?? ''))),
  ].join('\n');
};

const started = performance.now();
const { code, output } = await runIn(ROOT, 'astro', ['build']);
if (code !== 0) throw new Error(output);
const seconds = (performance.now() - started) / 1000;

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
console.log(`Build of the real site, search index included: ${seconds.toFixed(1)} s\n`);
console.log(
  'Bytes before a page can be read: `wire` is its HTML with styles in brotli, in one request; `scripts` come after.\n',
);
const pages = ['', 'artikel/pasukan-korea-utara-di-rusia/', 'entitas/', 'entitas/korea-utara/', 'cari/'];
console.log(table(pageCosts(`${ROOT}dist`, pages)));

const { url, server } = await serve(`${ROOT}dist`);
console.log('\nSearch: the first hit and the first paragraph right, in percent, by kind of query');
await benchSearch(url, `${ROOT}dist`);
server.close();

// The benchmark of paragraph links lies beside the project, where it is at all.
const links = `${ROOT}../shared/links-bench/score.mjs`;
if (existsSync(links)) {
  console.log('\nParagraph links after edits');
  console.log(
    (await runIn(ROOT, 'node', [links, '--cmd', `node ${ROOT}src/commands/anchors-align.ts`])).output,
  );
}
