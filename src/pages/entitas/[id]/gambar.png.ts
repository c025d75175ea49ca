import type { APIContext, GetStaticPaths } from 'astro';
import type { Entity } from '../../../core/model.ts';
import { picturedEntities } from '../../../core/publish/pictured.ts';
import { drawPicture } from '../../../pictures/draw-picture.ts';
import { entityPicture } from '../../../pictures/edition-pictures.ts';
import { loadEdition } from '../../_edition.ts';

type Props = { entity: Entity };

export const getStaticPaths = (async () =>
  [...picturedEntities(await loadEdition())].map((entity) => ({
    params: { id: entity.id },
    props: { entity } satisfies Props,
  }))) satisfies GetStaticPaths;

/** A name and who or what bears it as a picture, for previews. */
export async function GET({ props: { entity } }: APIContext<Props>): Promise<Response> {
  const png = await drawPicture(entityPicture(entity, await loadEdition()));
  return new Response(png, { headers: { 'content-type': 'image/png' } });
}
