import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intoEvenLines, intoLines } from '../../src/pictures/into-lines.ts';

/** Each letter one wide. */
const measure = (words: string): number => [...new Intl.Segmenter('id').segment(words)].length;

test.each([
  ['', 10, []],
  ['Kursk', 10, ['Kursk']],
  ['Kursk di Rusia', 8, ['Kursk di', 'Rusia']],
  ['Kursk di Rusia', 7, ['Kursk', 'di', 'Rusia']], // no space at the end of a line
  ['tentara Korea-Selatan', 14, ['tentara Korea-', 'Selatan']], // behind a hyphen
  ['pada 2024 - 2025', 11, ['pada 2024 -', '2025']], // a dash between spaces is a word
  ['suhu -5 derajat', 7, ['suhu -5', 'derajat']],
  ['di Llanfairpwllgwyngyll', 8, ['di', 'Llanfair', 'pwllgwyn', 'gyll']], // a word wider than a line
  ['a 👨‍👩‍👧👨‍👩‍👧', 1, ['a', '👨‍👩‍👧', '👨‍👩‍👧']], // never within a letter
  ['pada Rp\u00a0500', 7, ['pada', 'Rp\u00a0500']], // a space that may not be broken
])('%s within %i', (words, width, lines) => {
  expect(intoLines(words, width, measure)).toEqual(lines);
});

test('a headline is set in as few lines as it needs, of as equal a length as can be', () => {
  expect(intoEvenLines('Tentara Korea Utara tiba di Kursk', 28, measure)).toEqual([
    'Tentara Korea Utara',
    'tiba di Kursk',
  ]);
});

test('no word is cut to make lines even', () => {
  expect(intoEvenLines('LONGWORDXX bbbb', 10, measure)).toEqual(['LONGWORDXX', 'bbbb']);
});

const words = fc.array(fc.stringMatching(/^[a-zé-]{1,12}$/), { maxLength: 12 }).map((all) => all.join(' '));

test('whatever the words, none is lost and no line is too wide', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 30 }), (text, width) => {
      for (const into of [intoLines, intoEvenLines]) {
        const lines = into(text, width, measure);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});
