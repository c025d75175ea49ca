import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { expect, test } from 'vitest';
import { drawMap, type World } from '../../../src/core/map/draw-map.ts';
import { framePlaces } from '../../../src/core/map/frame-places.ts';

const require = createRequire(import.meta.url);
const world = (detail: string) =>
  JSON.parse(readFileSync(require.resolve(`world-atlas/countries-${detail}.json`), 'utf8')) as World;

test('a map is a small picture of its own: land, borders, nothing that loads or runs', () => {
  const frame = framePlaces(
    [
      [51.65, 36.3],
      [48.08, 37.31],
    ],
    736,
  );
  const svg = drawMap(frame, world('50m'));
  expect(svg).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 736 \d+" width="736" height="\d+">/);
  expect(svg.match(/<path d="M/g)).toHaveLength(2);
  expect(svg).not.toMatch(/href|script|url\(/);
  expect(svg.length).toBeLessThan(30_000);
});

// If a new release of the data draws it otherwise, the note below the map in the analysis must say so, too.
test.each(['110m', '50m'])('the data (%s) draws Crimea as the note on the map says', (detail) => {
  const data = world(detail);
  const holder = feature(data, data.objects.countries).features.filter((country) =>
    geoContains(country, [34.1, 44.95]),
  );
  expect(holder.map(({ properties }) => (properties as { name: string }).name)).toEqual(['Russia']);
});
