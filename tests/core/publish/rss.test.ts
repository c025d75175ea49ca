import { parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { rss } from '../../../src/core/publish/rss.ts';

const item = {
  url: 'https://a.example/artikel/x/?a&b',
  title: 'Harga "beras" < 10.000 & naik',
  summary: 'R&D',
  html: '<p>A &amp; B: <a href="/?x&amp;y">"tanda"</a></p>',
  date: '2024-10-29',
  changed: '2024-11-02',
  source: '007',
  tags: ['NATO', 'a&b'],
  picture: undefined,
};
const feed = { title: 'A & B', description: '<tentang>', home: 'https://a.example/', items: [item] };

test('every sign of a text arrives as it was written', () => {
  const read = parseRssFeed(rss(feed, 'https://a.example/rss.xml?a&b'));
  expect(read).toMatchObject({ title: feed.title, description: feed.description, link: feed.home });
  expect(read.atom?.links).toMatchObject([{ href: 'https://a.example/rss.xml?a&b', rel: 'self' }]);
  expect(read.items).toMatchObject([
    {
      title: item.title,
      link: item.url,
      guid: { value: item.url, isPermaLink: true },
      description: item.summary,
      content: { encoded: item.html },
      dc: { creators: [item.source] },
      atom: { updated: '2024-11-02T00:00:00Z' },
      categories: [{ name: 'NATO' }, { name: 'a&b' }],
    },
  ]);
});

test('a feed of nothing says what it follows', () => {
  const read = parseRssFeed(rss({ ...feed, items: [] }, 'https://a.example/rss.xml'));
  expect(read).toMatchObject({ title: feed.title });
  expect(read).not.toHaveProperty('lastBuildDate');
});
