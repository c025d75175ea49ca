import { expect, test } from 'vitest';
import { rangeFragment, textFragment } from '../../src/core/links/text-fragment.ts';

const TEXT =
  'Rutte menyebut eskalasi yang signifikan dan perluasan berbahaya dalam perang Rusia, kata Rutte di Brussel.';

test.each([
  ['words as they are', 'eskalasi yang signifikan', 'a1:~:text=eskalasi%20yang%20signifikan'],
  [
    'a dash and a comma are not the directive’s own',
    'perang Rusia, kata',
    'a1:~:text=perang%20Rusia%2C%20kata',
  ],
  ['a word that stands twice gets the words before it', 'Rutte', 'a1:~:text=Rutte'],
  ['a word that was cut', 'skalasi yang signif', 'a1:~:text=eskalasi%20yang%20signifikan'],
  ['the second one', 'kata Rutte', 'a1:~:text=kata%20Rutte'],
  [
    'a long passage by its ends',
    TEXT,
    'a1:~:text=Rutte%20menyebut%20eskalasi%20yang,Rusia%2C%20kata%20Rutte%20di%20Brussel.'.replace(
      'Rusia%2C%20',
      '',
    ),
  ],
])('%s', (_, words, expected) => expect(textFragment('a1', words, TEXT)).toBe(expected));

test('a dash is encoded', () =>
  expect(textFragment('a1', 'Indo-Pasifik', 'Indo-Pasifik')).toBe('a1:~:text=Indo%2DPasifik'));

test('of two like passages the later has the words before it as prefix', () => {
  expect(textFragment('a1', 'di Kursk', 'Ada. Pasukan di Kursk, lalu di Kursk')).toBe(
    'a1:~:text=Ada.%20Pasukan-,di%20Kursk',
  );
});

test('a range goes from the first words to the last, each whole', () => {
  const range = (...words: [string, string]) =>
    rangeFragment(
      'a1',
      [words[0], 'Kata satu dua tiga  empat lima'],
      [words[1], 'enam tujuh delapan sembilan sepuluh lagi'],
    );
  const expected = 'a1:~:text=satu%20dua%20tiga%20empat,tujuh%20delapan%20sembilan%20sepuluh';
  expect(range('satu dua tiga empat lima', 'enam tujuh delapan sembilan sepuluh')).toBe(expected);
  expect(range('tu dua tiga empat lima', 'enam tujuh delapan sembilan sepul')).toBe(expected);
});
