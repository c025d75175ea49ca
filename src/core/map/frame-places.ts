import { geoConicConformal, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';

/** Places of a map that are further apart than this, in degrees of longitude, want a projection of the whole world. */
const WIDE = 90;

/** Height of a map for a width of 1: flat enough for a screen, tall enough for labels. */
const LOWEST = 0.5;
const TALLEST = 0.8;

/** A map's frame, in units of its drawing, and where on the globe everything in it lies. */
export type Frame = {
  width: number;
  height: number;
  projection: GeoProjection;
  /** Whether it shows much of the world, so that coarse outlines are fine enough. */
  isWide: boolean;
};

/**
 * A frame of the given width round places, with a margin for their labels.
 * @param places latitude and longitude in decimal degrees, at least one
 */
export function framePlaces(places: readonly (readonly [number, number])[], width: number): Frame {
  const coordinates = places.map(([latitude, longitude]) => [longitude, latitude]);
  const longitudes = places.map(([, longitude]) => longitude);
  const latitudes = places.map(([latitude]) => latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const isWide = east - west > WIDE;
  const turned: [number, number] = [-(west + east) / 2, 0];
  const projection = isWide
    ? geoNaturalEarth1().rotate(turned)
    : geoConicConformal()
        .rotate(turned)
        .parallels([south - 2, north + 2]);

  // Corners, so that a single place has room round it, too.
  const around = {
    type: 'MultiPoint' as const,
    coordinates: [...coordinates, [west - 2, south - 1], [east + 2, north + 1]],
  };
  const margin = width * 0.1;
  projection.fitWidth(width - 2 * margin, around);
  const [[, top], [, bottom]] = geoPath(projection).bounds(around);
  const height = Math.round(Math.min(TALLEST, Math.max(LOWEST, (bottom - top + margin) / width)) * width);
  projection.fitExtent(
    [
      [margin, margin / 2],
      [width - margin, height - margin / 2],
    ],
    around,
  );
  return { width, height, projection, isWide };
}
