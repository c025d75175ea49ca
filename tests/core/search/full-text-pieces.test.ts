import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceStarts } from '../../../src/core/search/full-text-pieces.ts';

test.each([
  [0, [0]],
  [1, [0]],
  [250, [0]],
  [251, [0, 250]],
  [1000, [0, 250, 500, 750]],
  [1001, [0, 250, 500, 750, 1000]],
  [1499, [0, 250, 500, 750, 1000, 1250]],
  [1500, [0, 1000, 1250]],
  [2600, [0, 1000, 2000, 2250, 2500]],
])('%i articles are cut at %j', (articles, starts) => {
  expect(pieceStarts(articles)).toEqual(starts);
});

test('pieces are bounded, few, and those of old articles stay where they were', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 0, max: 5000 }), (articles, later) => {
      const [before, after] = [pieceStarts(articles), pieceStarts(articles + later)];
      const sizes = before.map((start, piece) => (before[piece + 1] ?? articles) - start);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
      expect(sizes.filter((size) => size < 1000).length).toBeLessThanOrEqual(6);
      expect(Math.max(...sizes.slice(-2))).toBeLessThanOrEqual(250); // An edit of the newest makes little anew.
      const old = before.filter((_, piece) => sizes[piece] === 1000);
      expect(after.slice(0, old.length)).toEqual(old);
    }),
  );
});
