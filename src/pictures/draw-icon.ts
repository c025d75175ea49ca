import { createCanvas, loadImage } from './our-canvas.ts';
import type { Icon } from './site-icon.ts';

/** The sign as a square PNG. */
export async function drawIcon({ sign, size, toEdge }: Icon): Promise<Buffer> {
  const image = await loadImage(Buffer.from(toEdge ? sign.replace(/ rx="[^"]*"/, '') : sign));
  const canvas = createCanvas(size, size);
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  return canvas.encode('png');
}
