import { expect, test } from 'vitest';
import type { Article, Block } from '../../../src/core/model.ts';
import { readRecord, rootsIn, writeRecord } from '../../../src/core/search/article-record.ts';
import { isHeadline, PLACE } from '../../../src/core/search/headline.ts';
import { indexedBlocks } from '../../../src/core/search/indexed-block.ts';
import { rootsReader } from '../../../src/core/search/roots-reader.ts';

const block = (
  id: string,
  text: string,
  names: [string, string][],
  kind: Block['kind'] = 'paragraph',
): Block => ({
  ...{ id, kind, text, line: 1 },
  mentions: names.map(([surface, entityId]) => ({
    entityId,
    surface,
    start: text.indexOf(surface),
    end: text.indexOf(surface) + surface.length,
  })),
});
const article: Article = {
  ...{
    slug: 'a',
    title: 'Kata Rutte soal Korea Utara',
    description: '',
    date: '2024-10-29',
    source: '',
    tags: [],
    corrections: [],
    retired: [],
    html: '',
  },
  blocks: [
    block('x1', 'Rutte mengerahkan pro-Rusia [1] & «x».', [
      ['Rutte', 'mark-rutte'],
      ['Rusia', 'rusia'],
    ]),
    block('x2', 'Judul', [], 'heading'),
    block('x3', 'Akhir\ndi Korea Utara', [['Korea Utara', 'korea-utara']]),
  ],
};
const rootsOf = rootsReader((word) => word === 'kerah');
function written(it: Article) {
  const blocks = indexedBlocks(it);
  const roots = rootsIn(
    blocks.flatMap(({ words }) => words),
    rootsOf,
  );
  return writeRecord(it, blocks, roots);
}
const record = written(article);

test('an article comes back as it was stored: words, ids, places and mentions', () => {
  const read = readRecord(record).filter((passage) => !isHeadline(passage));
  expect(read.map(({ id, place, text }) => ({ id, place, text }))).toEqual([
    { id: 'x1', place: 1, text: 'Rutte mengerahkan pro-Rusia [1] & «x».' },
    { id: 'x2', place: 0, text: 'Judul' },
    { id: 'x3', place: 2, text: 'Akhir di Korea Utara' },
  ]);
  const named = read.flatMap(({ text, mentions }) =>
    mentions.map(({ entityId, start, end }) => [entityId, text.slice(start, end)]),
  );
  expect(named).toEqual([
    ['mark-rutte', 'Rutte'],
    ['rusia', 'Rusia'],
    ['korea-utara', 'Korea Utara'],
  ]);
});

test('roots that the dictionary has go with it', () => {
  expect([...(readRecord(record)[0]?.roots ?? [])]).toEqual(['kerah']);
});

test('signs of our own in the text do no harm', () => {
  const odd = { ...article, blocks: [block('x1', 'Satu dua ⟦tiga⟧ Rutte', [['Rutte', 'mark-rutte']])] };
  const [passage] = readRecord(written(odd));
  expect(passage?.text.replace(/\s+/g, ' ')).toBe('Satu dua tiga Rutte');
  expect(passage?.text.slice(passage.mentions[0]?.start, passage.mentions[0]?.end)).toBe('Rutte');
});

test('the headline leads to the first block, and names whom the body names', () => {
  const headline = readRecord(record).filter(isHeadline);
  expect(headline.map(({ id, place, text }) => ({ id, place, text }))).toEqual([
    { id: 'x1', place: PLACE.title, text: 'Kata Rutte soal Korea Utara' },
  ]);
  expect(headline[0]?.mentions.map(({ entityId }) => entityId)).toEqual(['mark-rutte', 'korea-utara']);
});
