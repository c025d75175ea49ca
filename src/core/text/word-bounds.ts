import { isWordAt } from './characters.ts';

/** By UTF-16 unit, what was found out of it: filled as texts need it. Half an astral sign says nothing by itself. */
const KNOWN = new Uint8Array(1 << 16);
const [IN_WORD, BETWEEN_WORDS] = [1, 2];

function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const known = KNOWN[unit];
  if (known === IN_WORD) return true;
  if (known === BETWEEN_WORDS) return false;
  const is = isWordAt(text, at);
  if (unit < 0xd800 || unit > 0xdfff) KNOWN[unit] = is ? IN_WORD : BETWEEN_WORDS;
  return is;
}

/** Where the word ends that goes on at `index`; `index` itself where none does. */
export function wordEnd(text: string, index: number): number {
  let at = index;
  while (at < text.length && isInWord(text, at)) at++;
  return at;
}

/** Where the word begins that ends at `index`; `index` itself where none does. */
export function wordStart(text: string, index: number): number {
  let at = index;
  while (at > 0 && isInWord(text, at - 1)) at--;
  return at;
}

/**
 * Where the next word begins, from `index` on and not beyond `limit`, that begins with one of some signs.
 * @param begins by UTF-16 unit, 1 for each of these
 */
export function nextWord(text: string, index: number, limit: number, begins: Uint8Array): number {
  let isBehind = false;
  for (let at = index; at < limit; at++) {
    const is = isInWord(text, at);
    if (is && !isBehind && begins[text.charCodeAt(at)] === 1) return at;
    isBehind = is;
  }
  return limit;
}
