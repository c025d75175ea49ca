import type { APIContext, GetStaticPaths } from 'astro';
import type { PlacesMap } from '../../../core/analyse/analysis.ts';
import { drawMap } from '../../../core/map/draw-map.ts';
import { plotPlaces } from '../../../core/map/plot-places.ts';
import type { Article } from '../../../core/model.ts';
import { outlines } from '../../../pictures/outlines.ts';
import { loadEdition } from '../../_edition.ts';

type Props = { article: Article; map: PlacesMap };

export const getStaticPaths = (async () => {
  const { articles } = await loadEdition();
  return articles.flatMap((article) =>
    (article.analysis?.maps ?? []).map((map) => ({
      params: { slug: article.slug, map: map.id },
      props: { article, map } satisfies Props,
    })),
  );
}) satisfies GetStaticPaths;

/** The ground of one map of an article. */
export async function GET({ props }: APIContext<Props>): Promise<Response> {
  const { frame } = plotPlaces(props.map, (await loadEdition()).register);
  return new Response(drawMap(frame, outlines(frame.isWide)), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
