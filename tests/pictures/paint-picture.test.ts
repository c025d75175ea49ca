import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawIcon } from '../../src/pictures/draw-icon.ts';
import { createCanvas, loadImage } from '../../src/pictures/our-canvas.ts';
import { paintPicture, PICTURE, type Picture } from '../../src/pictures/paint-picture.ts';
import { ICON_FORMS, siteIcon } from '../../src/pictures/site-icon.ts';

/** What another program sees: whether a region has anything but its first colour, and single colours. */
async function see(png: Buffer) {
  const image = await loadImage(png);
  const pen = createCanvas(image.width, image.height).getContext('2d');
  pen.drawImage(image, 0, 0);
  const at = (x: number, y: number) => [...pen.getImageData(x, y, 1, 1).data];
  const isEmpty = (x: number, y: number, width: number, height: number) => {
    const pixels = new Uint32Array(pen.getImageData(x, y, width, height).data.buffer);
    return pixels.every((pixel) => pixel === pixels[0]);
  };
  return { width: image.width, height: image.height, at, isEmpty };
}

const SITE = 'Telaah';
const SOURCE = 'Sergei Lavrov · Associated Press · 24 Oktober 2024';
/** Where the lines of the site's name and of the source lie. */
const [HEAD, FOOT] = [
  { y: 56, height: 47 },
  { y: 535, height: 39 },
];
const LONG = 'Pertanggungjawaban kementerian atas pengerahan pasukan Korea Utara ke Rusia. ';

/** That the words have room: nothing is drawn in the margins, nor beside the site's name and the source. */
async function expectRoom(picture: Picture): Promise<void> {
  const { isEmpty } = await see(paintPicture(picture));
  const air = 12; // Half of what lies between two passages.
  expect(isEmpty(0, 0, PICTURE.width, HEAD.y)).toBe(true);
  expect(isEmpty(0, HEAD.y + HEAD.height, PICTURE.width, air)).toBe(true);
  expect(isEmpty(0, FOOT.y - air, PICTURE.width, air)).toBe(true);
  expect(isEmpty(0, FOOT.y + FOOT.height, PICTURE.width, PICTURE.height - FOOT.y - FOOT.height)).toBe(true);
  expect(isEmpty(PICTURE.width - 60, 0, 60, PICTURE.height)).toBe(true);
}

test('a picture shows the site, the words and the source on a light ground', async () => {
  const { width, height, at, isEmpty } = await see(
    paintPicture({ site: SITE, title: 'Mark Rutte', text: 'Sekretaris Jenderal NATO', source: SOURCE }),
  );
  expect([width, height]).toEqual([PICTURE.width, PICTURE.height]);
  expect(at(0, 0)).toEqual([0xfd, 0xfc, 0xf9, 255]);
  for (const { y, height: lines } of [HEAD, { y: 240, height: 120 }, FOOT])
    expect(isEmpty(72, y, 600, lines)).toBe(false);
});

test('a quotation has a bar beside it, other words have not', async () => {
  const bar = async (isQuote: boolean) =>
    (await see(paintPicture({ site: SITE, text: 'Tidak.', isQuote, source: SOURCE }))).at(74, 352); // Below the letters.
  expect(await bar(true)).toEqual([0x8c, 0x1d, 0x18, 255]);
  expect(await bar(false)).toEqual([0xfd, 0xfc, 0xf9, 255]);
});

test.each([
  ['an everyday headline and summary', { title: LONG.slice(0, 44), text: LONG.repeat(4) }],
  ['the longest headline', { title: LONG.repeat(4).slice(0, 300), text: LONG.repeat(4) }],
  ['capitals', { title: LONG.slice(0, 79).toUpperCase(), text: LONG.repeat(4).toUpperCase() }],
  ['a word wider than a line', { title: 'Mempertanggungjawabkannya'.repeat(2), text: '' }],
  ['the longest quotation', { text: LONG.repeat(9).toUpperCase(), isQuote: true }],
])('%s has room', async (_, words) => {
  await expectRoom({ site: SITE, source: SOURCE, ...words });
});

test('whatever the words, they have room', async () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-z-]{1,24}$/), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(words, words, fc.boolean(), async (title, text, isTitled) => {
      const quote = { site: SITE, source: SOURCE, text: text.join(' '), isQuote: !isTitled };
      await expectRoom(isTitled ? { ...quote, title: title.join(' ').slice(0, 300) } : quote);
    }),
    { numRuns: 15 },
  );
});

test('the same picture is drawn the same, whatever was drawn before', () => {
  const one: Picture = { site: SITE, text: LONG, source: SOURCE };
  const first = paintPicture(one);
  paintPicture({ site: SITE, title: 'Kursk', text: LONG, source: SOURCE });
  expect(paintPicture(one).equals(first)).toBe(true);
});

test('the sign has round corners, unless a phone cuts it itself', async () => {
  for (const [form, isRound] of [
    ['512', true],
    ['maskable', false],
  ] as const) {
    const icon = ICON_FORMS[form];
    const { width, height, at } = await see(await drawIcon(siteIcon(icon ?? { size: 0, toEdge: false })));
    expect([width, height]).toEqual([512, 512]);
    expect(at(0, 0)[3]).toBe(isRound ? 0 : 255);
    expect(at(256, 20)).toEqual([0x8c, 0x1d, 0x18, 255]);
    expect(at(256, 300)).toEqual([0xfd, 0xfc, 0xf9, 255]);
  }
});
