import type { APIContext, GetStaticPaths } from 'astro';
import coarse from 'world-atlas/countries-110m.json';
import fine from 'world-atlas/countries-50m.json';
import type { PlacesMap } from '../../../core/analyse/analysis.ts';
import { drawMap } from '../../../core/map/draw-map.ts';
import { plotPlaces } from '../../../core/map/plot-places.ts';
import type { Article } from '../../../core/model.ts';
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
  return new Response(drawMap(frame, frame.isWide ? coarse : fine), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
