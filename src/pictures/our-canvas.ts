import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { SKRSContext2D } from '@napi-rs/canvas';

const require = createRequire(join(process.cwd(), 'package.json'));

// Listing the machine's fonts takes longer than ten pictures. It is still asked for letters that ours has not.
process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
export const { createCanvas, GlobalFonts, loadImage } =
  require('@napi-rs/canvas') as typeof import('@napi-rs/canvas');

export type Pen = SKRSContext2D;

/** The weights our font is drawn in. */
export type Weight = 400 | 700;

/** The parts in which our font comes, those that are met most often first, under names that no machine gives to its own. */
const FAMILIES = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'vietnamese'].map((part) => {
  for (const weight of [400, 700] satisfies Weight[]) {
    const file = require.resolve(
      `@fontsource/source-serif-4/files/source-serif-4-${part}-${weight}-normal.woff`,
    );
    if (!GlobalFonts.registerFromPath(file, `Telaah ${part}`))
      throw new Error(`The font ${file} cannot be read; pictures would be drawn with another.`);
  }
  return `"Telaah ${part}"`;
});

/**
 * Draw with our font from now on. Machines of one kind draw the same letters, pixel by pixel, on every system; those of another
 * kind may differ by a shade at an edge. Letters that it has not come from the machine.
 */
export function takeFont(pen: Pen, size: number, weight: Weight): void {
  pen.lang = 'id';
  pen.font = `${weight} ${size}px ${FAMILIES.join(',')}`;
}
