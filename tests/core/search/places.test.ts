import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPlaces, placeOf, unpackPlaces } from '../../../src/core/search/places.ts';

test('places come back as they were packed', () => {
  const place = fc.record({ article: fc.nat({ max: 200_000 }), block: fc.nat({ max: 1023 }) });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 60 }), fc.boolean(), (all, cut) => {
      // Newest article first, its blocks in order, as the build lists them.
      all.sort((a, b) => b.article - a.article || a.block - b.block);
      const at = [...new Set(all.map(({ article, block }) => placeOf(article, block)))];
      expect(unpackPlaces(packPlaces({ at, cut }))).toEqual({ at, cut });
    }),
  );
});

test('a word of every article costs two letters for each', () => {
  const at = Array.from({ length: 1000 }, (_, i) => placeOf(9999 - i, i % 20));
  expect(packPlaces({ at, cut: true }).length).toBeLessThan(2 * 1000 + 10);
});
