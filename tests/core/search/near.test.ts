import { expect, test } from 'vitest';
import { nearness } from '../../../src/core/search/near.ts';
import { soundOf } from '../../../src/core/search/sounds.ts';

test.each([
  ['lavrof', 'lavrov'],
  ['soekarno', 'sukarno'],
  ['djakarta', 'jakarta'],
  ['sergey', 'sergei'],
  ['briks', 'brics'],
  ['schmidt', 'smidt'],
  ['ruttte', 'rutte'],
  ['zelenskiy', 'zelensky'],
  ['ostin', 'austin'],
])('%s sounds like %s', (a, b) => {
  expect(soundOf(a)).toBe(soundOf(b));
});

test.each([
  { typed: 'putn', word: 'putin', near: true, why: 'one letter lost in a short name' },
  { typed: 'pution', word: 'putin', near: true, why: 'one letter added' },
  { typed: 'putni', word: 'putin', near: true, why: 'two neighbours swapped' },
  { typed: 'patan', word: 'putin', near: false, why: 'two letters of a short name' },
  { typed: 'zelenzki', word: 'zelensky', near: true, why: 'two letters of a long name' },
  { typed: 'oran', word: 'iran', near: false, why: 'the first of four letters' },
  { typed: 'as', word: 'us', near: false, why: 'too short to be a slip' },
])('$typed, $word: $why', ({ typed, word, near }) => {
  expect(nearness(typed, word) !== undefined).toBe(near);
});

test.each([
  { typed: 'dprd', near: false },
  { typed: 'dpr', near: false },
  { typed: 'dpkr', near: true },
  { typed: 'dprkk', near: true },
])('an acronym is no other acronym: $typed for DPRK', ({ typed, near }) => {
  expect(nearness(typed, 'dprk', true) !== undefined).toBe(near);
});
