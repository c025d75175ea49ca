import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { ROOT, buildIn, runIn } from '../setup/project.ts';
import { serve } from '../setup/server.ts';
import { benchBuilds, SIZES, type Row } from './build/bench.ts';
import { timeMatcher } from './build/matcher.ts';
import { PEERS } from './build/projects.ts';
import { nameQuality } from './names/name-quality.ts';
import { pageCosts } from './page-cost.ts';
import { benchReader } from './reader/bench.ts';
import { timeRecognition } from './time-recognition.ts';
import { benchSearch } from './search/bench.ts';

/**
 * `npm run bench`: what builds, pages, search and paragraph links cost and are worth, as Markdown; printed, and saved to
 * tests/bench/results/ by the day. Peers are measured beside us where they are installed: `npm ci` in tests/bench/peers.
 *
 *     npm run bench                          newsrooms of 1, 100 and 1,000 articles; some minutes
 *     npm run bench -- --full                10,000 articles and 5,000 entities too; the better part of an hour
 *     npm run bench -- --sizes 100x50,100x5000 --only builds
 *     npm run bench -- --only matcher        or: builds, names, pages, reader, search, links; more than one with commas
 */
const { values } = parseArgs({
  options: { full: { type: 'boolean' }, sizes: { type: 'string' }, only: { type: 'string' } },
});
const sizes = values.sizes
  ? values.sizes.split(',').map((size) => {
      const [articles, entities] = size.split('x').map(Number);
      if (!articles || !entities) throw new Error(`--sizes ${size}: write articles x entities, like 100x50.`);
      return { articles, entities };
    })
  : SIZES.filter(({ articles }) => values.full === true || articles <= 1000);
const wants = (part: string) => values.only === undefined || values.only.split(',').includes(part);

const said: string[] = [];
const say = (text: string) => {
  said.push(text);
  console.log(text);
};
const head = (keys: readonly string[]) => `| ${keys.join(' | ')} |\n| ${keys.map(() => '--:').join(' | ')} |`;
const line = (row: Row) => `| ${Object.values(row).join(' | ')} |`;
const table = (rows: readonly Row[]) => [head(Object.keys(rows[0] ?? {})), ...rows.map(line)].join('\n');

const versionsOf = (file: string): string => {
  const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> };
  return Object.entries(dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
};
const day = new Date().toISOString().slice(0, 10);
const [processor] = cpus();
say(`# Bench of ${day}\n`);
say(
  `Node ${process.version}, ${process.platform} ${process.arch}, ${cpus().length} × ${processor?.model ?? ''}\n`,
);

if (wants('builds')) {
  say('## Builds of made-up newsrooms, search index included\n');
  say(
    existsSync(`${PEERS}node_modules`)
      ? `Peers: ${versionsOf(`${PEERS}package.json`)}\n`
      : 'No peers are installed.\n',
  );
  let rows = 0;
  await benchBuilds(sizes, (row) => say(rows++ === 0 ? table([row]) : line(row)));
}
if (wants('matcher')) {
  say('\n## Names found in text\n');
  say(table(timeMatcher()));
}
if (wants('names')) {
  say(
    '\n## Names in labelled articles: whole register; and what the report tells when half of it is missing\n',
  );
  say(table(nameQuality(`${ROOT}tests/fixtures`)));
}
if (wants('pages') || wants('reader') || wants('search')) {
  const started = performance.now();
  const { code, output } = await buildIn(ROOT);
  if (code !== 0) throw new Error(output);
  say(
    `\n## The real site\n\nBuilt in ${((performance.now() - started) / 1000).toFixed(1)} s, search index included.\n`,
  );
}
if (wants('pages')) {
  say(
    'Bytes before a page can be read: `wire` is its HTML with styles in brotli, in one request; `scripts` come after.\n',
  );
  const pages = ['', 'artikel/pasukan-korea-utara-di-rusia/', 'entitas/', 'entitas/korea-utara/', 'cari/'];
  say(table(pageCosts(`${ROOT}dist`, pages)));
}
if (wants('reader')) {
  const { visits, answers, audits } = await benchReader(`${ROOT}dist`);
  say('\n## A reader on a slow line and a phone four times slower, first visit\n');
  say(table(visits));
  say('\n## How long a page takes to answer, on the same phone\n');
  say(table(answers));
  say('\n## Lighthouse, mobile profile\n');
  say(audits.length > 0 ? table(audits) : 'Not installed: `npm ci` in tests/bench/peers.');
}
if (wants('search')) {
  const { url, server } = await serve(`${ROOT}dist`);
  say('\n## Search: the first hit and the first paragraph right, in percent, by kind of query\n\n```');
  await benchSearch(url, `${ROOT}dist`, say);
  say('```');
  server.close();
}
if (wants('links')) {
  say('\n## Paragraph links: time to bring a ledger up to date, in ms\n');
  say(table(timeRecognition()));
}
// The benchmark of paragraph links lies beside the project, where it is at all.
const links = `${ROOT}../shared/links-bench/score.mjs`;
if (wants('links') && existsSync(links)) {
  say('\n## Paragraph links after edits\n');
  say((await runIn(ROOT, 'node', [links, '--cmd', `node ${ROOT}src/commands/anchors-align.ts`])).output);
}

mkdirSync(`${ROOT}tests/bench/results`, { recursive: true });
writeFileSync(`${ROOT}tests/bench/results/${day}.md`, `${said.join('\n')}\n`);
