import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createCanvas, loadImage } from '../../src/pictures/our-canvas.ts';
import { palettePng } from '../../src/pictures/palette-png.ts';

const [WIDTH, HEIGHT] = [7, 5];
const picture = (colourOf: (i: number) => number) => {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4);
  for (let i = 0; i < WIDTH * HEIGHT; i++) pixels.writeUInt32BE(((colourOf(i) << 8) | 255) >>> 0, i * 4);
  return pixels;
};

/** What another program reads from it. */
async function readBack(png: Buffer | undefined): Promise<Buffer> {
  const pen = createCanvas(WIDTH, HEIGHT).getContext('2d');
  pen.drawImage(await loadImage(png ?? Buffer.alloc(0)), 0, 0);
  return pen.canvas.data();
}

test('another program reads the same colours from it', async () => {
  const pixels = picture((i) => [0xfdfcf9, 0x8c1d18, 0x1d1b18][(i * i) % 3] ?? 0);
  expect(await readBack(palettePng(pixels, WIDTH, HEIGHT))).toEqual(pixels);
});

test('shades that are hardly to be told apart are the one met first, others stay', async () => {
  const [ground, near, far] = [0xfdfcf9, 0xf1f3f0, 0xedecf9];
  const png = palettePng(
    picture((i) => [ground, near, far][i % 3] ?? 0),
    WIDTH,
    HEIGHT,
  );
  expect(await readBack(png)).toEqual(picture((i) => [ground, ground, far][i % 3] ?? 0));
});

test('its rows are whole, and it is of the size it says', () => {
  const png =
    palettePng(
      picture((i) => i),
      WIDTH,
      HEIGHT,
    ) ?? Buffer.alloc(0);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([WIDTH, HEIGHT]);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  expect(rows).toHaveLength((WIDTH + 1) * HEIGHT);
});

test('a picture of too many colours for a palette is none', () => {
  const pixels = Buffer.alloc(20 * 20 * 4, 255);
  for (let i = 0; i < 400; i++) pixels.set([(i % 16) * 16, ((i >> 4) % 16) * 16, (i >> 8) * 16], i * 4);
  expect(palettePng(pixels, 20, 20)).toBeUndefined();
});
