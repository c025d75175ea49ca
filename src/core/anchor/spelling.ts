/** How two different words are related. */
export const STRANGERS = 0,
  SPELLINGS = 1,
  NUMBERS = 2;
export type Kinship = {
  /** How two words are related, given as their numbers in the vocabulary that {@link kinship} was given. */
  of: (a: number, b: number) => typeof STRANGERS | typeof SPELLINGS | typeof NUMBERS;
  /** First and last letter of each word, 16 bits each, 0 for numbers: where neither half is equal the two are strangers. */
  ends: Uint32Array;
};

/** Shorter words become other words by one letter: "dari" is not "hari". */
const SHORTEST_MISSPELT = 5;

/** Tells whether two different words are two numbers, or one word misspelt: one slip of the hand apart, the first or the last letter the same. */
export function kinship(spelt: readonly string[]): Kinship {
  const known = new Map<number, boolean>();
  const ends = Uint32Array.from(spelt, (word) =>
    /\p{N}/u.test(word) ? 0 : ((word.charCodeAt(0) << 16) | word.charCodeAt(word.length - 1)) >>> 0,
  );
  const of = (a: number, b: number): typeof STRANGERS | typeof SPELLINGS | typeof NUMBERS => {
    if (ends[a] === 0 || ends[b] === 0) return ends[a] === ends[b] ? NUMBERS : STRANGERS;
    const other = ends[a]! ^ ends[b]!;
    if (other >>> 16 !== 0 && (other & 0xffff) !== 0) return STRANGERS;
    const x = spelt[a]!,
      y = spelt[b]!;
    if (Math.abs(x.length - y.length) > 1 || Math.max(x.length, y.length) < SHORTEST_MISSPELT)
      return STRANGERS;
    const key = a < b ? a * spelt.length + b : b * spelt.length + a;
    let same = known.get(key);
    if (same === undefined) known.set(key, (same = oneSlip(x, y)));
    return same ? SPELLINGS : STRANGERS;
  };
  return { of, ends };
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
