import type { Article, Day } from '../model.ts';

/** The day an article last changed: published, corrected, or a paragraph of it retired. */
export const lastChange = ({ date, corrections, retired }: Article): Day =>
  [...corrections.map((each) => each.date), ...retired.flatMap(({ when }) => when ?? [])].reduce(
    (last, day) => (day > last ? day : last),
    date,
  );
