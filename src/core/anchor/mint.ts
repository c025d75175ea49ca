/**
 * Ids of blocks: short, random-looking, made from the words alone, so that two machines mint the same.
 * Five characters, so that a container may carry its first block's id behind one more letter.
 */

const LETTERS = 'abcdefghjkmnprstuvwxyz'; // Without i, l, o and q: read aloud and typed from paper; q marks a container.
const SIGNS = '23456789' + LETTERS;

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), then a murmur3 finaliser to spread it. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function spell(n: number): string {
  let id = LETTERS[n % LETTERS.length] ?? '';
  let rest = Math.floor(n / LETTERS.length);
  while (id.length < 5) {
    id += SIGNS[rest % SIGNS.length] ?? '';
    rest = Math.floor(rest / SIGNS.length);
  }
  return id;
}

/**
 * An id for `text` that is not in `taken` and holds a digit, so that it can be no word.
 * @param times how often the same text had an id minted before; only saves trying those again
 */
export function mintId(text: string, taken: ReadonlySet<string>, times = 0): string {
  for (let salt = times; ; salt++) {
    const id = spell(hash(salt === 0 ? text : `${text}\n${salt}`));
    if (/\d/.test(id) && !taken.has(id)) return id;
  }
}
