import { performance } from 'node:perf_hooks';
import { ROOT, runIn } from '../setup/project.ts';
import { pageCosts } from './page-cost.ts';

/** `npm run bench`: build the real site, and print what the build and its pages cost, as Markdown tables. */

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
