import type { PlacesMap } from '../analyse/analysis.ts';
import type { Entity, Occurrence, Edition, Article } from '../model.ts';
import { framePlaces, type Frame } from './frame-places.ts';
import { placeLabels, type Side } from './place-labels.ts';

/** Units of the drawing, and CSS pixels where it is shown largest. */
const WIDTH = 736;

/** A place on a map: `x` and `y` in percent of the frame, and where the article names it, in reading order. */
export type PlotPlace = { entity: Entity; x: number; y: number; side: Side; occurrences: Occurrence[] };
export type MapPlan = { frame: Frame; places: PlotPlace[] };

/** Everything of a map but its ground: the frame, the dots, the sides of their names. */
export function planMap({ places: wanted }: PlacesMap, article: Article, edition: Edition): MapPlan {
  const located = wanted.flatMap(({ entityId, at: area }) => {
    const entity = edition.register.get(entityId);
    const at = area ?? entity?.coordinates;
    return entity && at ? [{ entity, at, isArea: area !== undefined }] : [];
  });
  const frame = framePlaces(
    located.map(({ at }) => at),
    WIDTH,
  );
  const dots = located.map(({ entity, at: [latitude, longitude], isArea }) => {
    const [x, y] = frame.projection([longitude, latitude]) ?? [0, 0];
    return { x: x / frame.width, y: y / frame.height, label: entity.name, isArea };
  });
  const sides = placeLabels(dots, frame.height / frame.width);
  const places = located.map(({ entity }, index) => ({
    entity,
    x: percent(dots[index]?.x ?? 0),
    y: percent(dots[index]?.y ?? 0),
    side: sides[index] ?? 'r',
    occurrences: (edition.occurrences.get(entity.id) ?? []).filter((it) => it.article.slug === article.slug),
  }));
  return { frame, places };
}

const percent = (part: number): number => Math.round(part * 1000) / 10;
