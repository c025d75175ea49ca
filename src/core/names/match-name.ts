import { isSpace, isWordAt, plainSign } from '../text/characters.ts';

/** Particles and pronouns that Indonesian writes joined to a name: `Ukrainanya`, `Indonesialah`. */
const JOINED = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];

/**
 * Where `surface` ends if it stands in `text` at `start`, else -1. Any run of white space stands for a space of the
 * name, so that a line break or a non-breaking space splits no name. The name must end where a word ends, or where
 * a joined particle begins.
 */
export function matchName(text: string, start: number, surface: string): number {
  let at = start;
  for (const sign of surface) {
    if (sign === ' ') {
      if (!isSpace(text[at])) return -1;
      while (isSpace(text[at])) at++;
    } else if (text.startsWith(sign, at)) at += sign.length;
    else if (plainSign(text[at] ?? '') === plainSign(sign)) at++;
    else return -1;
  }
  return endsHere(text, at) ? at : -1;
}

function endsHere(text: string, end: number): boolean {
  if (!isWordAt(text, end)) return true;
  return JOINED.some((particle) => text.startsWith(particle, end) && !isWordAt(text, end + particle.length));
}

/** The word at `start`, and the same without a joined particle: the keys under which a name may be filed. */
export function wordKeys(text: string, start: number, end: number): string[] {
  const word = text.slice(start, end);
  const keys = [word];
  for (const particle of JOINED) if (word.endsWith(particle)) keys.push(word.slice(0, -particle.length));
  return keys;
}
