import { expect, test } from 'vitest';
import { companyOf } from '../../../src/core/edition/company.ts';
import { makeEdition } from '../../../src/core/edition/make-edition.ts';
import { officeHistory, officesOn, standingOn } from '../../../src/core/edition/offices.ts';
import type { Article, Block } from '../../../src/core/model.ts';
import { makePipeline } from '../../../src/markdown/pipeline.ts';
import { makeUrls } from '../../../src/core/urls.ts';
import { REGISTER } from '../../fixtures/register.ts';

const render = makePipeline(REGISTER, makeUrls('/'));

const article = (slug: string, date: string, markdown: string): Article => {
  const { html, blocks } = render({ file: `${slug}.md`, title: slug, markdown, bodyLine: 1 });
  return {
    ...{ slug, date, html, blocks, title: slug, description: '', source: '', tags: [] },
    ...{ corrections: [], retired: [] },
  };
};

const old = article('lama', '2024-01-01', 'Rusia dan NATO.\n\n## Rusia\n\nRusia.');
const recent = article('baru', '2024-02-01', 'NATO dan Ukraina.');
const edition = makeEdition([old, recent], [...REGISTER.values()]);

test('articles stand newest first, and mentions in reading order with their paragraph', () => {
  expect(edition.articles.map(({ slug }) => slug)).toEqual(['baru', 'lama']);
  const where = (id: string) => edition.occurrences.get(id)?.map((it) => `${it.article.slug} ${it.place}`);
  expect(where('nato')).toEqual(['baru 1', 'lama 1']);
  expect(where('rusia')).toEqual(['lama 1', 'lama 0', 'lama 2']);
  expect(where('washington')).toEqual([]);
});

test('company is who stands in the same paragraph, most often first', () => {
  expect(companyOf(edition, 'rusia')).toEqual([{ id: 'nato', paragraphs: 1 }]);
  const often = makeEdition(
    [article('a', '2024-01-01', 'NATO, Ukraina, Rusia.\n\nNATO dan Ukraina.')],
    [...REGISTER.values()],
  );
  expect(companyOf(often, 'nato').map(({ id, paragraphs }) => `${id} ${paragraphs}`)).toEqual([
    'ukraina 2',
    'rusia 1',
  ]);
  expect(companyOf(edition, 'nato')).toEqual([
    { id: 'rusia', paragraphs: 1 },
    { id: 'ukraina', paragraphs: 1 },
  ]);
  expect(companyOf(edition, 'washington')).toEqual([]);
});

test.each([
  ['2024-09-30', ['Perdana Menteri']],
  ['2024-10-01', ['Perdana Menteri', 'Sekretaris Jenderal']],
  ['2024-10-02', ['Sekretaris Jenderal']],
])('on %s these offices are held: %j', (day, titles) => {
  const offices = [
    { title: 'Perdana Menteri', also: [], until: '2024-10-01' },
    { title: 'Sekretaris Jenderal', also: [], since: '2024-10-01' },
  ];
  expect(officesOn({ offices }, day).map(({ title }) => title)).toEqual(titles);
});

test('every block of an article has an id of its own, the same in every rendering', () => {
  const twins = 'Sama.\n\nSama.\n\n- Sama.\n- Beda.\n\n> Kutip.\n>\n> Sama.';
  const ids = (it: { blocks: Block[] }) => it.blocks.map(({ id }) => id);
  const first = ids(article('satu', '2024-01-01', twins));
  expect(new Set(first).size).toBe(6);
  expect(ids(article('dua', '2024-01-02', twins))).toEqual(first);
  for (const id of first) expect(id).toMatch(/^[a-z][a-z0-9]{1,5}$/);
});

test('who holds no office any more is known by the last one, and the history has all, newest first', () => {
  const offices = [
    { title: 'Ketua', also: [], since: '2010-01-01', until: '2012-01-01' },
    { title: 'Presiden', also: [], since: '2014-01-01', until: '2016-01-01' },
    { title: 'Panglima', also: [], since: '2014-01-01', until: '2016-01-01' },
    { title: 'Duta Besar', also: [], since: '2020-01-01' },
  ];
  const known = (day: string) =>
    standingOn({ offices }, day).map(({ office, former }) => `${former ? 'mantan ' : ''}${office.title}`);
  expect(known('2009-01-01')).toEqual([]);
  expect(known('2013-01-01')).toEqual(['mantan Ketua']);
  expect(known('2015-01-01')).toEqual(['Presiden', 'Panglima']);
  expect(known('2018-01-01')).toEqual(['mantan Presiden', 'mantan Panglima']);
  expect(known('2020-01-01')).toEqual(['Duta Besar']);
  const honour = { title: 'Jenderal Kehormatan', also: [] };
  expect(
    standingOn({ offices: [...offices, honour] }, '2018-01-01').map(({ office }) => office.title),
  ).toEqual(['Jenderal Kehormatan']);
  expect(officeHistory({ offices }).map(({ title }) => title)).toEqual([
    'Duta Besar',
    'Presiden',
    'Panglima',
    'Ketua',
  ]);
});
