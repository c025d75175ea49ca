import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/core/edition/make-edition.ts';
import type { Article } from '../../../src/core/model.ts';
import { siteFeed } from '../../../src/core/publish/feed.ts';
import { jsonFeed } from '../../../src/core/publish/json-feed.ts';
import { lastChanges } from '../../../src/core/publish/last-changes.ts';
import { makeUrls } from '../../../src/core/urls.ts';

const article = (slug: string, date: string, corrections: Article['corrections'] = []): Article => ({
  slug,
  title: slug,
  description: '',
  date,
  source: '',
  tags: ['Kota'],
  corrections,
  blocks: [],
  retired: [],
  html: '<p>Isi.</p>',
});
const urls = makeUrls('/');
const edition = makeEdition(
  [
    article('lama', '2024-03-01', [{ date: '2024-03-09', text: 'Jumlahnya 3 < 4.' }]),
    article('baru', '2024-03-05'),
  ],
  [],
);

test('a correction is a change of the article, of its topic and of the lists', () => {
  expect(Object.fromEntries(lastChanges(edition, urls))).toMatchObject({
    '/artikel/lama/': '2024-03-09',
    '/artikel/baru/': '2024-03-05',
    '/topik/kota/': '2024-03-09',
    '/': '2024-03-09',
  });
});

test('a feed says what was put right, and when', () => {
  const site = { name: 'Telaah', urls, absolute: (path: string) => `https://karang.example${path}` };
  const feed = siteFeed(edition, site, { title: '', description: '', corrected: (day) => `Koreksi ${day}:` });
  const [newer, older] = jsonFeed(feed, '', '').items;
  expect(older).toMatchObject({
    date_published: '2024-03-01T00:00:00Z',
    date_modified: '2024-03-09T00:00:00Z',
    content_html: '<p><strong>Koreksi 2024-03-09:</strong> Jumlahnya 3 &lt; 4.</p>\n<p>Isi.</p>',
  });
  expect(newer).not.toHaveProperty('date_modified');
});
