import { expect, test } from 'vitest';
import type { NameCard } from '../../../src/core/search/name-card.ts';
import { dealSlips, readSlips, slipFilesFor, wordsNear } from '../../../src/core/search/slip-files.ts';

const card = (name: string): NameCard => ({
  ...{ id: name.toLowerCase(), name, kind: 'city', count: 1, aliases: [], shortNames: [], spellings: [] },
  ...{ notIn: [], parts: [], titles: [], holders: [] },
});
const FILES = 64;
const dealt = dealSlips(
  ['Kursk', 'Iran', 'Zelensky', 'Pyongyang'].map(card),
  ['kursi'],
  (names) => wordsNear(names, ['irak', 'rendang']),
  FILES,
);
const read = (word: string) =>
  readSlips(
    [word],
    slipFilesFor([word], FILES).map((i) => dealt[i] ?? {}),
  );

test.each(['krusk', 'kurks', 'kusk', 'kurskk', 'jursk', 'kursl', 'ukrsk'])(
  'wherever a slip is, the files of %s hold Kursk',
  (typed) => {
    expect(read(typed).meant).toContain('kursk');
  },
);

test.each(['pyongyong', 'yongyang', 'pyongyan', 'piyongyang', 'pyogyang', 'ypongyang'])(
  'a long word too: %s is Pyongyang',
  (typed) => {
    expect(read(typed).meant).toContain('pyongyang');
  },
);

test('a slip costs three files at most', () => {
  expect(slipFilesFor(['zelinsky'], FILES).length).toBeLessThanOrEqual(3);
});

test('words of their own are known, if they come near a name', () => {
  expect(read('kursi').known('kursi')).toBe('text');
  expect(read('irak').known('irak')).toBe('language');
  expect(read('rendang').known('rendang')).toBeUndefined();
});
