import type { APIContext, GetStaticPaths } from 'astro';
import { drawIcon } from '../../pictures/draw-icon.ts';

type Props = { size: number; toEdge: boolean };

export const getStaticPaths = (() => [
  { params: { form: '192' }, props: { size: 192, toEdge: false } satisfies Props },
  { params: { form: '512' }, props: { size: 512, toEdge: false } satisfies Props },
  // Phones cut their own shape out of these two.
  { params: { form: 'maskable' }, props: { size: 512, toEdge: true } satisfies Props },
  { params: { form: 'apple' }, props: { size: 180, toEdge: true } satisfies Props },
]) satisfies GetStaticPaths;

/** The site's sign as a PNG. */
export const GET = ({ props }: APIContext<Props>): Response =>
  new Response(drawIcon(props.size, props.toEdge), { headers: { 'content-type': 'image/png' } });
