import type { PlacesMap } from '../analyse/analysis.ts';
import type { Entity, Register } from '../model.ts';
import { framePlaces, type Frame } from './frame-places.ts';
import { placeLabels, type Side } from './place-labels.ts';

/** Units of the drawing, and CSS pixels where it is shown largest. */
const WIDTH = 736;

/** A place on a map: `x` and `y` in percent of the frame, and the side on which its name stands. */
export type Plotted = { entity: Entity; x: number; y: number; side: Side };

/** A map's frame and what stands in it. `isClear`: no name lies on another at any width. */
export type Plot = { frame: Frame; places: Plotted[]; isClear: boolean };

/** Everything of a map but its ground. Places without a record or a position are left out. */
export function plotPlaces({ places: wanted }: PlacesMap, register: Register): Plot {
  const located = wanted.flatMap(({ entityId, at: area }) => {
    const entity = register.get(entityId);
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
  const { sides, isClear } = placeLabels(dots, frame.height / frame.width);
  const places = located.map(({ entity }, index) => ({
    entity,
    x: percent(dots[index]?.x ?? 0),
    y: percent(dots[index]?.y ?? 0),
    side: sides[index] ?? 'r',
  }));
  return { frame, places, isClear };
}

const percent = (part: number): number => Math.round(part * 1000) / 10;
