/** How two different words are related. */
export const STRANGERS = 0,
  SPELLINGS = 1,
  NUMBERS = 2;
/** Takes two words as their indices in the list that {@link kinship} was given. */
export type Kinship = (a: number, b: number) => typeof STRANGERS | typeof SPELLINGS | typeof NUMBERS;

/** Shorter words become other words by one letter: "dari" is not "hari". */
const SHORTEST_MISSPELT = 5;

/** Tell whether two different words are two numbers, or one word misspelt: one slip of the hand apart. */
export function kinship(spelt: readonly string[]): Kinship {
  const known = new Map<number, boolean>();
  // This is asked for every pair of words of every comparison, so the cheap answers come from arrays.
  const number = Uint8Array.from(spelt, (word) => (/\p{N}/u.test(word) ? 1 : 0));
  const length = Uint8Array.from(spelt, (word) => Math.min(255, word.length));
  const first = Uint16Array.from(spelt, (word) => word.charCodeAt(0));
  const last = Uint16Array.from(spelt, (word) => word.charCodeAt(word.length - 1));
  return (a, b) => {
    if (number[a] !== 0 || number[b] !== 0) return number[a] === number[b] ? NUMBERS : STRANGERS;
    if (first[a] !== first[b] && last[a] !== last[b]) return STRANGERS;
    const more = length[a]! - length[b]!;
    if (more > 1 || more < -1 || Math.max(length[a]!, length[b]!) < SHORTEST_MISSPELT) return STRANGERS;
    const key = a < b ? a * spelt.length + b : b * spelt.length + a;
    let same = known.get(key);
    if (same === undefined) known.set(key, (same = oneSlip(spelt[a]!, spelt[b]!)));
    return same ? SPELLINGS : STRANGERS;
  };
}

/** One letter added, dropped, changed, or swapped with the next. */
function oneSlip(x: string, y: string): boolean {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  let head = 0;
  while (head < short.length && short[head] === long[head]) head++;
  let tail = 0;
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail])
    tail++;
  const left = short.length - head - tail,
    more = long.length - head - tail;
  return (
    more <= 1 ||
    (left === 2 && more === 2 && short[head] === long[head + 1] && short[head + 1] === long[head])
  );
}
