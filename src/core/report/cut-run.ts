import { CALENDAR, OPENERS, PARTS, ROLES, TITLES } from '../annotate/common-words.ts';
import { BODY_HEADS, OF_PLACES, PLACE_HEADS, TITLE_WORDS } from './name-words.ts';
import { isOffice, nameOf } from './name-runs.ts';
import type { Token } from './name-tokens.ts';
import type { Language, StandsAlone } from './sighting.ts';

/** `Pernyataan Lesmana`, `Di Medan`: a word that opens a sentence and is no part of the name behind it. */
export function provesNothing(
  { lower }: Token,
  next: Token | undefined,
  { isWord, isPersonName }: Language,
  isSmall: (word: string) => boolean,
): boolean {
  if (BODY_HEADS.has(lower) || lower in PLACE_HEADS || TITLES.has(lower) || ROLES.has(lower)) return false;
  if (OPENERS.has(lower)) return true;
  if (!next) return false;
  return (isSmall(lower) || isWord(lower)) && !isPersonName(lower);
}

/** The title that small letters give before a name (`gubernur Ratna`), or a known body's office (`Ketua KPK Mukti`). */
export function titleBefore(before: readonly Token[], gap: string): Token[] {
  const last = before.at(-1);
  if (!last || !/^\s+$/.test(gap)) return [];
  if (last.known) {
    const office = [...before].reverse().find(({ known }) => !known);
    return office && (TITLES.has(office.lower) || ROLES.has(office.lower)) ? [office] : [];
  }
  if (!TITLES.has(last.lower) && !ROLES.has(last.lower)) return [];
  const second = before.at(-2);
  return second && last.gap === ' ' && TITLES.has(second.lower) ? [second, last] : [last];
}

export const isTitleWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  !token.known &&
  !token.acronym &&
  !BODY_HEADS.has(token.lower) &&
  (TITLES.has(token.lower) || TITLE_WORDS.has(token.lower));

export const continuesName = (token: Token | undefined, next: Token | undefined): boolean => {
  if (!token || token.known || token.acronym || CALENDAR.has(token.lower)) return false;
  return token.capital || (next !== undefined && !next.known);
};

/** Where the name of a body or a place ends that begins at `at`: it may hold a known place, and a person may follow. */
export function bodyEnd(
  run: readonly Token[],
  at: number,
  isBody: boolean,
  afterTitle: boolean,
  language: Language,
  standsAlone: StandsAlone,
): number {
  let end = at + 1;
  while (end < run.length) {
    const token = run[end];
    if (!token || CALENDAR.has(token.lower)) break;
    if (!isBody && (token.acronym || token.known)) {
      // `Kota Gelang`, where only a club is known by that name.
      const kinds = token.known && end === at + 1 ? standsAlone(token.word) : undefined;
      const kind = PLACE_HEADS[run[at]?.lower ?? ''];
      if (kinds && kind && !kinds.has(kind) && !kinds.has('country')) end++;
      break;
    }
    if (token.known && end - at > 1 && run[end - 1]?.known === false && !/^[ -]$/.test(token.gap)) break;
    if (
      end - at > 1 &&
      token.capital &&
      (TITLES.has(token.lower) || ROLES.has(token.lower)) &&
      !language.isWord(token.lower)
    )
      break;
    // A name that stands alone elsewhere, or that follows an office holder's house, is a name of its own.
    const rest = nameOf(run.slice(end));
    const inName = !token.known && end - at > 1;
    const alone = standsAlone(rest);
    const isPerson = alone !== undefined && (alone.has('person') || alone.size === 0);
    if (end - at > 1 && (afterTitle || run.length - end > 1) && isPerson) break;
    const last = run.at(-1)?.word ?? '';
    const strange =
      run.length - end > 1 && [token.lower, last.toLowerCase()].every((word) => !language.isWord(word));
    const isPart = strange || (standsAlone(token.word) ?? standsAlone(last)) !== undefined;
    const isTitled = TITLES.has(token.lower) || TITLE_WORDS.has(token.lower); // `Rumah Sakit Umum`
    const isPersonal = !isTitled && language.isPersonName(token.lower);
    // `Ketua KPU Gelang Lestari`.
    const holds =
      OF_PLACES.has(run[at]?.lower ?? '') && !language.isWord(token.lower) && end + 1 >= run.length;
    if (inName && afterTitle && isPersonal && (isPart || holds)) break;
    end++;
  }
  return end;
}

/** How many words of `part` name the country or body of an office, before its holder: `Presiden [Ostrovia] Oleg Marin`. */
export function splitOffice(
  part: readonly Token[],
  title: readonly Token[],
  { isCountry, isPersonName }: Language,
  standsAlone: StandsAlone,
): number {
  for (let size = part.length - 1; size > 0; size--) {
    if (isCountry(nameOf(part.slice(0, size)))) return size;
    if (size > 1 && PARTS.has(part[size - 1]?.lower ?? '')) return size; // `Gubernur Gelang Utara Lina`
  }
  for (let size = part.length - 1; size > 0; size--) {
    const name = nameOf(part.slice(0, size));
    const rest = nameOf(part.slice(size));
    const alone = standsAlone(name);
    if (alone && alone.size > 0 && !alone.has('person') && !isPersonName(part[0]?.lower ?? '')) return size;
    if (part[size]?.capital && isOffice(title) && standsAlone(rest) && part.length - size > 1) return size;
  }
  const first = part[0];
  const second = part[1];
  if (
    isOffice(title) &&
    part.length > 2 &&
    first &&
    second &&
    !isPersonName(first.lower) &&
    isPersonName(second.lower)
  )
    return 1;
  return 0;
}
