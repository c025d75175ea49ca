import { Resvg } from '@resvg/resvg-js';
import type { Icon } from './site-icon.ts';

/** The sign as a square PNG. */
export function drawIcon({ sign, size, toEdge }: Icon): Buffer {
  const drawn = new Resvg(toEdge ? sign.replace(/ rx="[^"]*"/, '') : sign, {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false }, // It has no words.
  });
  return drawn.render().asPng();
}
