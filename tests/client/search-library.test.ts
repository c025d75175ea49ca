import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openLibrary } from '../../src/client/search-library.ts';
import { makeEdition } from '../../src/core/edition/make-edition.ts';
import type { Article } from '../../src/core/model.ts';
import { answer, type Answer, type Filter } from '../../src/core/search/answer.ts';
import { makeIndex } from '../../src/core/search/make-index.ts';
import { planIndex, type IndexPlan } from '../../src/core/search/plan-index.ts';
import { loadLexicon } from '../../src/loaders/lexicon.ts';
import { readNewsroom } from '../../src/loaders/newsroom.ts';
import { ROOT } from '../setup/project.ts';

/** Two articles, their index cut into files as for many; the network is a map, and what is asked of it is written down. */
const files = new Map<string, string>();
let plan: IndexPlan;
const asked: string[] = [];
let broken: RegExp | undefined;

const other = (real: Article): Article => ({
  ...real,
  slug: 'rutte-ke-seoul',
  title: 'Kunjungan Rutte ditunda karena gempa',
  description: '',
  date: '2024-11-02',
  blocks: real.blocks.slice(2, 7).map((block) => ({ ...block, id: `b-${block.id}` })),
});

beforeAll(async () => {
  const { articles, register } = await readNewsroom(`${ROOT}content`, { base: '/' });
  const [real] = articles;
  if (!real) throw new Error('No article');
  const edition = makeEdition([real, other(real)], [...register.values()]);
  plan = { ...planIndex(edition, false), nameFiles: 7, wordFiles: 9 };
  // Of the world's other words one that lies near a name will do.
  for (const { path, data } of makeIndex(edition, { ...loadLexicon(), near: () => ['irak'] }, plan))
    files.set(`/cari/indeks/${path}`, JSON.stringify(data));
});

beforeEach(() => {
  asked.length = 0;
  broken = undefined;
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address.replace('/cari/indeks/', ''));
    const body = broken?.test(address) ? undefined : files.get(address);
    return Promise.resolve(new Response(body ?? null, { status: body === undefined ? 404 : 200 }));
  });
});
afterEach(() => vi.unstubAllGlobals());

const NEWS = { slug: 'rutte-ke-seoul', number: 1 };
async function ask(query: string, filter?: Filter, library = openLibrary('/', plan)): Promise<Answer[]> {
  const all: Answer[] = [];
  for await (const each of answer(query, library, filter)) all.push(each);
  return all;
}
const last = async (query: string, filter?: Filter) => {
  const found = (await ask(query, filter)).at(-1);
  if (!found) throw new Error('No answer');
  return found;
};
const texts = ({ passages }: Answer) => passages.map(({ passage }) => passage.text);

test.each([
  { query: 'mengonfirmasi laporan', has: 'mengonfirmasi laporan intelijen' },
  { query: 'mengirim drone', has: 'mengirimkan drone' },
  { query: 'pengiriman drone', has: 'mengirimkan drone' },
  { query: '"eskalasi yang signifikan"', has: 'eskalasi yang signifikan' },
  { query: '29 Oktober 2024', has: '29/10/2024' },
  { query: 'Iran drone', has: 'Iran telah mengirimkan drone' },
  { query: 'Rutte Kursk', has: 'Mark Rutte' },
  { query: 'menlu rusia pakta', has: 'pakta keamanan bersama' },
])('$query, looked up word by word', async ({ query, has }) => {
  expect(texts(await last(query))[0]).toContain(has);
});

test('a word that stands nowhere opens no article', async () => {
  const { passages, entities } = await last('macron');
  expect([...passages, ...entities]).toEqual([]);
  expect(asked.filter((path) => /^(?:artikel|alinea)/.test(path))).toEqual([]);
});

test('no file is asked for twice', async () => {
  const library = openLibrary('/', plan);
  for (const query of ['Lavrof', 'laporan intelijen', 'Lavrof']) await ask(query, undefined, library);
  expect(new Set(asked).size).toBe(asked.length);
});

test('what a slip needs is asked for beside the names, not after them', async () => {
  const cards = Promise.withResolvers<never>();
  const library = { ...openLibrary('/', plan), cardsFor: () => cards.promise };
  void ask('Lafrov', undefined, library);
  await Promise.resolve();
  expect(asked.filter((path) => path.startsWith('ejaan/')).length).toBeGreaterThan(0);
});

test('the name answers first; what the full text adds stands behind', async () => {
  const all = await ask('Rutte');
  expect(all[0]?.entities.map(({ entity }) => entity.id)).toEqual(['mark-rutte']);
  expect(all[0]?.settled).toBe(true);
  const shown = all.map(texts);
  expect(shown[0]).toHaveLength(1); // The name brings its best paragraph along.
  for (const [i, later] of shown.slice(1).entries())
    expect(later.slice(0, shown[i]?.length)).toEqual(shown[i]);
  expect(shown.at(-1)?.length).toBeGreaterThan(1);
});

test('only the article that the reader chose', async () => {
  const slugs = async (filter?: Filter) =>
    new Set((await last('Korea Utara', filter)).passages.map(({ passage }) => passage.slug));
  expect((await slugs()).size).toBe(2);
  expect([...(await slugs({ article: NEWS }))]).toEqual([NEWS.slug]);
  expect(texts(await last('Donetsk', { article: NEWS }))).toEqual([]);
});

test('near names are of the kind that the reader chose', async () => {
  const near = async (filter?: Filter) =>
    (await last('Irak', filter)).suggestions.map(({ entity }) => entity.id);
  expect(await near()).toContain('iran');
  expect(await near({ facet: 'person' })).not.toContain('iran');
});

test('a headline is found, and leads to the beginning of its article', async () => {
  const { passages } = await last('kunjungan ditunda gempa');
  expect(passages.map(({ passage: { slug, id } }) => `${slug}#${id}`)).toEqual([
    expect.stringMatching(/^rutte-ke-seoul#b-/),
  ]);
});

test('where the one file of a small site is out of reach, words and articles answer', async () => {
  broken = /teks\.json/;
  const library = openLibrary('/', { ...plan, whole: true });
  const found = (await ask('mengonfirmasi laporan', undefined, library)).at(-1);
  expect(found && texts(found)[0]).toContain('mengonfirmasi laporan intelijen');
  expect((await ask('Lavrof', undefined, library)).at(-1)?.entities[0]?.entity.id).toBe('sergei-lavrov');
});
