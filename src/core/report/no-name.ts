import { CONTESTS } from '../annotate/neighbours.ts';
import { nameOf } from './name-runs.ts';
import type { Token } from './name-tokens.ts';
import type { Language } from './sighting.ts';

/**
 * What stands in capitals and is a number: a verdict's (`118/PUU.BUP-XX/2025`), a plane's or a group's behind the word that
 * says so (`registrasi PK-ABC`, `Kloter SOC-41`), the letters of a currency's sign (`US$`), a block's letter that ends a
 * sentence (`Blok C.`), and what a numbered law is about (`Perda Nomor 4 Tahun 2019 tentang Pasar Rakyat`).
 */
const CODES =
  /(?<![^\s("“])(?=\S*\/)(?=\S*\p{N})(?=\S*\p{Lu}{2})[\p{L}\p{N}./-]*[\p{L}\p{N}]|(?<=(?:[Rr]egistrasi|[Bb]eregistrasi|[Bb]ernomor|[Nn]omor|[Kk]ode|[Kk]loter|[Pp]elat)\s)\p{Lu}{1,4}-?[\p{Lu}\p{N}]{1,5}(?![\p{L}\p{N}])|\p{Lu}{1,3}(?=\$)|(?:Blok|Grup|Gedung|Gerbang|Kelas|Lantai|Tipe|Zona|Golongan|Terminal)\s\p{Lu}(?=\.\s)|(?<=(?:Nomor|No\.)\s\d+\s[Tt]ahun\s\d{4}\s[Tt]entang\s)\p{Lu}[\p{L}-]*(?:(?:\s(?:dan|atas|dalam|di|untuk|bagi))?\s\p{Lu}[\p{L}-]*)*/gu;

/** The text with spaces in the place of codes, so that every other word stays where it is. */
export const withoutCodes = (text: string): string => text.replace(CODES, (code) => ' '.repeat(code.length));

const ROMAN = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;

/** `Gedung I`, `Gedung` before `II`, and the number itself. */
export function isNumbered(words: readonly Token[], next: Token | undefined, language: Language): boolean {
  const [first, second = next] = words;
  if (!first || words.length > 2) return false;
  if (words.length === 1 && ROMAN.test(first.word)) return true;
  const isOrdinary = language.isWord(first.lower) && !language.isPersonName(first.lower);
  return isOrdinary && second?.gap === ' ' && ROMAN.test(second.word);
}

const YEAR = /^[12]\d{3}$/;

/** `Konstitusi 2023`, `Muktamar 2010`: a paper or an event of a year; `Peraturan Menteri Nomor 5`; `Gelang Terbuka`. */
export function isPaperOrEvent(
  words: readonly Token[],
  behind: Token | undefined,
  headed: boolean,
  { isWord, isPersonName, isCountry }: Language,
): boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return false;
  if (words.some(({ lower }) => lower === 'nomor')) return true;
  if (words.length > 1)
    return !headed && (CONTESTS.has(last.lower) || /^Asian(?: Para)? Games$/.test(nameOf(words)));
  const isOrdinary = isWord(first.lower) && !isPersonName(first.lower) && !isCountry(first.word);
  return isOrdinary && behind?.gap === ' ' && YEAR.test(behind.word);
}

/** `Homo sapiens`: a genus, and a Latin word behind it. */
export const isSpecies = (part: readonly Token[], behind: Token | undefined, { isWord }: Language): boolean =>
  part.length === 1 &&
  behind?.gap === ' ' &&
  !behind.capital &&
  /\p{L}{2}(?:us|is|ens|ae|ii|um)$/u.test(behind.lower) &&
  !isWord(behind.lower);
