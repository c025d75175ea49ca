import type { Problem } from './problem.ts';

/** Problems of one file that are told; whoever mends fifty sees the rest at the next run. */
const MOST = 50;

/** The first problems of each file, and how many more there are: a spoilt file must not bury those of the others. */
export function fewPerFile(problems: readonly Problem[], most = MOST): Problem[] {
  return [...Map.groupBy(problems, ({ file }) => file).values()].flatMap((all) => {
    if (all.length <= most) return all;
    const sorted = all.toSorted((a, b) => a.line - b.line || a.column - b.column);
    const told = sorted.slice(0, most);
    const last = told.at(-1);
    if (!last) return [];
    const what = `The file has ${all.length - most} problems more.`;
    return [...told, { ...last, what, hint: 'Mend those above, and run the command again.' }];
  });
}
