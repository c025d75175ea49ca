import type { AstroIntegration } from 'astro';
import { laidOut } from '../edition-at-hand.ts';
import { drawPicture } from '../pictures/draw-picture.ts';
import { picturesOf, sitePicture } from '../pictures/edition-pictures.ts';
import type { Picture } from '../pictures/paint-picture.ts';
import { ICON_FORMS, siteIcon, type Icon } from '../pictures/site-icon.ts';

/**
 * Begins to draw a build's pictures on the second core, while Astro still starts and bundles: first the site's own, and who
 * draws them has its code and fonts at hand when the content is read.
 */
export function beginPictures(): AstroIntegration {
  let isBuild = false;
  return {
    name: 'telaah-begin-pictures',
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': ({ config: { site, base } }) => {
        if (!isBuild) return;
        const home = new URL(base, site).href;
        begin([...Object.values(ICON_FORMS).map(siteIcon), sitePicture(home)]);
      },
      'astro:build:start': () => {
        laidOut().then(
          (edition) => begin(picturesOf(edition)),
          () => undefined, // Told where pages are made.
        );
      },
    },
  };
}

function begin(pictures: readonly (Picture | Icon)[]): void {
  for (const picture of pictures) drawPicture(picture).catch(() => undefined); // Told where it is asked for.
}
