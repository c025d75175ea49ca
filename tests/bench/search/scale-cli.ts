import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { planIndex } from '../../../src/core/search/plan-index.ts';
import { readNewsroom } from '../../../src/loaders/newsroom.ts';
import { laySearch } from '../../setup/lay-search.ts';
import { madeEdition } from './made-edition.ts';

/**
 * node tests/bench/search/scale-cli.ts <out> <entities> <articles>
 * Make the search index of a made edition, with the built search page in front of it (run `npm run build` before).
 */
const [out = '', entities = '5000', articles = '10000'] = process.argv.slice(2);
const folder = resolve(out);
const { articles: real } = await readNewsroom(resolve('content'), { base: '/' });
const edition = madeEdition(real, Number(entities), Number(articles));
const plan = planIndex(edition);
const start = process.cpuUsage();
const count = laySearch('dist', folder, edition, plan);
const { user, system } = process.cpuUsage(start);
console.log(`${count} files, ${((user + system) / 1e6).toFixed(1)} CPU s`);
// Names to ask for, often and seldom named.
const cards = [...edition.register.values()].sort(
  (a, b) => (edition.occurrences.get(b.id)?.length ?? 0) - (edition.occurrences.get(a.id)?.length ?? 0),
);
writeFileSync(
  join(folder, 'names.json'),
  JSON.stringify(cards.map(({ id, name, spellings, shortNames }) => ({ id, name, spellings, shortNames }))),
);
const size = (path: string) => brotliCompressSync(readFileSync(path)).length;
for (const [kind, files] of [
  ['nama', plan.nameFiles],
  ['ejaan', plan.slipFiles],
  ['kata', plan.wordFiles],
] as const) {
  const sizes = Array.from({ length: files }, (_, i) =>
    size(join(folder, `cari/indeks/${kind}/${i}.json`)),
  ).sort((a, b) => a - b);
  console.log(
    `${kind}: ${files} files, middle ${sizes[Math.floor(files / 2)]} B, largest ${sizes.at(-1)} B, together ${sizes.reduce((a, b) => a + b, 0)} B`,
  );
}
