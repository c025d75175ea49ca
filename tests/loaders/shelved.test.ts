import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Article } from '../../src/core/model.ts';
import { pack } from '../../src/loaders/packed.ts';
import { openShelf, openShelves, unpackFrom, whereaboutsOf } from '../../src/loaders/shelved.ts';
import { writeWhole } from '../../src/loaders/whole-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelved-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const article = (html: string): Article => ({
  ...{ slug: 'kabar', title: 'Kabar', description: '', date: '2024-10-29', source: 'Uji' },
  ...{ tags: [], corrections: [], retired: [], analysis: undefined },
  blocks: [{ id: 'a1b2c', kind: 'paragraph', text: 'Satu “kata”.', line: 7, mentions: [] }],
  html,
});
const shelf = () => join(folder, '0.bin');

/** Keep an article, and take it as a build does. */
function kept(html: string): Article {
  const { words, html: bytes } = pack(article(html));
  const [at = 0] = writeWhole(shelf(), 'about', [words, bytes]);
  return unpackFrom(shelf(), openShelf(shelf()), { at, words: words.length, html: bytes.length }, words);
}

test('the HTML of an article is its own to the end of a build, though another build keeps another', () => {
  const one = kept('<p>Satu “kata”.</p>');
  const other = kept('<p>Kata yang lain, dan lebih banyak.</p>');
  expect([one.html, other.html]).toEqual(['<p>Satu “kata”.</p>', '<p>Kata yang lain, dan lebih banyak.</p>']);
});

test('what is no longer there as it was kept is told, and never shown', () => {
  const one = kept('<p>Satu “kata”.</p>');
  writeFileSync(shelf(), readFileSync(shelf(), 'latin1').replace('<p>Satu', '<p>Dua '), 'latin1'); // In its place.
  expect(() => one.html).toThrow(
    'The article kabar was made anew while the site was built. Build it once more.',
  );
});

test('another process reads the same article, or says that it is no longer there', () => {
  const whereabouts = whereaboutsOf(kept('<p>Satu “kata”.</p>'));
  expect(openShelves()(whereabouts)).toEqual(article('<p>Satu “kata”.</p>'));
  kept('<p>Kata yang lain, dan lebih banyak.</p>');
  expect(() => openShelves()(whereabouts)).toThrow(
    `${shelf()} was written anew while the site was built. Build it once more.`,
  );
});
