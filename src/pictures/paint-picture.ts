import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { excerpt } from '../core/text/excerpt.ts';
import { palettePng } from './palette-png.ts';

/** What a picture shows, from above. */
export type Picture = {
  site: string;
  /** In large letters, before or instead of the words: a headline, a name. */
  title?: string;
  /** The words, with a bar beside them where they are quoted. */
  text?: string;
  isQuote?: boolean;
  /** Who says it, or where it stands: one line. */
  source: string;
};

/** The size that chat apps and social networks ask for (https://ogp.me), in px. */
export const PICTURE = { width: 1200, height: 630 };

const LONGEST = 330;
/** Of a line of words, in px: the picture less its margins. */
const WIDTH = 1056;
/** Of words below a title. */
const longestBelow = (title: string): number => (title.length < 80 ? 170 : 100);

const require = createRequire(join(process.cwd(), 'package.json'));
const font = (subset: string, weight: 400 | 700) => ({
  name: 'Source Serif 4',
  data: readFileSync(
    require.resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`),
  ),
  weight,
});
let fonts: ReturnType<typeof font>[] | undefined;

/** A PNG for previews, drawn with a font of our own, so that every machine draws the same. */
export async function paintPicture({ site, title, text, isQuote = false, source }: Picture): Promise<Buffer> {
  fonts ??= (['latin', 'latin-ext'] as const).flatMap((subset) => [font(subset, 400), font(subset, 700)]);
  const words = excerpt(text ?? '', title ? longestBelow(title) : LONGEST);
  const box = (style: Record<string, unknown>, children: unknown) => ({
    type: 'div',
    props: { style: { display: 'flex', ...style }, children },
  });
  const svg = await satori(
    box(
      {
        flexDirection: 'column',
        justifyContent: 'space-between',
        width: '100%',
        height: '100%',
        boxSizing: 'border-box', // Else the last line lies below the picture.
        padding: '56px 72px',
        background: '#fdfcf9',
        color: '#1d1b18',
        fontFamily: 'Source Serif 4',
      },
      [
        box({ fontSize: 36, fontWeight: 700, color: '#8c1d18' }, site),
        box(
          {
            flexDirection: 'column',
            ...(isQuote && { paddingLeft: 32, borderLeft: '6px solid #8c1d18' }),
          },
          [
            ...(title ? [box({ ...titleStyle(title), width: WIDTH }, title)] : []),
            ...(words ? [box({ ...wordsStyle(words, title), width: isQuote ? 1016 : WIDTH }, words)] : []),
          ],
        ),
        box({ fontSize: 30, color: '#57524a' }, source),
      ],
    ) as Parameters<typeof satori>[0],
    { ...PICTURE, fonts },
  );
  // Letters come as outlines: looking for the system's fonts takes as long as all the rest.
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return palettePng(drawn.pixels, drawn.width, drawn.height) ?? drawn.asPng();
}

/** As large as three lines of it allow. */
const titleStyle = (title: string) => ({
  fontSize: title.length < 45 ? 84 : title.length < 80 ? 64 : 52,
  fontWeight: 700,
  textWrap: 'balance',
  lineHeight: 1.15,
});

function wordsStyle(words: string, title: string | undefined) {
  if (title) return { fontSize: 36, lineHeight: 1.35, marginTop: 24, color: '#57524a' };
  const fontSize = words.length < 90 ? 62 : words.length < 170 ? 52 : words.length < 250 ? 44 : 38;
  return { fontSize, lineHeight: 1.32 };
}
