import { crc32, deflateSync } from 'node:zlib';

/** Colours that one byte can choose from. */
const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Of compression: in half the time of the usual one, 15 % more bytes; nobody waits for them but a chat's server. */
const LEVEL = 3;
/** Bits of a sample, colour type "palette", the only compression and filter, not interlaced. */
const FORM = [8, 3, 0, 0, 0];
/** Of a colour, what makes it another: shades that are alike in the upper four bits of each channel are one. */
const TOLD_APART = 0xf0f0f0f0 | 0;

/**
 * An opaque picture of few colours as a PNG with a palette (https://www.w3.org/TR/png-3/): less than half the bytes of one
 * in full colours, in half the time. Letters on one ground have some forty colours. Of shades that are hardly to be told
 * apart, all are the one met first.
 * @param pixels red, green, blue and alpha of each, a byte each, row by row, from a multiple of 4 bytes on
 * @returns undefined where it has too many colours
 */
export function palettePng(pixels: Uint8Array, width: number, height: number): Buffer | undefined {
  const colours = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  const places = new Map<number, number>();
  const palette: number[] = [];
  const rows = Buffer.alloc((width + 1) * height); // Each row begins with 0: no filter.
  for (let y = 0, at = 0, to = 0; y < height; y++) {
    to++;
    for (const end = at + width; at < end;) {
      const colour = colours[at] ?? 0;
      const shade = colour & TOLD_APART;
      let place = places.get(shade);
      if (place === undefined) {
        if (places.size === MOST_COLOURS) return undefined;
        place = places.size;
        places.set(shade, place);
        palette.push(...pixels.subarray(4 * at, 4 * at + 3));
      }
      do rows[to++] = place;
      while (++at < end && colours[at] === colour);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set(FORM, 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
