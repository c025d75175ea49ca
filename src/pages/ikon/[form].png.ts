import type { APIContext, GetStaticPaths } from 'astro';
import { drawPicture } from '../../pictures/draw-picture.ts';
import { ICON_FORMS, siteIcon } from '../../pictures/site-icon.ts';

type Props = (typeof ICON_FORMS)[string];

export const getStaticPaths = (() =>
  Object.entries(ICON_FORMS).map(([form, props]) => ({ params: { form }, props }))) satisfies GetStaticPaths;

/** The site's sign as a PNG. */
export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const png = await drawPicture(siteIcon(props));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
