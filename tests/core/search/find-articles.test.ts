import { expect, test } from 'vitest';
import { findArticles } from '../../../src/core/search/find-articles.ts';
import { askWord } from '../../../src/core/search/passage-words.ts';
import type { Need } from '../../../src/core/search/rank-passages.ts';
import { collectWords } from '../../../src/core/search/word-files.ts';

const word = (text: string): Need => ({ is: 'word', asked: askWord(text), cut: false });
const FILES = 1;

/** Articles of one paragraph each, given newest first; the oldest is number 0. */
function find(texts: readonly string[], ...words: string[]): number[] {
  const lists = collectWords(() => []);
  for (const [i, text] of texts.entries()) {
    const blocks = text
      .split('/')
      .map((each) => ({ words: each.trim().split(' '), mentions: [], dates: [] }));
    lists.add(texts.length - 1 - i, blocks, blocks.length);
  }
  const [file] = lists.deal(FILES);
  return findArticles(words.map(word), () => file, 3);
}

test('a paragraph that has both goes before an article that has them apart', () => {
  expect(find(['drone / rudal', 'drone rudal', 'drone'], 'drone', 'rudal')).toEqual([1]);
  expect(find(['drone / rudal', 'drone'], 'drone', 'rudal')).toEqual([1]);
});

test('of equals the newest', () => {
  expect(find(['x', 'drone', 'drone', 'drone', 'drone'], 'drone')).toEqual([3, 2, 1]);
});

test('a word that stands nowhere finds nothing, whatever stands beside it', () => {
  expect(find(['drone', 'drone'], 'drone', 'macron')).toEqual([]);
});

test('a rare word finds its article where the list of a frequent one was cut before it', () => {
  const texts = Array.from({ length: 1500 }, () => 'perang');
  texts[1400] = 'perang amunisi';
  expect(find(texts, 'perang', 'amunisi')).toEqual([99]);
});
