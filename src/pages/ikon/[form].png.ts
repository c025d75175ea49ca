import type { APIContext, GetStaticPaths } from 'astro';
import { drawPicture } from '../../pictures/draw-picture.ts';
import { siteIcon } from '../../pictures/site-icon.ts';

type Props = { size: number; toEdge: boolean };

export const getStaticPaths = (() => [
  { params: { form: '192' }, props: { size: 192, toEdge: false } satisfies Props },
  { params: { form: '512' }, props: { size: 512, toEdge: false } satisfies Props },
  // Phones cut their own shape out of these two.
  { params: { form: 'maskable' }, props: { size: 512, toEdge: true } satisfies Props },
  { params: { form: 'apple' }, props: { size: 180, toEdge: true } satisfies Props },
]) satisfies GetStaticPaths;

/** The site's sign as a PNG. */
export async function GET({ props: { size, toEdge } }: APIContext<Props>): Promise<Response> {
  const png = await drawPicture(siteIcon(size, toEdge));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
