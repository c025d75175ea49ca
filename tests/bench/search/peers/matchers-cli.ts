import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { makeEdition } from '../../../../src/core/edition/make-edition.ts';
import type { NameCard } from '../../../../src/core/search/name-card.ts';
import { makeIndex } from '../../../../src/core/search/make-index.ts';
import { planIndex } from '../../../../src/core/search/plan-index.ts';
import { matchNames } from '../../../../src/core/search/match-names.ts';
import { unpackCard, type SentCard } from '../../../../src/core/search/name-card.ts';
import { arrangeForms } from '../../../../src/core/search/name-forms.ts';
import { readSlips, slipFilesFor, type SlipFile } from '../../../../src/core/search/slip-files.ts';
import { fold } from '../../../../src/core/text/fold.ts';
import { loadLexicon } from '../../../../src/loaders/lexicon.ts';
import { readNewsroom } from '../../../../src/loaders/newsroom.ts';
import { madeEdition } from '../made-edition.ts';
import { readQueries } from '../quality.ts';

/**
 * (cd tests/bench/search/peers && npm ci); node tests/bench/search/peers/matchers-cli.ts
 * Well-kept matchers as matchers of names, beside ours: all are given the same names, folded (so that capitals, accents
 * and hyphens are no test of them), and the queries of all sets that ask for a name or for one that is not there.
 */
type Form = { id: string; text: string };
type Ask = (query: string) => string | undefined;

const require = createRequire(import.meta.url);
const MiniSearch = require('minisearch');
const uFuzzy = require('@leeoniya/ufuzzy');
const { distance } = require('fastest-levenshtein');

const matchers: Record<string, { script?: string; make(forms: readonly Form[]): Ask }> = {
  MiniSearch: {
    script: require.resolve('minisearch').replace(/cjs.*/, 'umd/index.js'),
    make(forms) {
      const index = new MiniSearch({
        fields: ['text'],
        storeFields: ['entity'],
        searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND' },
      });
      index.addAll(forms.map(({ id, text }, i) => ({ id: i, entity: id, text })));
      return (query) => index.search(query)[0]?.entity;
    },
  },
  uFuzzy: {
    script: require.resolve('@leeoniya/ufuzzy').replace(/[^/]*$/, 'uFuzzy.iife.min.js'),
    make(forms) {
      const fuzzy = new uFuzzy({
        intraMode: 1,
        intraIns: 1,
        intraSub: 1,
        intraTrn: 1,
        intraDel: 1,
        unicode: true,
        interSplit: '[^\\p{L}\\d]+',
        intraSplit: '\\p{Ll}\\p{Lu}',
        intraBound: '\\p{L}\\d|\\d\\p{L}',
        intraChars: '[\\p{L}\\d]',
      });
      const texts = forms.map(({ text }) => text);
      return (query) => {
        const [ids, info, order] = fuzzy.search(texts, query, 1);
        const first = order?.length ? info.idx[order[0]] : ids?.[0];
        return first === undefined ? undefined : forms[first]?.id;
      };
    },
  },
  'fastest-levenshtein': {
    script: require.resolve('fastest-levenshtein'),
    make: (forms) => (query) => {
      // The nearest name of all, if it is as near as our own rule allows.
      const limit = query.length < 4 ? 0 : query.length < 7 ? 1 : 2;
      let best: { id: string; cost: number } | undefined;
      for (const { id, text } of forms) {
        if (Math.abs(text.length - query.length) > limit) continue;
        const cost = distance(query, text);
        if (cost <= limit && cost < (best?.cost ?? Infinity)) best = { id, cost };
      }
      return best?.id;
    },
  },
};

const lexicon = loadLexicon();
const { articles, register } = await readNewsroom(resolve('content'), { base: '/' });
const real = makeEdition(articles, [...register.values()]);
const files = new Map([...makeIndex(real, lexicon, planIndex(real))].map(({ path, data }) => [path, data]));
const cardsOf = (data: unknown): NameCard[] => (data as SentCard[]).map(unpackCard);
const formsOf = (cards: readonly NameCard[]): Form[] =>
  cards.flatMap(({ id, name, aliases, shortNames, spellings }) =>
    [name, ...aliases, ...shortNames, ...spellings].map((text) => ({ id, text: fold(text) })),
  );
const asked = ['queries.txt', 'hold-out.txt', 'fresh.txt', 'phone.txt']
  .flatMap(readQueries)
  .filter(
    ({ kind, entities }) =>
      /exact|case|prefix|alias|variant|script|typo|nothing/.test(kind) && entities?.length !== 0,
  );

const ours: Ask = (() => {
  const { slipFiles } = planIndex(real);
  const forms = arrangeForms(cardsOf(files.get('nama/0.json')));
  return (query) => {
    const words = query.split(' ');
    const exact = matchNames(words, forms);
    const open = words.filter((_, i) => !exact.some(({ from, to }) => from <= i && i < to));
    if (open.length === 0) return exact[0]?.matches[0]?.entity.id;
    const { known } = readSlips(
      open,
      slipFilesFor(open, slipFiles).map((i) => files.get(`ejaan/${i}.json`) as SlipFile),
    );
    const near = matchNames(words, forms, (word) => (open.includes(word) ? known(word) : 'text'));
    const covered = words.every((_, i) => near.some(({ from, to }) => from <= i && i < to));
    return covered ? near[0]?.matches[0]?.entity.id : undefined;
  };
})();

const many = madeEdition(articles, 5000, 1000);
const manyForms = formsOf(
  [...many.register.values()].map((entity) => ({ ...entity, count: 1, parts: [], titles: [], holders: [] })),
);
const size = (body: string | Buffer) => brotliCompressSync(body).length;
const realForms = formsOf(cardsOf(files.get('nama/0.json')));

function score(name: string, ask: Ask, bytes: string, ms: string): void {
  const share = (test: (kind: string) => boolean) => {
    const some = asked.filter(({ kind }) => test(kind));
    const right = some.filter(({ text, entities }) => {
      const got = ask(fold(text));
      return entities ? got !== undefined && entities.includes(got) : got === undefined;
    });
    return `${((100 * right.length) / some.length).toFixed(1)}%`.padStart(7);
  };
  const kinds = [/exact|case/, /prefix/, /alias|variant|script/, /typo/, /nothing/];
  console.log(
    [
      name.padEnd(20),
      ...kinds.map((kind) => share((each) => kind.test(each))),
      bytes.padStart(16),
      ms.padStart(10),
    ].join(' '),
  );
}

console.log(
  `${asked.length} queries; right entity first, or rightly none; bytes are script + 25,000 names in brotli; ms at p95 of 25,000 names`,
);
console.log(['matcher'.padEnd(20), 'exact', 'prefix', 'alias', 'typo', 'nothing'].join('   '));
for (const [name, { script, make }] of Object.entries(matchers)) {
  const ask = make(realForms);
  const big = make(manyForms);
  const times = asked.map(({ text }) => {
    const start = performance.now();
    big(fold(text));
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const bytes = size(readFileSync(script ?? '')) + size(JSON.stringify(manyForms));
  score(name, ask, `${bytes} B`, `${times[Math.floor(times.length * 0.95)]?.toFixed(1)} ms`);
}
score('ours', ours, 'see scale-cli', '');
