import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { palettePng } from '../../src/pictures/palette-png.ts';

const [WIDTH, HEIGHT] = [7, 5];
const picture = (colourOf: (i: number) => number) => {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4);
  for (let i = 0; i < WIDTH * HEIGHT; i++) pixels.writeUInt32BE(((colourOf(i) << 8) | 255) >>> 0, i * 4);
  return pixels;
};

test('another program reads the same colours from it', () => {
  const pixels = picture((i) => [0xfdfcf9, 0x8c1d18, 0x1d1b18][(i * i) % 3] ?? 0);
  const png = palettePng(pixels, WIDTH, HEIGHT);
  const address = `data:image/png;base64,${png?.toString('base64') ?? ''}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><image href="${address}" width="${WIDTH}" height="${HEIGHT}"/></svg>`;
  expect(Buffer.from(new Resvg(svg).render().pixels).equals(pixels)).toBe(true);
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
  for (let i = 0; i < 400; i++) pixels.writeUInt16BE(i, i * 4);
  expect(palettePng(pixels, 20, 20)).toBeUndefined();
});
