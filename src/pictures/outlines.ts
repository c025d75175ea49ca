import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { World } from '../core/map/draw-map.ts';

const require = createRequire(join(process.cwd(), 'package.json'));

/**
 * Outlines of the countries, fine or coarse. Read when the first map is drawn: through the bundler their 870 KB took a
 * fifth of its time, in every build, maps or none.
 */
export const outlines = (isCoarse: boolean): World =>
  require(`world-atlas/countries-${isCoarse ? '110m' : '50m'}.json`) as World;
