import { editsAllowed, nearness } from './near.ts';
import { soundOf } from './sounds.ts';

/** A folded word in small Latin letters, and what tells at once that it is far from another. */
type Heard = {
  word: string;
  sound: string;
  /** Which letters it is made of, as written and as heard: a bit for each. */
  writtenIn: number;
  heardIn: number;
};
const heardOf = (word: string): Heard => {
  const heard = SOUNDS_OTHERWISE.test(word) ? soundOf(word) : word;
  return { word, sound: heard, writtenIn: lettersOf(word), heardIn: lettersOf(heard) };
};

/** What every rule of sounds.ts needs: a third of the words has none of it. */
const SOUNDS_OTHERWISE = /[cfhjqvwxyz]|au|ee|ie|o[eou]|(.)\1/;

function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/**
 * Finds out of 100,000 words those that come near a name, without comparing each with every name: words that share no
 * start key differ by more than one edit at their beginning (SymSpell's symmetric deletes,
 * https://github.com/wolfgarbe/SymSpell, kept to four sounds).
 * @param names folded words of names, in small Latin letters, and whether each is an acronym
 * @returns whether a word in small Latin letters, which is no name itself, comes near one
 */
export function nearFinder(names: ReadonlyMap<string, boolean>): (word: string) => boolean {
  const all = [...names].map(([word, acronym]) => ({ ...heardOf(word), acronym, comparedWith: '' }));
  const byStart = new Map<number, typeof all>();
  const isStart = new Uint8Array(27 ** START); // Most words are asked for in vain, and a byte is found quicker.
  for (const name of all) {
    for (const key of startKeys(name.sound)) {
      isStart[key] = 1;
      const same = byStart.get(key);
      if (!same) byStart.set(key, [name]);
      else if (same.at(-1) !== name) same.push(name);
    }
  }
  return (word) => {
    const asked = heardOf(word);
    for (const key of startKeys(asked.sound)) {
      if (isStart[key] === 0) continue;
      for (const name of byStart.get(key) ?? []) {
        if (name.comparedWith === word) continue; // By another key.
        name.comparedWith = word;
        if (mayBeNear(asked, name) && nearness(word, name.word, name.acronym)) return true;
      }
    }
    return false;
  };
}

/** Sounds at the beginning of a word that are compared. */
const START = 4;

/** The first sounds, and these without one of them; as numbers, 27 for each letter. */
function startKeys(heard: string): number[] {
  const length = Math.min(heard.length, START);
  const keys: number[] = [];
  for (let left = -1; left < length; left++) {
    let key = 0;
    for (let i = 0; i < length; i++) if (i !== left) key = key * 27 + heard.charCodeAt(i) - 96;
    keys.push(key);
  }
  return keys;
}

/** False for most words, and much quicker than counting edits: each edit puts right one letter that the other lacks. */
function mayBeNear(a: Heard, b: Heard): boolean {
  if (a.sound === b.sound) return true;
  const shorter = Math.min(a.word.length, b.word.length);
  const edits = editsAllowed(shorter);
  if (edits === 0) return false;
  return (
    !lacksMore(a.writtenIn, b.writtenIn, edits) || (shorter > 4 && !lacksMore(a.heardIn, b.heardIn, edits))
  );
}

const lacksMore = (a: number, b: number, edits: number): boolean =>
  isMoreThan(edits, a & ~b) || isMoreThan(edits, b & ~a);

/** @param edits one or two */
function isMoreThan(edits: number, bits: number): boolean {
  const fewer = bits & (bits - 1); // Without its lowest.
  return (edits === 1 ? fewer : fewer & (fewer - 1)) !== 0;
}
