import { isWordAt } from './characters.ts';

/** 1 for the ASCII signs of words. */
const IN_WORDS = Uint8Array.from({ length: 128 }, (_, code) =>
  isWordAt(String.fromCharCode(code), 0) ? 1 : 0,
);

/** Where the word ends that goes on at `index`; `index` itself where none does. */
export function wordEnd(text: string, index: number): number {
  let at = index;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? IN_WORDS[code] === 0 : !isWordAt(text, at)) break;
  }
  return at;
}

/** Where the next word begins, from `index` on; not beyond `limit`. */
export function nextWord(text: string, index: number, limit: number): number {
  let at = index;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? IN_WORDS[code] === 1 : isWordAt(text, at)) break;
  }
  return at;
}
