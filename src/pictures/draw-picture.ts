import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { excerpt } from '../core/text/excerpt.ts';

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
/** Raise it when the picture looks different: pictures made before are then not taken from the cache. */
const LOOK = 8;

const require = createRequire(join(process.cwd(), 'package.json'));
const font = (subset: string, weight: 400 | 700) => ({
  name: 'Source Serif 4',
  data: readFileSync(
    require.resolve(`@fontsource/source-serif-4/files/source-serif-4-${subset}-${weight}-normal.woff`),
  ),
  weight,
});
let fonts: ReturnType<typeof font>[] | undefined;

/** A PNG for previews, drawn with a font of our own, so that every machine draws the same. Kept between builds. */
export async function drawPicture(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256')
    .update(JSON.stringify([LOOK, picture]))
    .digest('hex')
    .slice(0, 32);
  const file = join(process.cwd(), 'node_modules/.cache/telaah/pictures', `${key}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Uint8Array(kept);
  const png = new Uint8Array(await draw(picture));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.${process.pid}`, png);
  await rename(`${file}.${process.pid}`, file); // Whole or not at all, also when two builds run.
  return png;
}

async function draw({ site, title, text, isQuote = false, source }: Picture): Promise<Buffer> {
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
  return new Resvg(svg).render().asPng();
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
