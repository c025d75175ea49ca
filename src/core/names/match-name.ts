import { isSpace, isWordAt, plainSign } from '../text/characters.ts';

/** Pronouns and particles that Indonesian writes joined to a name, in this order: `Ukrainanya`, `Indonesialah`. */
const JOINED = /(?:(?:nya|ku|mu)(?:lah|kah|pun)?|lah|kah|pun)$/;
const JOINED_IN_CAPITALS = /(?:(?:NYA|KU|MU)(?:LAH|KAH|PUN)?|LAH|KAH|PUN)$/;

/** An initial or a nickname between the words of a name. */
const BETWEEN = /(?:\p{Lu}\.|["“'‘][\p{L}\p{M} ]{2,20}["”'’])\s+/uy;

/**
 * Where `surface` ends if it stands in `text` at `start`, else -1. Any run of white space stands for a space of the
 * name, so that a line break or a non-breaking space splits no name; an initial or a nickname may stand in it, too
 * (`Joe R. Biden`, `Bambang "Bejo" Santosa`). The name must end where a word ends, or where a joined particle begins.
 */
export function matchName(text: string, start: number, surface: string): number {
  const isToTheLetter = text.startsWith(surface, start) && !GAPS.test(surface);
  const at = isToTheLetter ? start + surface.length : matchSigns(text, start, surface);
  return at < 0 || isEnd(text, at, surface) ? at : -1;
}

/** Spaces that a name of one line has not. */
const GAPS = / (?:\s|$)/;

function matchSigns(text: string, start: number, surface: string): number {
  let at = start;
  let read = 0;
  for (const sign of surface) {
    read += sign.length;
    if (sign === ' ') {
      if (!isSpace(text[at])) return -1;
      while (isSpace(text[at])) at++;
      const next = surface.indexOf(' ', read);
      if (!text.startsWith(surface.slice(read, next < 0 ? undefined : next), at)) {
        BETWEEN.lastIndex = at;
        if (BETWEEN.test(text)) at = BETWEEN.lastIndex;
      }
    } else if (text.startsWith(sign, at)) at += sign.length;
    else if (plainSign(text[at] ?? '') === plainSign(sign)) at++;
    else return -1;
  }
  return at;
}

/** Whether the name may end at `at`. */
function isEnd(text: string, at: number, surface: string): boolean {
  let wordEnd = at;
  while (isWordAt(text, wordEnd)) wordEnd++;
  if (wordEnd === at) return true;
  const rest = text.slice(at, wordEnd);
  const particle =
    surface === surface.toUpperCase()
      ? (JOINED.exec(rest) ?? JOINED_IN_CAPITALS.exec(rest))
      : JOINED.exec(rest);
  return particle?.index === 0;
}

/** The word at `start`, and the same without what may be joined to it: the keys under which a name may be filed. */
export function wordKeys(text: string, start: number, end: number): string[] {
  const word = text.slice(start, end);
  if (!mayBeJoined(text, end)) return [word];
  const keys = [word];
  for (const joined of ANY_JOINED) {
    const found = joined.exec(word);
    if (found && found.index > 0) keys.push(word.slice(0, found.index));
  }
  return [...new Set(keys)];
}

/** Whether the word that ends at `end` could be two: most words end in a letter that nothing joined ends in. */
export const mayBeJoined = (text: string, end: number): boolean =>
  LAST_OF_JOINED.has(text.charCodeAt(end - 1));

const ANY_JOINED = [JOINED, JOINED_IN_CAPITALS, /(?:lah|kah|pun|LAH|KAH|PUN)$/];
/** As UTF-16 units. */
const LAST_OF_JOINED: ReadonlySet<number> = new Set(Array.from('auhnAUHN', (letter) => letter.charCodeAt(0)));
