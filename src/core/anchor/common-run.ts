/** Words in a row that two texts have in common: `length` of them from `i` in the one and `j` in the other. */
export type CommonRun = { i: number; j: number; length: number };

let places = new Int32Array(1024); // Where each word stands in `b`, plus 1; -1 = more than once. All 0 between two calls.

/** The longest run in common that holds a word which neither text has twice, so that it can be meant nowhere else. */
export function commonRun(a: Int32Array, b: Int32Array): CommonRun {
  for (let j = 0; j < b.length; j++) {
    const word = b[j]!;
    if (word >= places.length) {
      const more = new Int32Array(2 * word);
      more.set(places);
      places = more;
    }
    places[word] = places[word] === 0 ? j + 1 : -1;
  }
  let best: CommonRun = { i: 0, j: 0, length: 0 };
  for (let k = 0; k < a.length; k++) {
    const place = places[a[k]!] ?? 0;
    if (place <= 0 || a.includes(a[k]!, k + 1) || a.indexOf(a[k]!) < k) continue;
    let i = k,
      j = place - 1,
      end = k + 1;
    while (i > 0 && j > 0 && a[i - 1] === b[j - 1]) {
      i--;
      j--;
    }
    while (end < a.length && end - i + j < b.length && a[end] === b[end - i + j]) end++;
    if (end - i > best.length) best = { i, j, length: end - i };
    k = end - 1;
  }
  for (const word of b) places[word] = 0;
  return best;
}
