import { expect, test } from 'vitest';
import { newestNews } from '../../../src/core/publish/newest-news.ts';
import type { Article } from '../../../src/core/model.ts';

const on = (...days: string[]) => days.map((date) => ({ slug: date, date }) as Article);
const daysOf = (articles: Article[]) => articles.map(({ date }) => date);

test('the news are those of the last two days, as seen from the newest article', () => {
  expect(daysOf(newestNews(on('2024-03-01', '2024-02-29', '2024-02-28', '2024-02-27')))).toEqual([
    '2024-03-01',
    '2024-02-29',
    '2024-02-28',
  ]);
  expect(newestNews([])).toEqual([]);
});

test('no more of them than a news sitemap may hold', () => {
  expect(newestNews(on(...Array.from({ length: 1200 }, () => '2024-03-01')))).toHaveLength(1000);
});
