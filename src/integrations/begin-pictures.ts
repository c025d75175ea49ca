import type { AstroIntegration } from 'astro';
import { laidOut } from '../edition-at-hand.ts';
import { drawPicture } from '../pictures/draw-picture.ts';
import { picturesOf, sitePicture } from '../pictures/edition-pictures.ts';

/** Begins to draw a build's pictures as soon as the content is read, on the second core, while Astro still bundles. */
export function beginPictures(): AstroIntegration {
  let home = '';
  return {
    name: 'telaah-begin-pictures',
    hooks: {
      'astro:config:done': ({ config: { site, base } }) => {
        home = new URL(base, site).href;
      },
      'astro:build:start': () => {
        const drawn = laidOut().then((edition) =>
          Promise.all([...picturesOf(edition), sitePicture(home)].map(drawPicture)),
        );
        drawn.catch(() => undefined); // Told where the picture is asked for, or the content.
      },
    },
  };
}
