import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The site's sign; its ground is the one `rect` in it. */
const SIGN = 'public/favicon.svg';

/**
 * The site's sign as a square PNG.
 * @param size in px
 * @param toEdge whether its ground fills the square, for phones that cut a shape of their own out of it: the sign itself
 *   lies well inside the circle of 80% that they promise to leave (https://www.w3.org/TR/appmanifest/#icon-masks)
 */
export function drawIcon(size: number, toEdge: boolean): Uint8Array<ArrayBuffer> {
  const svg = readFileSync(join(process.cwd(), SIGN), 'utf8');
  const drawn = new Resvg(toEdge ? svg.replace(/ rx="[^"]*"/, '') : svg, {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false }, // It has no words.
  });
  return new Uint8Array(drawn.render().asPng());
}
