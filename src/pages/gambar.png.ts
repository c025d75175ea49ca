import { words } from '../i18n/id.ts';
import { drawPicture } from '../pictures/draw-picture.ts';
import { siteAt } from './_site.ts';
import type { APIContext } from 'astro';

/** The site's own picture, for previews of pages that have none of their own. */
export async function GET({ site }: APIContext): Promise<Response> {
  const { absolute, urls } = siteAt(site);
  const png = await drawPicture({
    site: words.siteName,
    title: words.siteLine,
    text: words.siteDescription,
    source: absolute(urls.home()).replace(/^https?:\/\/|\/$/g, ''),
  });
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
