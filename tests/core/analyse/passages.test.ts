import { expect, test } from 'vitest';
import { directWords, spokenParts } from '../../../src/core/analyse/direct-words.ts';
import { findPassages } from '../../../src/core/analyse/find-passage.ts';
import { nearestPassage } from '../../../src/core/analyse/nearest-passage.ts';

const BLOCKS = [
  {
    id: 'a1',
    kind: 'paragraph' as const,
    text: 'Rutte (Sekjen NATO) bicara. Kata Rutte, "tidak ada\nbukti."',
  },
  { id: 'h1', kind: 'heading' as const, text: 'Kata Rutte' },
  { id: 'b2', kind: 'paragraph' as const, text: 'Unit itu sudah berada di wilayah Kursk.' },
];

test.each([
  { words: 'Rutte (Sekjen NATO)', found: ['a1 1'] },
  { words: 'tidak ada bukti', found: ['a1 1'] },
  { words: 'Kata Rutte', found: ['a1 1', 'h1 0'] },
  { words: 'wilayah Kursk.', found: ['b2 2'] },
  { words: 'wilayah kursk', found: [] },
  { words: 'Rutte .Sekjen', found: [] },
])('"$words" stands in $found', ({ words, found }) => {
  const passages = findPassages(BLOCKS, words);
  expect(passages.map(({ blockId, place }) => `${blockId} ${place}`)).toEqual(found);
  for (const { blockId, start, end, words: own } of passages)
    expect(BLOCKS.find(({ id }) => id === blockId)?.text.slice(start, end)).toBe(own);
});

test.each([
  ['unit itu telah berada di wilayah Kursk', 'Unit itu sudah berada di wilayah Kursk.'],
  ['Kata Rutte "tak ada bukti"', 'Kata Rutte, "tidak ada\nbukti."'],
  ['harga beras naik lagi di pasar', undefined],
])('the passage nearest to "%s"', (quote, nearest) => {
  expect(
    nearestPassage(
      BLOCKS.map(({ text }) => text),
      quote,
    ),
  ).toBe(nearest);
});

test.each([
  ['Ia menyebutnya "eskalasi" dan "perluasan."', ['eskalasi', 'perluasan.']],
  ['“Tidak,” katanya.', ['Tidak,']],
  ['Ia menolak.', []],
])('the own words of the speaker in: %s', (words, direct) => {
  expect(directWords(words)).toEqual(direct);
  expect(
    spokenParts(words)
      .map(({ text }) => text)
      .join(''),
  ).toBe(words);
});
