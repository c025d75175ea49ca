/**
 * Letter first, so that it is a plain CSS selector; a digit inside, so that it never spells a word; without signs that look
 * or sound like others, since ids are read aloud and typed from paper. Five, so that an id with one letter before it, for
 * what holds a block, has six.
 */
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
export const mintId = (text: string, taken: ReadonlySet<string>): string => mintFrom(0, text, taken).id;

/** Mints ids one after another, each taken from then on: of a thousand equal texts each begins where the last one ended. */
export function minter(taken: Set<string>): (text: string) => string {
  const salts = new Map<string, number>();
  return (text) => {
    const { id, salt } = mintFrom(salts.get(text) ?? 0, text, taken);
    salts.set(text, salt + 1);
    taken.add(id);
    return id;
  };
}

function mintFrom(first: number, text: string, taken: ReadonlySet<string>): { id: string; salt: number } {
  for (let salt = first; ; salt++) {
    let rest = hash(salt === 0 ? text : `${salt} ${text}`);
    let id = '';
    for (const letters of PLACES) {
      id += letters.charAt(rest % letters.length);
      rest = Math.floor(rest / letters.length);
    }
    if (!taken.has(id)) return { id, salt };
  }
}

/** 53 bits (cyrb53, public domain, by bryc), over UTF-16 units: no secret, only well spread and the same everywhere. */
export function hash(text: string): number {
  let a = 0xdeadbeef,
    b = 0x41c6ce57;
  for (let k = 0; k < text.length; k++) {
    const unit = text.charCodeAt(k);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
