/** How two different words are related. */
export const STRANGERS = 0,
  SPELLINGS = 1,
  NUMBERS = 2;
/** Takes two words as their numbers in the vocabulary that {@link kinship} was given. */
export type Kinship = (a: number, b: number) => typeof STRANGERS | typeof SPELLINGS | typeof NUMBERS;

/** Shorter words become other words by one letter: "dari" is not "hari". */
const SHORTEST_MISSPELT = 5;

/** Tell whether two different words are two numbers, or one word misspelt: one slip of the hand apart, the first or the last letter the same. */
export function kinship(spelt: readonly string[]): Kinship {
  const known = new Map<number, boolean>();
  // This is asked for every pair of words of every comparison, so what is asked first is kept in arrays.
  const kind = new Uint8Array(spelt.length),
    length = new Uint16Array(spelt.length),
    first = new Uint16Array(spelt.length),
    last = new Uint16Array(spelt.length);
  const look = (word: number): number => {
    const letters = spelt[word]!;
    length[word] = Math.min(65_535, letters.length);
    first[word] = letters.charCodeAt(0);
    last[word] = letters.charCodeAt(letters.length - 1);
    return (kind[word] = /\p{N}/u.test(letters) ? NUMBER : LETTERS);
  };
  return (a, b) => {
    // 0: not looked at yet.
    const kindA = kind[a] === 0 ? look(a) : kind[a];
    const kindB = kind[b] === 0 ? look(b) : kind[b];
    if (kindA === NUMBER || kindB === NUMBER) return kindA === kindB ? NUMBERS : STRANGERS;
    if (first[a] !== first[b] && last[a] !== last[b]) return STRANGERS;
    const more = length[a]! - length[b]!;
    if (more > 1 || more < -1 || Math.max(length[a]!, length[b]!) < SHORTEST_MISSPELT) return STRANGERS;
    const key = a < b ? a * spelt.length + b : b * spelt.length + a;
    let same = known.get(key);
    if (same === undefined) known.set(key, (same = oneSlip(spelt[a]!, spelt[b]!)));
    return same ? SPELLINGS : STRANGERS;
  };
}
const LETTERS = 1,
  NUMBER = 2;

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
