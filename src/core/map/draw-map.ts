import { geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Frame } from './frame-places.ts';

/** Countries of the world as world-atlas has them: Natural Earth data, in longitude and latitude. */
export type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

/**
 * The ground of a map as an SVG file: land and the borders on it. Its tones are half clear, so that it looks right on
 * light and dark paper and in print; names and dots are laid over it by the page, where they are links.
 */
export function drawMap({ width, height, projection }: Frame, world: World): string {
  const clipped = projection.clipExtent([
    [-1, -1],
    [width + 1, height + 1],
  ]);
  const path = geoPath(clipped).digits(1);
  const land = path(feature(world, world.objects.land)) ?? '';
  const borders = path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? '';
  projection.clipExtent(null);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<path d="${land}" fill="#8f7f5c" fill-opacity=".22"/>` +
    `<path d="${borders}" fill="none" stroke="#8a7a58" stroke-opacity=".8" vector-effect="non-scaling-stroke"/>` +
    '</svg>\n'
  );
}
