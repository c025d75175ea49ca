import { expect, test } from 'vitest';
import type { Statement } from '../../../src/core/analyse/analysis.ts';
import { MOST_PARAGRAPHS, appearancesOf, paragraphsOf } from '../../../src/core/edition/appearances.ts';
import { correctedArticles } from '../../../src/core/edition/corrected-articles.ts';
import { lastChange } from '../../../src/core/edition/last-change.ts';
import { lettersOf } from '../../../src/core/edition/letters.ts';
import { intoPages, pagePart } from '../../../src/core/edition/list-pages.ts';
import { makeEdition } from '../../../src/core/edition/make-edition.ts';
import { monthsOf } from '../../../src/core/edition/months.ts';
import { mostNamed, mostNamedIn, namedIn } from '../../../src/core/edition/named.ts';
import { topicsOf } from '../../../src/core/edition/topics.ts';
import { namesBegunBy } from '../../../src/core/search/names-begun-by.ts';
import { makeUrls } from '../../../src/core/urls.ts';
import { articleNaming } from '../../fixtures/articles.ts';
import { REGISTER } from '../../fixtures/register.ts';

const ENTITIES = [...REGISTER.values()];
const slugs = (articles: readonly { slug: string }[]) => articles.map(({ slug }) => slug);

test('one topic for all ways to write its tag, named as most articles write it, most articles first', () => {
  const tagged = (slug: string, date: string, tags: string[]) =>
    articleNaming(slug, [['nato']], { date, tags });
  const topics = topicsOf(
    makeEdition(
      [
        tagged('a', '2024-01-01', ['NATO', 'perang Rusia-Ukraina']),
        tagged('b', '2024-01-03', ['Nato', 'Pemilu 2024']),
        tagged('c', '2024-01-02', ['NATO', 'nato']),
      ],
      ENTITIES,
    ),
  );
  expect(topics.map(({ slug, name, articles }) => [slug, name, ...slugs(articles)])).toEqual([
    ['nato', 'NATO', 'b', 'c', 'a'],
    ['pemilu-2024', 'Pemilu 2024', 'b'],
    ['perang-rusia-ukraina', 'perang Rusia-Ukraina', 'a'],
  ]);
});

test('a list is cut into pages by what its items weigh, and an empty list is one page', () => {
  const pages = (weights: number[]) => intoPages(weights, 10, (weight) => weight).map(({ items }) => items);
  expect(pages([4, 4, 4, 30, 1])).toEqual([[4, 4], [4], [30], [1]]);
  expect(pages([30, 1])).toEqual([[30], [1]]);
  expect(pages([])).toEqual([[]]);
  expect(intoPages(['a', 'b', 'c'], 2)).toEqual([
    { items: ['a', 'b'], number: 1, count: 2 },
    { items: ['c'], number: 2, count: 2 },
  ]);
  expect([1, 2].map(pagePart)).toEqual([undefined, '2']);
});

test('the pages of lists have addresses of their own, the first the address of the list', () => {
  const urls = makeUrls('/telaah/');
  expect([urls.topic('nato'), urls.topic('nato', 2), urls.entity('rusia', 3)]).toEqual([
    '/telaah/topik/nato/',
    '/telaah/topik/nato/2/',
    '/telaah/entitas/rusia/3/',
  ]);
  expect([urls.month('2024', '10'), urls.registerBy('a', 2), urls.topic('стамбул')]).toEqual([
    '/telaah/artikel/2024/10/',
    '/telaah/entitas/huruf/a/2/',
    '/telaah/topik/%D1%81%D1%82%D0%B0%D0%BC%D0%B1%D1%83%D0%BB/',
  ]);
});

test('the archive goes by month, newest first', () => {
  const days = ['2024-10-29', '2024-10-01', '2024-02-29', '2023-12-31'];
  const months = monthsOf(days.map((date) => articleNaming(date, [], { date })));
  expect(months.map(({ year, month, articles }) => [year, month, articles.length])).toEqual([
    ['2024', '10', 2],
    ['2024', '02', 1],
    ['2023', '12', 1],
  ]);
});

test('names stand under their first letter without its accent, others last, as a dictionary orders them', () => {
  const names = ['Zelensky', 'Élysée', 'eropa', 'Путин', '3M', 'Austin'];
  expect(
    lettersOf(names.map((name) => ({ name }))).map(({ key, items }) => [key, ...items.map((it) => it.name)]),
  ).toEqual([
    ['a', 'Austin'],
    ['e', 'Élysée', 'eropa'],
    ['z', 'Zelensky'],
    ['lain', '3M', 'Путин'],
  ]);
});

test('an entity counts once an article among the most named, however often it is named there', () => {
  const often = articleNaming('sering', [
    ['rusia', 'rusia'],
    ['rusia', 'nato'],
  ]);
  const once = articleNaming('sekali', [['nato']]);
  const edition = makeEdition([often, once], ENTITIES);
  const counts = [
    ['nato', 2],
    ['rusia', 1],
  ];
  expect(mostNamed(edition).map(({ entity, count }) => [entity.id, count])).toEqual(counts);
  expect(mostNamedIn(edition, [often, once]).map(({ entity, count }) => [entity.id, count])).toEqual(counts);
  expect([...namedIn(often)].map(([id, all]) => [id, ...all.map(({ place }) => place)])).toEqual([
    ['rusia', 1, 1, 2],
    ['nato', 2],
  ]);
});

test('an entity appears where it is named and where it speaks, newest article first', () => {
  const says = (...ids: string[]) =>
    ({ by: ids.map((entityId) => ({ entityId })), kind: 'statement' }) as unknown as Statement;
  const speaking = (statements: Statement[]) => ({ propositions: [], statements, events: [], maps: [] });
  const old = articleNaming('lama', [['nato'], ['nato'], ['rusia']], {
    date: '2024-01-01',
    analysis: speaking([says('nato', 'nato'), says('rusia')]),
  });
  const recent = articleNaming('baru', [['rusia']], {
    date: '2024-02-01',
    analysis: speaking([says('nato', 'rusia')]),
  });
  const found = appearancesOf(makeEdition([old, recent], ENTITIES)).get('nato') ?? [];
  expect(
    found.map(({ article, occurrences, statements }) => [
      article.slug,
      occurrences.length,
      statements.length,
    ]),
  ).toEqual([
    ['baru', 0, 1],
    ['lama', 2, 1],
  ]);
  expect(found.map(paragraphsOf)).toEqual([1, 3]);
  const long = articleNaming(
    'panjang',
    Array.from({ length: 500 }, () => ['nato']),
  );
  const [all] = appearancesOf(makeEdition([long], ENTITIES)).get('nato') ?? [];
  expect(all && paragraphsOf(all)).toBe(MOST_PARAGRAPHS);
});

test('an article changed last when it was corrected or a paragraph of it was retired', () => {
  const corrections = [
    { date: '2024-11-03', text: 'x' },
    { date: '2024-11-01', text: 'y' },
  ];
  const retired = [{ id: 'k1', heirs: [], after: undefined, was: '', heading: false, when: '2024-11-09' }];
  expect(lastChange(articleNaming('a', []))).toBe('2024-10-29');
  expect(lastChange(articleNaming('a', [], { corrections }))).toBe('2024-11-03');
  expect(lastChange(articleNaming('a', [], { corrections, retired }))).toBe('2024-11-09');
});

test('of corrected articles that with the newest correction stands first', () => {
  const corrected = (slug: string, ...dates: string[]) =>
    articleNaming(slug, [], { corrections: dates.map((date) => ({ date, text: 'x' })) });
  const edition = makeEdition(
    [corrected('a', '2024-11-01'), corrected('b'), corrected('c', '2024-12-01', '2024-10-30')],
    ENTITIES,
  );
  expect(slugs(correctedArticles(edition))).toEqual(['c', 'a']);
});

test('a name is found by the beginnings of its words in any spelling, the most mentioned first', () => {
  const card = (id: string, name: string, count: number, aliases: string[] = []) => ({
    ...{ id, name, count, aliases },
    ...{ shortNames: [], spellings: [] },
  });
  const cards = [
    card('korea-utara', 'Korea Utara', 9, ['DPRK']),
    card('semenanjung-korea', 'Semenanjung Korea', 12),
    card('kim', 'Kim Jong Un', 3),
    card('korea-utara', 'Korea Utara', 9, ['DPRK']),
  ];
  const found = (typed: string) => namesBegunBy(typed.split(' '), cards).map(({ id }) => id);
  expect(found('kor')).toEqual(['semenanjung-korea', 'korea-utara']);
  expect(found('uta kor')).toEqual(['korea-utara']);
  expect(found('dpr')).toEqual(['korea-utara']);
  expect(found('orea')).toEqual([]);
});
