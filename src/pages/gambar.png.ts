import type { APIContext } from 'astro';
import { drawPicture } from '../pictures/draw-picture.ts';
import { sitePicture } from '../pictures/edition-pictures.ts';
import { siteAt } from './_site.ts';

/** The site's own picture, for previews of pages that have none of their own. */
export async function GET({ site }: APIContext): Promise<Response> {
  const { absolute, urls } = siteAt(site);
  const png = await drawPicture(sitePicture(absolute(urls.home())));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
