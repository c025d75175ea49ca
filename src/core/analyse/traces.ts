import type { Article } from '../model.ts';

/** How often one entity is named in each block; `counts` runs along {@link Traces.columns}. */
export type Trace = { entityId: string; counts: number[] };

/** Which block names whom: the article's build at a glance. `place`: number among the paragraphs, 0 for a heading. */
export type Traces = { columns: { blockId: string; place: number }[]; rows: Trace[] };

/** Rows stand in the order in which the entities are first named, so that what is new shows as a step. */
export function tracesOf({ blocks }: Pick<Article, 'blocks'>): Traces {
  const rows = new Map<string, number[]>();
  let place = 0;
  const columns = blocks.map((block, column) => {
    for (const { entityId } of block.mentions) {
      const counts = rows.get(entityId) ?? blocks.map(() => 0);
      counts[column] = (counts[column] ?? 0) + 1;
      rows.set(entityId, counts);
    }
    return { blockId: block.id, place: block.kind === 'heading' ? 0 : ++place };
  });
  return { columns, rows: [...rows].map(([entityId, counts]) => ({ entityId, counts })) };
}
