import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastPlainWord, plainWords } from '../../../src/core/annotate/plain-words.ts';

const PARTS = [
  'Menteri',
  'luar',
  'é',
  'naïf',
  'KETUA',
  '2',
  ' ',
  '  ',
  '\n',
  '. ',
  '? ',
  ', ',
  ' | ',
  '“',
  '”',
  '–',
  '\u00a0',
  '-',
];

test('the last word of a stretch is the last of its plain words', () => {
  const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(60), (all, from, length) => {
      const to = Math.min(all.length, from + length);
      const stretch = all.slice(Math.min(from, to), to);
      expect(lastPlainWord(all, Math.min(from, to), to)).toBe(plainWords(stretch).split(' ').at(-1));
    }),
  );
});
