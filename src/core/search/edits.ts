/**
 * How many edits lie between two words: a letter added, lost, changed, or two neighbours swapped (optimal string
 * alignment, as in Damerau 1964). Counting stops past `limit`, and `limit + 1` comes back. Written here since
 * fastest-levenshtein counts a swap, the commonest slip of a thumb, as two.
 */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [next, row, before] = rows;
  for (let j = 0; j <= b.length; j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = (next[0] = i);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [next, row, before] = [before, next, row];
  }
  return Math.min(row[b.length] ?? 0, limit + 1);
}

/** Used again and again: to make new ones takes longer than the counting. */
const rows: [number[], number[], number[]] = [[], [], []];
