/**
 * Where a word stands, in few letters. A place is one number: the article's number times {@link BLOCKS}, and the number
 * of the block in its record. Articles are numbered from the oldest, so that a new one changes no other's number.
 */
export const BLOCKS = 1024;
export const placeOf = (article: number, block: number): number =>
  article * BLOCKS + Math.min(block, BLOCKS - 1);
export const articleAt = (place: number): number => Math.floor(place / BLOCKS);

/** Places, newest article first, and whether older ones were left out. */
export type Places = { at: readonly number[]; cut: boolean };

const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const VALUE = new Map([...SIGNS].map((sign, i) => [sign, i]));
const CUT = '+';

/** Five bits a sign, the sixth says that more follow (as LEB128 does with bytes). */
function sign(value: number): string {
  let text = '';
  for (let rest = value; ; rest = Math.floor(rest / 32)) {
    if (rest < 32) return text + (SIGNS[rest] ?? '');
    text += SIGNS[32 + (rest % 32)] ?? '';
  }
}

/** Each article as its distance from the one before, then its blocks; the lowest bit tells an article from a block. */
export function packPlaces({ at, cut }: Places): string {
  let text = '';
  let [article, block] = [-1, 0];
  for (const place of at) {
    const [nextArticle, nextBlock] = [articleAt(place), place % BLOCKS];
    if (nextArticle === article) text += sign((nextBlock - block) * 2 + 1);
    else text += sign((article < 0 ? nextArticle : article - nextArticle) * 2) + sign(nextBlock);
    [article, block] = [nextArticle, nextBlock];
  }
  return cut ? text + CUT : text;
}

export function unpackPlaces(text: string): Places {
  const cut = text.endsWith(CUT);
  const values: number[] = [];
  let [value, scale] = [0, 1];
  for (const each of cut ? text.slice(0, -1) : text) {
    const bits = VALUE.get(each) ?? 0;
    value += (bits % 32) * scale;
    scale *= 32;
    if (bits < 32) {
      values.push(value);
      [value, scale] = [0, 1];
    }
  }
  const at: number[] = [];
  let [article, block] = [-1, 0];
  for (let i = 0; i < values.length; i++) {
    const each = values[i] ?? 0;
    if (each % 2 === 1) block += (each - 1) / 2;
    else {
      article = article < 0 ? each / 2 : article - each / 2;
      block = values[++i] ?? 0;
    }
    at.push(placeOf(article, block));
  }
  return { at, cut };
}
