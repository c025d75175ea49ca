import fc from 'fast-check';
import { expect, test } from 'vitest';
import { framePlaces } from '../../../src/core/map/frame-places.ts';
import { placeLabels, type Dot } from '../../../src/core/map/place-labels.ts';

test.each<{ name: string; dots: Dot[]; sides: string[] }>([
  { name: 'alone, to the right', dots: [{ x: 0.5, y: 0.5, label: 'Kursk' }], sides: ['r'] },
  { name: 'at the right edge, to the left', dots: [{ x: 0.97, y: 0.5, label: 'Kursk' }], sides: ['l'] },
  {
    name: 'side by side, away from each other',
    dots: [
      { x: 0.5, y: 0.5, label: 'Tsukuryne' },
      { x: 0.53, y: 0.5, label: 'Donetsk' },
    ],
    sides: ['l', 'r'],
  },
  {
    name: 'in whichever order they come',
    dots: [
      { x: 0.53, y: 0.5, label: 'Donetsk' },
      { x: 0.5, y: 0.5, label: 'Tsukuryne' },
    ],
    sides: ['r', 'l'],
  },
  {
    name: 'an area stays where it is, and dots make room for it',
    dots: [
      { x: 0.5, y: 0.5, label: 'Kursk' },
      { x: 0.6, y: 0.5, label: 'Rusia', isArea: true },
    ],
    sides: ['l', 'c'],
  },
])('$name', ({ dots, sides }) => {
  expect(placeLabels(dots, 0.6)).toEqual({ sides, isClear: true });
});

test('more names than there is room for are not clear', () => {
  const dots = Array.from({ length: 9 }, (_, index) => ({
    x: 0.5 + index / 100,
    y: 0.5,
    label: 'Korea Utara',
  }));
  expect(placeLabels(dots, 0.6).isClear).toBe(false);
});

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });

test('whatever the places, each lies inside the frame, with some room', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(degrees(70), degrees(179)), { minLength: 1, maxLength: 9 }), (places) => {
      const { width, height, projection } = framePlaces(places, 736);
      expect(height / width).toBeGreaterThanOrEqual(0.49);
      expect(height / width).toBeLessThanOrEqual(0.81);
      for (const [latitude, longitude] of places) {
        const [x, y] = projection([longitude, latitude]) ?? [NaN, NaN];
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(height);
      }
    }),
    { numRuns: 200 },
  );
});
