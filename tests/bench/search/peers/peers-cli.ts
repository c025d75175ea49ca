import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readNewsroom } from '../../../../src/loaders/newsroom.ts';
import { makeEdition } from '../../../../src/core/edition/make-edition.ts';
import type { Edition } from '../../../../src/core/model.ts';
import { madeEdition } from '../made-edition.ts';
import { readQueries } from '../quality.ts';

/**
 * (cd tests/bench/search/peers && npm ci); node tests/bench/search/peers/peers-cli.ts 1 100 1000 10000
 * Other libraries on the same paragraphs, as their guides set them up (prefix and fuzzy search on): what the browser must
 * fetch before the first answer, and how many of our queries find the right paragraph first.
 */
type Peer = {
  name: string;
  script: string;
  make(rows: Row[]): { index: unknown; ask(query: string): string[] };
};
type Row = { id: string; text: string };

const require = createRequire(import.meta.url);
/* eslint-disable @typescript-eslint/no-explicit-any -- three libraries of other people's, used for a table only */
const MiniSearch = require('minisearch');
const lunr = require('lunr');
const { Document } = require('flexsearch');

const peers: Peer[] = [
  {
    name: 'MiniSearch',
    script: require.resolve('minisearch').replace(/cjs.*/, 'umd/index.js'),
    make(rows) {
      const index = new MiniSearch({
        fields: ['text'],
        searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
      });
      index.addAll(rows);
      return { index, ask: (query) => index.search(query).map(({ id }: Row) => id) };
    },
  },
  {
    name: 'FlexSearch',
    script: require.resolve('flexsearch').replace(/dist.*/, 'dist/flexsearch.bundle.min.js'),
    make(rows) {
      const index = new Document({ tokenize: 'forward', document: { id: 'id', index: ['text'] } });
      for (const row of rows) index.add(row);
      const parts: Record<string, unknown> = {};
      index.export((key: string, data: unknown) => void (parts[key] = data));
      return { index: parts, ask: (query) => index.search(query)[0]?.result ?? [] };
    },
  },
  {
    name: 'Lunr',
    script: require.resolve('lunr'),
    make(rows) {
      const index = lunr(function (this: any) {
        this.pipeline.reset();
        this.searchPipeline.reset();
        this.ref('id');
        this.field('text');
        for (const row of rows) this.add(row);
      });
      const terms = (query: string) =>
        query
          .toLowerCase()
          .split(/[^\p{L}\p{N}]+/u)
          .filter(Boolean)
          .map((word) => `+${word}~1`)
          .join(' ');
      return { index, ask: (query) => index.search(terms(query)).map(({ ref }: { ref: string }) => ref) };
    },
  },
];

const size = (body: string | Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
const rowsOf = ({ articles }: Edition): Row[] =>
  articles.flatMap(({ slug, blocks }) => blocks.map(({ id, text }) => ({ id: `${slug}#${id}`, text })));

const { articles, register } = await readNewsroom(resolve('content'), { base: '/' });
const real = makeEdition(articles, [...register.values()]);
const places = new Map<string, string>();
let count = 0;
for (const block of real.articles[0]?.blocks ?? [])
  places.set(block.id, block.kind === 'heading' ? 'H' : String(++count));
const queries = readQueries('queries.txt');

/** @throws RangeError where the index is too large for one string */
function measure(peer: Peer, articleCount: number): string {
  const rows =
    articleCount === 1
      ? rowsOf(real)
      : rowsOf(madeEdition(articles, Math.min(articleCount, 5000), articleCount));
  const started = process.cpuUsage();
  const made = peer.make(rows);
  const { user, system } = process.cpuUsage(started);
  const bytes =
    size(readFileSync(peer.script)) + size(JSON.stringify(made.index)) + size(JSON.stringify(rows));
  const words = rows.map(({ text }) => text.split(' ')[0] ?? '');
  const times = Array.from({ length: 100 }, (_, i) => {
    const start = performance.now();
    made.ask(words[(i * 7919) % words.length] ?? '');
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return `${bytes} B before the first answer, warm p95 ${times[95]?.toFixed(1)} ms, index made in ${((user + system) / 1e6).toFixed(0)} CPU s`;
}

const sizes = process.argv.slice(2).map(Number);
for (const peer of peers) {
  const { ask } = peer.make(rowsOf(real));
  const right = queries.filter(({ text, paragraphs, entities }) => {
    const [first] = ask(text);
    return entities
      ? first !== undefined && paragraphs.includes(places.get(first.split('#')[1] ?? '') ?? '')
      : first === undefined;
  });
  console.log(
    `${peer.name}: first paragraph right for ${((100 * right.length) / queries.length).toFixed(1)}% of ${queries.length} queries`,
  );
  for (const articleCount of sizes) {
    try {
      console.log(`  ${articleCount} articles: ${measure(peer, articleCount)}`);
    } catch (error) {
      console.log(`  ${articleCount} articles: not possible: ${String(error)}`);
    }
  }
}
