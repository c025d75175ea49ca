import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/core/edition/make-edition.ts';
import type { Article, Block } from '../../../src/core/model.ts';
import {
  hasParagraphPages,
  hasPictures,
  MOST_PARAGRAPH_PAGES,
  MOST_PICTURES,
  paragraphPages,
  pictured,
} from '../../../src/core/publish/paragraph-pages.ts';

const block = (id: string, kind: Block['kind'] = 'paragraph'): Block => ({
  id,
  kind,
  text: id,
  line: 1,
  mentions: [],
});

/** An article with a heading, paragraphs, and one paragraph that is gone. */
const article = (day: number, paragraphs: number): Article => ({
  slug: `berita-${day}`,
  title: '',
  description: '',
  date: `2026-01-${String(day).padStart(2, '0')}`,
  source: '',
  tags: [],
  corrections: [],
  blocks: [block('judul', 'heading'), ...Array.from({ length: paragraphs }, (_, i) => block(`p${i}`))],
  retired: [
    { id: 'lama2', heirs: [], after: undefined, when: undefined, was: '', heading: false },
    { id: 'judul-lama', heirs: [], after: undefined, when: undefined, was: '', heading: true },
  ],
  html: '',
});
const editionOf = (...articles: Article[]) => makeEdition(articles, []);

test('every paragraph has a page and a picture, one that is gone a page, a heading neither', () => {
  const edition = editionOf(article(1, 2));
  expect(paragraphPages(edition).map((page) => (page.block ?? page.retired)?.id)).toEqual([
    'p0',
    'p1',
    'lama2',
  ]);
  expect(pictured(edition).map((page) => page.block.id)).toEqual(['p0', 'p1']);
});

test('pages and pictures are for the newest articles, each whole or not at all', () => {
  const each = 10; // And one that is gone.
  const articles = Array.from({ length: 28 }, (_, i) => article(i + 1, each));
  const edition = editionOf(...articles);
  const withPages = articles.filter((it) => hasParagraphPages(edition, it));
  expect(withPages).toHaveLength(Math.floor(MOST_PARAGRAPH_PAGES / (each + 1)));
  expect(withPages).toEqual(articles.slice(-withPages.length));
  const withPictures = articles.filter((it) => hasPictures(edition, it));
  expect(withPictures).toHaveLength(Math.floor(MOST_PICTURES / (each + 1)));
  expect(withPictures).toEqual(articles.slice(-withPictures.length));
});

test('the newest article has them in any case', () => {
  const edition = editionOf(article(2, MOST_PARAGRAPH_PAGES + 1), article(1, 1));
  expect(paragraphPages(edition)).toHaveLength(MOST_PARAGRAPH_PAGES + 2);
});
