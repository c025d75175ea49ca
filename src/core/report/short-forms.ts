import { BODY_HEADS, PARTICLES } from './name-words.ts';

/**
 * Whether `short` can stand for `long`: a surname or first name, an acronym (`DIA`: Dewan Iklim Antarpulau), a word of first
 * syllables (`Korsel`: Korea Selatan), a body without the word that tells its kind (`Karya Bahari`: PT Karya Bahari).
 * @param headed whether the long name's first word tells its kind
 */
export function isShortOf(short: string, long: string, headed: boolean): boolean {
  if (short === long) return false;
  const parts = long.replace(/ [JS]r\.$/, '').split(' ');
  const few = short.split(' ');
  if (parts.length > 1 && few.length === 1) {
    if (isInitials(short, parts) || isSyllables(short, parts)) return true;
  }
  if (
    few.length === 2 &&
    parts.length > 2 &&
    few[1] === parts.at(-1) &&
    isInitials((few[0] ?? '').replaceAll('.', ''), parts.slice(0, -1))
  )
    return true; // `A.H. Lesmana`
  // `RSU Gelang`: Rumah Sakit Umum Gelang.
  const [abbreviated = '', ...rest] = few;
  if (
    rest.length > 0 &&
    parts.length > few.length &&
    parts.slice(-rest.length).join(' ') === rest.join(' ')
  ) {
    const head = parts.slice(0, -rest.length);
    if (isInitials(abbreviated, head) || isSyllables(abbreviated, head)) return true;
  }
  if (few.length >= parts.length) return few.length === parts.length && sameEnds(few, parts);
  if (headed) {
    const rest = parts.slice(1);
    const isBody = BODY_HEADS.has((parts[0] ?? '').toLowerCase());
    return isBody ? rest.length > 1 && few.length > 1 && startsWith(rest, few) : rest.join(' ') === short;
  }
  const behind = parts.slice(-few.length).map(lowered).join(' ') === few.map(lowered).join(' ');
  return behind || startsWith(parts, few) || sameEnds(few, parts);
}

const lowered = (word: string): string => word.toLowerCase();
const startsWith = (words: readonly string[], first: readonly string[]): boolean =>
  first.every((word, index) => words[index] === word);
/** `Ratna Wibowo` and `Ratna Sari Wibowo`. */
const sameEnds = (few: readonly string[], parts: readonly string[]): boolean =>
  few.length > 1 && few[0] === parts[0] && few.at(-1) === parts.at(-1) && few.length < parts.length;

/** `KPK`, also where small words or a prefix's letter are left out (`UTB`: Universitas Teluk Bayan). */
export function isInitials(short: string, parts: readonly string[]): boolean {
  if (!/^\p{Lu}{2,}$/u.test(short)) return false;
  const initials = parts
    .filter((word) => !PARTICLES.has(word) && word !== 'dan')
    .flatMap((word) => (/^\p{Lu}{2,}$/u.test(word) ? [...word] : word.split('-').map((it) => it[0] ?? '')))
    .join('');
  return initials.toUpperCase() === short;
}

/** `Korsel`, `Jabar`, `Kemhan`: two letters or more of the words' beginnings, one after the other. */
export function isSyllables(short: string, parts: readonly string[]): boolean {
  const fits = (rest: string, index: number): boolean => {
    if (rest === '') return index === parts.length;
    const part = (parts[index] ?? '').toLowerCase();
    for (let size = Math.min(part.length, rest.length); size >= 2; size--) {
      if (rest.startsWith(part.slice(0, size)) && fits(rest.slice(size), index + 1)) return true;
    }
    return false;
  };
  return short.length >= 4 && parts.length > 1 && fits(short.toLowerCase(), 0);
}
