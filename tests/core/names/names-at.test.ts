import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchName, wordKeys } from '../../../src/core/names/match-name.ts';
import { fileByWord, nameOf, steppedOver, type Name } from '../../../src/core/names/name-table.ts';
import { lookupOf, namesAt } from '../../../src/core/names/names-at.ts';
import { entity } from '../../fixtures/register.ts';

/** Words that make many names with one beginning, and texts that hold them in every printed form. */
const WORD = fc.constantFrom(
  'Kementerian',
  'Luar',
  'Negeri',
  'Bank',
  'Indo-Pasifik',
  "Jum'at",
  'Jum\u02bcat',
  'R.',
  'G7',
  'van',
  '(BUMN)',
);
const NAME = fc
  .tuple(fc.constantFrom('Bank', 'Indo-Pasifik', "Jum'at", 'Jum\u02bcat'), fc.array(WORD, { maxLength: 2 }))
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
  '\u02bc',
  ' R. ',
  ' “Jo” ',
  '’s ',
);
const TEXT = fc.array(fc.tuple(WORD, GAP), { maxLength: 12 }).map((parts) => parts.flat().join(''));

/** Two who bear it, one of them as a short name, and a longer name of nobody's. */
const bearers = (surface: string, index: number): Name[] => [
  ...nameOf(entity({ id: `b-${index}`, name: surface }), surface, false, () => false),
  ...nameOf(entity({ id: `a-${index}`, name: surface }), surface, index % 2 === 0, () => false),
  ...steppedOver(surface),
];

test('every name that stands at a word is found, however many share its beginning; of one length, in order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(NAME, { minLength: 10, maxLength: 25 }), TEXT, (surfaces, text) => {
      const byWord = fileByWord(surfaces.flatMap(bearers));
      for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
        const end = index + word.length;
        const standing = (names: readonly Name[]) =>
          names
            .map((name) => ({ name, stop: matchName(text, index, name.surface) }))
            .filter(({ stop }) => stop >= 0)
            .sort((x, y) => x.stop - y.stop)
            .map(({ name: { surface, entityId }, stop }) => `${stop} ${surface} ${entityId}`);
        const filed = wordKeys(text, index, end).flatMap((key) => byWord.get(key) ?? []);
        expect(standing(namesAt(lookupOf(byWord), text, index, end))).toEqual(standing(filed));
      }
    }),
  );
});

test.each([
  [
    'what looks alike, behind the first word',
    ['Salat Jum\u02bcat', 'Salat Jum\u02bcah'],
    "Salat Jum'at",
    [0],
  ],
  [
    'an initial that is in the name or beside it',
    ['Bank R. Luar', 'Bank Luar', 'Bank R. Lama'],
    'Bank R. Luar',
    [1, 0],
  ],
])('%s', (_case, surfaces, text, found) => {
  const byWord = fileByWord(surfaces.flatMap((surface) => steppedOver(surface)));
  const standing = namesAt(lookupOf(byWord), text, 0, text.indexOf(' ')).filter(
    ({ surface }) => matchName(text, 0, surface) > 0,
  );
  expect(standing.map(({ surface }) => surfaces.indexOf(surface))).toEqual(found);
});

test('few others are looked at', () => {
  const names = Array.from({ length: 1500 }, (_, index) => `Kementerian ${index.toString(36)} Rusia`);
  const byWord = fileByWord(names.flatMap((name) => steppedOver(name)));
  const lookedAt = (text: string) => namesAt(lookupOf(byWord), text, 0, 11).map(({ surface }) => surface);
  expect(lookedAt('Kementerian 1a Rusia')).toEqual(['Kementerian 1a Rusia']);
  expect(lookedAt('Kementerian Dalam Negeri')).toEqual([]);
  expect(lookedAt('Kementerian R. 1a Rusia')).toEqual(['Kementerian 1a Rusia']);
});
