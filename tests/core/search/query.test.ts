import { expect, test } from 'vitest';
import { readQuery } from '../../../src/core/search/query.ts';
import { datesOfNews } from '../../../src/core/search/dates.ts';

const read = (text: string) => readQuery(text).terms.map(({ is, words }) => `${is}: ${words.join(' ')}`);

test.each([
  { text: 'Rutte  Kursk', terms: ['word: rutte', 'word: kursk'] },
  { text: '"medan perang" Rusia', terms: ['phrase: medan perang', 'word: rusia'] },
  { text: '“eskalasi yang', terms: ['phrase: eskalasi yang'] },
  { text: 'Donets’k, pro-Rusia!', terms: ['word: donetsk', 'word: pro', 'word: rusia'] },
  { text: '29 Oktober 2024', terms: ['date: 29 oktober 2024'] },
  { text: 'Putin 29/10/2024', terms: ['word: putin', 'date: 29 10 2024'] },
  { text: ' "" ?! ', terms: [] },
])('$text', ({ text, terms }) => {
  expect(read(text)).toEqual(terms);
});

test.each(['29 oktober 2024', '29 10 2024', '2024 10 29', '29 okt 2024', 'october 29 2024', '29 10 24'])(
  '%s is one day',
  (text) => {
    expect(datesOfNews(text, text.split(' '), '2024-10-29')).toEqual([{ day: 29, month: 10, year: 2024 }]);
  },
);

test('numbers that are no date stay numbers', () => {
  expect(datesOfNews('40/10/2024', '40 10 2024'.split(' '), '2024-10-29')).toEqual([]);
});

test.each([
  { published: '2024-04-15', year: 2024 },
  { published: '2025-01-03', text: '(30/12)', month: 12, day: 30, year: 2024 },
])(
  'a day in brackets is of the year of the news: $year',
  ({ published, text = '(10/4)', month = 4, day = 10, year }) => {
    expect(datesOfNews(`Kandas, Rabu ${text}.`, [], published)).toEqual([{ day, month, year }]);
  },
);
