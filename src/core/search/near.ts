import { editsBetween } from './edits.ts';
import { soundOf } from './sounds.ts';

/** How a typed word comes near to a word of a name. `cost` is 0 for the same sound, else the edits between them. */
export type Near = { how: 'sound' | 'typo'; cost: number };

/** Edits that a word of this length may be away: short words turn into other words too easily. */
export const editsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

const sounds = new Map<string, string>();
/** {@link soundOf}, remembered. */
export const sound = (word: string): string => {
  const known = sounds.get(word);
  if (known !== undefined) return known;
  const made = soundOf(word);
  sounds.set(word, made);
  return made;
};

/**
 * Whether `typed` is a likely misspelling of `word` (both folded), but not the same word. An acronym is a unit, in
 * which another letter makes another name (`DPRD`, `DPRK`): there only doubled or swapped letters count as a slip.
 */
export function nearness(typed: string, word: string, acronym = false): Near | undefined {
  if (typed === word || Math.abs(typed.length - word.length) > 3) return undefined;
  if (!LATIN.test(typed) || !LATIN.test(word)) return undefined;
  const shorter = Math.min(typed.length, word.length);
  const [a, b] = [sound(typed), sound(word)];
  if (acronym) {
    if (word.length < 4) return undefined;
    const slip =
      a === b ||
      (typed.length === word.length && sameLetters(typed, word) && editsBetween(typed, word, 1) === 1);
    return slip ? { how: 'typo', cost: 1 } : undefined;
  }
  if (a === b && shorter >= 3) return { how: 'sound', cost: 0 };
  const limit = editsAllowed(shorter);
  if (limit === 0 || (shorter === 4 && !word.startsWith(typed.slice(0, 1)))) return undefined;
  const soundLimit = Math.min(limit, editsAllowed(Math.min(a.length, b.length)));
  const written = editsBetween(typed, word, limit);
  const heard = shorter > 4 ? editsBetween(a, b, soundLimit) : Infinity;
  if (written > limit && (soundLimit === 0 || heard > soundLimit)) return undefined;
  // A slip of the sound alone (two signs for one) counts a little more than one of the letters.
  return { how: 'typo', cost: Math.min(written > limit ? Infinity : written, heard + 0.25) };
}

const LATIN = /^[a-z]+$/;
const sameLetters = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
