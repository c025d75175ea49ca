/** Letter first, so that it is a plain CSS selector; a digit inside, so that it never spells a word. */
const FIRST = 'abcdefghjkmnprstuvwxyz',
  DIGIT = '23456789',
  ANY = FIRST + DIGIT;
const PLACES = [FIRST, ANY, ANY, DIGIT, ANY];

/** The shape of every id of ours, also of older ones: two to six characters. */
export const ID = /^[a-z][a-z0-9]{1,5}$/;

/**
 * A new id, made of the text alone, so that every machine makes the same; salted when it is taken.
 * @param taken ids that are, or ever were, on the page
 */
export function mintId(text: string, taken: ReadonlySet<string>): string {
  for (let salt = 0; ; salt++) {
    let rest = hash(salt === 0 ? text : `${salt} ${text}`);
    let id = '';
    for (const letters of PLACES) {
      id += letters[Number(rest % BigInt(letters.length))];
      rest /= BigInt(letters.length);
    }
    if (!taken.has(id)) return id;
  }
}

/** FNV-1a, 64 bits, over UTF-16 units: no secret, only well spread and the same everywhere. */
export function hash(text: string): bigint {
  let h = 0xcbf29ce484222325n;
  for (let k = 0; k < text.length; k++)
    h = BigInt.asUintN(64, (h ^ BigInt(text.charCodeAt(k))) * 0x100000001b3n);
  return h ^ (h >> 29n);
}
