import { Stemmer } from 'sastrawijs';
import { describe, expect, test } from 'vitest';
import { possibleRoots, rootsIn } from '../../../src/core/search/affixes.ts';
import { askWord, kinship } from '../../../src/core/search/passage-words.ts';

const dictionary = new Stemmer();
const isRoot = (word: string) => dictionary.find(word);
/** Whether a query for one word finds the other in a text, as the browser decides it with the build's roots. */
const finds = (asked: string, written: string) =>
  kinship(askWord(asked), written, new Set(rootsIn(written, isRoot))) !== undefined;

describe.each([
  ['menteri', 'kementerian'],
  ['kerah', 'mengerahkan', 'dikerahkan'],
  ['nyata', 'pernyataan', 'menyatakan'],
  ['latih', 'melatih', 'latihan', 'pelatihan'],
  ['tempur', 'bertempur', 'pertempuran'],
  ['tulis', 'menulis', 'penulis', 'tulisannya'],
  ['pukul', 'memukul', 'pukulan'],
  ['sedia', 'menyediakan', 'disediakan', 'persediaan'],
  ['tanggap', 'menanggapi', 'tanggapan'],
  ['menandatangani', 'ditandatangani', 'penandatanganan'],
  ['dipertanggungjawabkan', 'pertanggungjawaban'],
  ['menyebarluaskan', 'penyebarluasan', 'disebarluaskan'],
])('the family of %s', (...family) => {
  test.each(family.flatMap((a) => family.map((b) => [a, b] as const)))('%s finds %s', (asked, written) => {
    expect(finds(asked, written)).toBe(true);
  });
});

test.each([
  ['tangan', 'kemenangan'],
  ['makan', 'akan'],
  ['kerah', 'menyerah'],
  ['medan', 'dan'],
  ['menteri', 'cemas'],
  ['tangan', 'menandatangani'],
  ['bastian', 'sebastian'], // Of two roots by chance (bas, tian): a name has no affix.
  ['telsen', 'bertelsen'],
])('%s does not find %s', (asked, written) => {
  expect(finds(asked, written)).toBe(false);
});

test('a word of other letters is left whole', () => {
  expect([...possibleRoots('зеленський').keys()]).toEqual(['зеленський']);
});
