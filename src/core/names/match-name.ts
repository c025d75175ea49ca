import { isSpaceUnit, plainUnit } from '../text/characters.ts';
import { wordEnd } from '../text/word-bounds.ts';

/** Pronouns and particles that Indonesian writes joined to a name, in this order: `Ukrainanya`, `Indonesialah`. */
const JOINED = /(?:(?:nya|ku|mu)(?:lah|kah|pun)?|lah|kah|pun)$/;
const JOINED_IN_CAPITALS = /(?:(?:NYA|KU|MU)(?:LAH|KAH|PUN)?|LAH|KAH|PUN)$/;

/** An initial or a nickname between the words of a name. */
const BETWEEN = /(?:\p{Lu}\.|["“'‘][\p{L}\p{M} ]{2,20}["”'’])\s+/uy;
const QUOTES = new Set(Array.from('"“\'‘', (sign) => sign.charCodeAt(0)));

/** Behind an initial or a nickname that stands at `at`, and the space behind it; `at` where none does. */
export function pastInsertion(text: string, at: number): number {
  const mayBe =
    QUOTES.has(text.charCodeAt(at)) || text.charCodeAt(at + 1) === DOT || text.charCodeAt(at + 2) === DOT;
  if (!mayBe) return at;
  BETWEEN.lastIndex = at;
  return BETWEEN.test(text) ? BETWEEN.lastIndex : at;
}

const SPACE = 32;
const DOT = 46;

/**
 * Where `surface` ends if it stands in `text` at `start`, else -1. Any run of white space stands for a space of the
 * name, so that a line break or a non-breaking space splits no name; an initial or a nickname may stand in it, too
 * (`Joe R. Biden`, `Bambang "Bejo" Santosa`). The name must end where a word ends, or where a joined particle begins.
 */
export function matchName(text: string, start: number, surface: string): number {
  let at = start;
  for (let read = 0; read < surface.length; read++) {
    const sign = surface.charCodeAt(read);
    const unit = text.charCodeAt(at);
    if (sign === SPACE) {
      if (!isSpaceUnit(unit)) return -1;
      while (isSpaceUnit(text.charCodeAt(at))) at++;
      const past = pastInsertion(text, at);
      if (past > at && !text.startsWith(wordAt(surface, read + 1), at)) at = past;
    } else if (unit === sign || plainUnit(unit) === plainUnit(sign)) at++;
    else return -1;
  }
  return isEnd(text, at, surface) ? at : -1;
}

/** What stands in a name from `start` to the next space. */
function wordAt(surface: string, start: number): string {
  const end = surface.indexOf(' ', start);
  return surface.slice(start, end < 0 ? undefined : end);
}

/** Whether the name may end at `at`. */
function isEnd(text: string, at: number, surface: string): boolean {
  const end = wordEnd(text, at);
  if (end === at) return true;
  if (!mayBeJoined(text, end)) return false;
  const rest = text.slice(at, end);
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
