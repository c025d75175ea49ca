import { createCanvas, loadImage } from './our-canvas.ts';
import type { Icon } from './site-icon.ts';

/** The sign as a square PNG. */
export async function drawIcon({ sign, size, toEdge }: Icon): Promise<Buffer> {
  const image = await loadImage(Buffer.from(toEdge ? sign.replace(/ rx="[^"]*"/, '') : sign));
  [image.width, image.height] = [size, size]; // Else drawn at its own size, and made larger.
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('png');
}
