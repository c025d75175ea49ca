import { TITLES } from '../annotate/common-words.ts';
import { PAPERS } from '../annotate/neighbours.ts';
import {
  BODY_HEADS,
  BODY_JOINS,
  ENGLISH_JOINS,
  OFFICE_OF,
  PARTICLES,
  PLACE_HEADS,
  ROADS,
  SURNAME_PARTICLES,
  THING_HEADS,
} from './name-words.ts';
import type { Token } from './name-tokens.ts';
import { isBehindDoctor, isDoctorOf } from './hospital.ts';
import { seriesEnd } from './series.ts';
import type { Language, StandsAlone } from './sighting.ts';

/** The capitalised words from `from` on with a space between, small particles inside included. */
export function runAt(
  tokens: readonly Token[],
  from: number,
  { isWord, isCountry }: Language,
  standsAlone: StandsAlone,
): Token[] {
  const isName = (token: Token | undefined) =>
    !token || token.known || token.acronym || isCountry(token.word) || standsAlone(token.word) !== undefined;
  const run: Token[] = [];
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const ofBody = run.length > 2 && run.some(isBodyHead); // `Rumah Sakit Persahabatan Gelang-Sagara`
    const hyphened =
      token.gap === '-' && token.capital && (ofBody || (!isName(token) && !isName(run.at(-1))));
    const joined =
      run.length === 0 ||
      /^\s+$/.test(token.gap) ||
      isBehindDoctor(tokens, at) ||
      hyphened ||
      isNickname(tokens, at);
    if (!joined) {
      const head = run.findIndex(isBodyHead);
      const end = head < 0 ? at : seriesEnd(tokens, at, run.slice(head), isWord);
      if (end === at) break;
      run.push(...tokens.slice(at, end));
      at = end - 1;
      continue;
    }
    if (token.capital) run.push(token);
    else {
      const next = tokens[at + 1];
      const goesOnBody =
        next !== undefined &&
        isWord(next.lower) &&
        !isBodyHead(next) &&
        !(next.lower in PLACE_HEADS) &&
        run.some((it, index) => isBodyHead(it) || isThing(it, run[index + 1], isWord));
      const ofHospital = isDoctorOf(token, run.at(-1));
      const inside =
        PARTICLES.has(token.lower) ||
        ofHospital ||
        ENGLISH_JOINS.has(token.lower) ||
        (BODY_JOINS.has(token.lower) && goesOnBody);
      const goesOn =
        next && (/^\s+$/.test(next.gap) || ofHospital) && (next.capital || PARTICLES.has(next.lower));
      if (
        !inside ||
        !goesOn ||
        (run.length === 0 && !SURNAME_PARTICLES.has(token.lower)) ||
        token.lower === 'di'
      )
        break;
      run.push(token);
    }
  }
  return run;
}

export const isBodyHead = ({ lower }: Token): boolean => BODY_HEADS.has(lower);

/** Whether a law, a paper, a figure or a road is named from here on: `Surat Utang Negara`, but not `Surat Kabar Gelang`. */
export const isThing = (
  { lower, capital, opens }: Token,
  next: Token | undefined,
  isWord: (word: string) => boolean,
): boolean =>
  capital &&
  next?.capital === true &&
  (ROADS.has(lower) ||
    (PAPERS.has(lower) && !opens && !next.known) ||
    (THING_HEADS.has(lower) && goesOnThing(next, isWord)));

const goesOnThing = (next: Token, isWord: (word: string) => boolean): boolean =>
  next.lower !== 'kabar' && !isBodyHead(next) && !TITLES.has(next.lower) && isWord(next.lower);

const isNickname = (tokens: readonly Token[], at: number): boolean => {
  const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!last || !token) return false;
  const opens = (gap: string) => gap === ' "' || gap === ' “';
  const closes = (gap: string) => gap === '" ' || gap === '” ';
  if (closes(token.gap)) return opens(last.gap);
  return opens(token.gap) && next?.capital === true && closes(next.gap);
};

/** The words of a part of a run, as a name is written. */
export const nameOf = (part: readonly Token[]): string =>
  part
    .map(({ word, gap }, index) => {
      if (index === 0) return word;
      const initials = (part[index - 1]?.word ?? '').endsWith('.') && word.endsWith('.');
      return (/["“”,-]|^\. $/.test(gap) ? gap : initials ? '' : ' ') + word;
    })
    .join('')
    .replace(/^"|"$/g, '');

export const lowerOf = (title: readonly Token[]): string => title.map(({ lower }) => lower).join(' ');
/** Whether a country, place or body may follow the title, before the one who holds it. */
export const isOffice = (title: readonly Token[]): boolean => lowerOf(title) in OFFICE_OF;
