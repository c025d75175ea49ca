import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchName, wordKeys } from '../../../src/core/names/match-name.ts';
import { namesAt } from '../../../src/core/names/names-at.ts';

/** Words that make many names with one beginning, and texts that hold them in every printed form. */
const WORD = fc.constantFrom(
  'Kementerian',
  'Luar',
  'Negeri',
  'Bank',
  'Indo-Pasifik',
  "Jum'at",
  'G7',
  'van',
  '(BUMN)',
);
const NAME = fc
  .tuple(fc.constantFrom('Bank', 'Indo-Pasifik'), fc.array(WORD, { maxLength: 2 }))
  .map(([first, others]) => [first, ...others].join(' '));
const GAP = fc.constantFrom(
  ' ',
  '\n',
  '\u00a0',
  '  ',
  '-',
  '. ',
  'nya ',
  'LAH ',
  '\u2011',
  ' R. ',
  ' “Jo” ',
  '’s ',
);
const TEXT = fc.array(fc.tuple(WORD, GAP), { maxLength: 12 }).map((parts) => parts.flat().join(''));

test('every name that stands at a word is looked at, however many share its beginning', () => {
  fc.assert(
    fc.property(fc.uniqueArray(NAME, { minLength: 30, maxLength: 60 }), TEXT, (surfaces, text) => {
      const byWord = new Map<string, { surface: string }[]>();
      for (const surface of surfaces) {
        const first = /^[\p{L}\p{N}\p{M}]+/u.exec(surface)?.[0];
        if (first) byWord.set(first, [...(byWord.get(first) ?? []), { surface }]);
      }
      for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
        const end = index + word.length;
        const filed = wordKeys(text, index, end).flatMap((key) => byWord.get(key) ?? []);
        const standing = filed.filter(({ surface }) => matchName(text, index, surface) >= 0);
        expect(namesAt(byWord, text, index, end)).toEqual(expect.arrayContaining(standing));
      }
    }),
  );
});
