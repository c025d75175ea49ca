import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openLibrary } from '../../src/client/search-library.ts';
import { makeEdition } from '../../src/core/edition/make-edition.ts';
import { answer } from '../../src/core/search/answer.ts';
import { makeIndex } from '../../src/core/search/make-index.ts';
import { planIndex, type IndexPlan } from '../../src/core/search/plan-index.ts';
import { loadLexicon } from '../../src/loaders/lexicon.ts';
import { readNewsroom } from '../../src/loaders/newsroom.ts';
import { readQueries, type Query } from '../bench/search/quality.ts';
import { ROOT } from '../setup/project.ts';

/** The made-up newsroom, its index cut as for thousands of articles. */
const files = new Map<string, string>();
/** Each block's number in its article, by its address. */
const numbers = new Map<string, string>();
let plan: IndexPlan;

beforeAll(async () => {
  const { articles, register } = await readNewsroom(`${ROOT}tests/fixtures/newsroom/content`, { base: '/' });
  for (const { slug, blocks } of articles)
    for (const [i, { id }] of blocks.entries()) numbers.set(`${slug}#${id}`, `${slug}:${i + 1}`);
  const edition = makeEdition(articles, [...register.values()]);
  plan = { ...planIndex(edition, false), nameFiles: 7, wordFiles: 9 };
  for (const { path, data } of makeIndex(edition, loadLexicon(), plan))
    files.set(`/cari/indeks/${path}`, JSON.stringify(data));
  vi.stubGlobal('fetch', (address: string) =>
    Promise.resolve(new Response(files.get(address) ?? null, { status: files.has(address) ? 200 : 404 })),
  );
}, 60_000); // As test files of the site: no test is about time.
afterAll(() => vi.unstubAllGlobals());

/** What a reader sees first, and the first paragraph. */
async function firsts(text: string): Promise<{ hit: string; paragraph: string }> {
  const library = openLibrary('/', plan);
  let [hit, paragraph] = ['nothing', 'none'];
  for await (const { entities, passages, passagesFirst } of answer(text, library)) {
    const [first] = passages.map(({ passage }) => numbers.get(`${passage.slug}#${passage.id}`) ?? '');
    paragraph = first ?? 'none';
    hit = (passagesFirst ? first : undefined) ?? entities[0]?.entity.id ?? first ?? 'nothing';
  }
  return { hit, paragraph };
}

function isRight(
  { entities, paragraphs }: Query,
  { hit, paragraph }: { hit: string; paragraph: string },
): boolean {
  if (!entities) return hit === 'nothing';
  const rightParagraph = paragraphs.includes('*') ? paragraph !== 'none' : paragraphs.includes(paragraph);
  const anyHit = entities.includes('*') && hit !== 'nothing';
  return rightParagraph && (anyHit || (entities.length === 0 ? hit === paragraph : entities.includes(hit)));
}

test('readers of many articles find whom and what they mean', async () => {
  const queries = readQueries('newsroom.txt');
  const wrong: string[] = [];
  for (const query of queries) {
    const got = await firsts(query.text);
    if (!isRight(query, got)) wrong.push(`${query.kind}: ${query.text} -> ${got.hit}, ${got.paragraph}`);
  }
  expect(wrong.length / queries.length, wrong.join('\n')).toBeLessThanOrEqual(0.03);
  expect(wrong.filter((line) => /^(?:exact|case|nothing)/.test(line))).toEqual([]);
});
