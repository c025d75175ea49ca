import { CALENDAR, GO_ON, OPENERS, ROLES, TITLES } from '../annotate/common-words.ts';
import type { Kind } from '../model.ts';
import {
  CLUB_TAILS,
  ENGLISH_JOINS,
  NO_NAMES,
  OFFICE_OF,
  PARTICLES,
  PEOPLE_BEFORE,
  PLACE_BEFORE,
  PLACE_HEADS,
  SHIPS,
  SPEAKER_AFTER,
  SPEAKER_BEFORE,
  SURNAME_PARTICLES,
  THING_BEFORE,
} from './name-words.ts';
import { bodyEnd, continuesName, isTitleWord, provesNothing, splitOffice, titleBefore } from './cut-run.ts';
import { isDoctorOf } from './hospital.ts';
import { isApposed, isHeldBy, longerBodyEnd, withoutTitles } from './beside.ts';
import { isNumbered, isPaperOrEvent, isSpecies } from './no-name.ts';
import { isBodyHead, isOffice, isThing, lowerOf, nameOf } from './name-runs.ts';
import type { Token } from './name-tokens.ts';
import type { Language, Sighting, StandsAlone } from './sighting.ts';

/** The names in a run of capitalised words, `from` being where it begins in the passage. */
export function readRun(
  run: readonly Token[],
  tokens: readonly Token[],
  from: number,
  language: Language,
  isSmall: (word: string) => boolean,
  standsAlone: StandsAlone,
): Sighting[] {
  const { isWord, isPersonName } = language;
  const found: Sighting[] = [];
  const before = tokens.slice(Math.max(0, from - 8), from);
  const beforeGap = run[0]?.gap ?? '';
  const behind = tokens[from + run.length];
  let at = 0;
  let title: Token[] = titleBefore(before, beforeGap);
  const add = (part: readonly Token[], traits: Partial<Sighting>) => {
    const [first] = part;
    const last = part.at(-1);
    if (!first || !last) return;
    const name = nameOf(part);
    const lowered = name.toLowerCase();
    if (NO_NAMES.has(lowered) || name.length < 2 || /^(?:Rp)?\p{N}+$/u.test(name)) return;
    const isFirst = first === run[0];
    const isLast = last === run.at(-1);
    const words = part.filter(({ capital }) => capital);
    const ordinary = words.every(({ lower }) => isWord(lower) || isSmall(lower));
    const previous = isFirst ? before.at(-1) : run[run.indexOf(first) - 1];
    const prepared = !first.opens && first.gap.trim() === '' ? (previous?.lower ?? '') : '';
    const isPeople = PEOPLE_BEFORE.has(prepared) && !language.isCountry(name);
    const firm = (!first.opens || part.length > 1) && !isPeople && !THING_BEFORE.has(prepared);
    if (
      isNumbered(words, run[run.indexOf(last) + 1], language) ||
      isPaperOrEvent(words, isLast ? behind : undefined, traits.headed === true, language) ||
      (isLast && isSpecies(part, behind, language))
    )
      return;
    if (first.opens && part.length === 1 && ordinary && !goesOn(behind, isLast)) return;
    const office = title.flatMap(({ word }) => (word.endsWith('.') ? [] : word)).join(' ') || undefined;
    const kinds: Kind[] = [...(traits.kinds ?? [])];
    if (language.isCountry(name)) kinds.unshift('country');
    if (kinds.length === 0 && first.acronym) kinds.push('organisation');
    if (first.dateline) kinds.push('city');
    // Behind `Fraksi` stands its party.
    if (title.length > 0 && kinds.length === 0)
      kinds.push(title.at(-1)?.lower === 'fraksi' ? 'organisation' : 'person');
    if (PLACE_BEFORE.has(prepared)) kinds.push(PLACE_HEADS[prepared] ?? 'city');
    if (SPEAKER_BEFORE.has(prepared)) kinds.push('person');
    if (isLast && behind && /^\s*,?\s$/.test(behind.gap) && SPEAKER_AFTER.has(behind.lower))
      kinds.push('person');
    if (kinds.length === 0 && isLast && behind?.gap === ' (' && /^\p{N}{1,2}$/u.test(behind.word))
      kinds.push('person'); // An age.
    if (kinds.length === 0 && isFirst && isLast && isApposed(before, beforeGap, behind)) kinds.push('person');
    if (part.some(({ lower, capital }) => !capital && PARTICLES.has(lower))) kinds.unshift('person');
    if (part.some(({ lower, capital }) => !capital && ENGLISH_JOINS.has(lower)))
      kinds.unshift('organisation');
    if (kinds.length === 0 && part.length > 1 && isPersonName(first.lower)) kinds.push('person');
    // `Sagara-Ostrovia`: equals.
    if (
      (isFirst && beforeGap === '-' && previous?.capital) ||
      (isLast && behind?.gap === '-' && behind.capital)
    )
      kinds.push('country');
    found.push({
      name,
      start: first.start,
      end: last.end,
      firm: firm || (first.opens && part.length === 1 && !ordinary && goesOn(behind, isLast)),
      title: office,
      acronym: part.length === 1 && first.acronym,
      headed: false,
      ...traits,
      kinds,
    });
    title = [];
  };

  const opener = run[0];
  if (
    opener?.opens &&
    !opener.known &&
    !isThing(opener, run[1], language.isWord) &&
    !standsAlone(nameOf(run.slice(0, 2))) &&
    provesNothing(opener, run[1], language, isSmall)
  )
    at = 1;
  // `Menteri Kelautan dan Perikanan Lina`: the title goes on behind the small word.
  const [titleWord, and] = before.slice(-2);
  if (titleWord?.capital && and?.lower === 'dan' && isTitleWord(titleWord) && beforeGap === ' ')
    for (
      let next = run[at];
      next?.capital && isTitleWord(next) && !(next.lower in PLACE_HEADS);
      next = run[++at]
    )
      title.push(next);
  while (at < run.length) {
    const token = run[at];
    if (!token) break;
    if (token.known) {
      title = [];
      const end = longerBodyEnd(run, at);
      if (end > at) add(run.slice(at, end), { kinds: ['organisation'], headed: true });
      at = Math.max(end, at + 1);
      continue;
    }
    const isShip = token.acronym && SHIPS.has(token.lower) && run[at + 1]?.capital === true;
    if (isShip || isThing(token, run[at + 1], language.isWord)) break;
    const particle = SURNAME_PARTICLES.has(token.lower) && run[at + 1] !== undefined;
    if (CALENDAR.has(token.lower) || (!token.capital && !particle) || OPENERS.has(token.lower)) {
      at++;
      continue;
    }
    const kin = run[at + 1];
    if (token.lower === 'uni' && kin && standsAlone(kin.word)?.has('person')) {
      title.push(token); // `Uni Lina`, an elder sister; `Uni Gelang` is a body.
      at++;
      continue;
    }
    const place = PLACE_HEADS[token.lower];
    const inTitle = title.at(-1);
    const titled =
      (token.lower === 'kota' && (inTitle ?? run[at - 1])?.lower === 'wali') ||
      (place === 'village' && inTitle?.lower === 'kepala');
    const holder = run[at + 1];
    // `Pangkalan TNI AU Gelang`; a town may be called Pangkalan, too.
    const isBody = isBodyHead(token) || (token.lower === 'pangkalan' && holder?.acronym === true);
    const isHeld = title.length > 0 && isHeldBy(run, at, language);
    if (
      (isBody || (place && !titled)) &&
      holder &&
      (holder.capital || isDoctorOf(holder, token)) &&
      !isHeld
    ) {
      const end = bodyEnd(run, at, isBody, title.length > 0, language, standsAlone);
      if (end === at + 1) {
        at = end; // `Kota` before a name that is known.
        continue;
      }
      add(run.slice(at, end), {
        kinds: [place && !isBody ? place : 'organisation'],
        headed: true,
      });
      at = end;
      continue;
    }
    if (isBodyHead(token) && !token.acronym) {
      at++;
      continue;
    }
    if (
      (TITLES.has(token.lower.replaceAll('.', '')) || ROLES.has(token.lower)) &&
      !(title.length === 0 && standsAlone(token.word) && isPersonName(token.lower))
    ) {
      title.push(token);
      at++;
      // `Menteri Koordinator Bidang …`: ordinary words go on the title.
      for (let next = run[at]; next && isTitleWord(next); next = run[++at]) title.push(next);
      continue;
    }
    let end = at + 1;
    if (token.acronym) while (run[end]?.acronym && !run[end]?.known) end++;
    else {
      while (continuesName(run[end], run[end + 1]) && !isDegree(run[end], language)) end++;
      const tail = run[end];
      if (tail && CLUB_TAILS.has(tail.lower) && !tail.known) {
        end++;
        add(run.slice(at, end), { kinds: ['organisation'], title: undefined });
        at = end;
        continue;
      }
    }
    let part: readonly Token[] = run.slice(at, end);
    const body = title.length > 0 && part.length > 1 ? splitOffice(part, title, language, standsAlone) : 0;
    if (body > 0) {
      const office = OFFICE_OF[title.map(({ lower }) => lower).join(' ')] ?? 'country';
      const held = title;
      add(part.slice(0, body), { kinds: [office], title: undefined });
      title = held;
      part = part.slice(body);
      part = withoutTitles(part, language);
      // `Emir Gelang Sheikh`, before who is known.
      const isLoneTitle = part.length === 1 && TITLES.has(part[0]?.lower ?? '') && run[end]?.known;
      if (!isLoneTitle) add(part, { kinds: ['person'] });
    } else if (
      title.length > 0 &&
      part.length === 1 &&
      (end >= run.length || isDegree(run[end], language)) &&
      isOffice(title) &&
      !isHolder(token, language)
    ) {
      const kind = token.acronym ? 'organisation' : OFFICE_OF[lowerOf(title)];
      const followed = end < run.length || (behind?.capital && behind.gap === ', ');
      add(part, followed && kind ? { kinds: [kind], title: undefined } : {});
    } else if (token.acronym && title.length > 0) {
      const held = title;
      add(part, { kinds: ['organisation'], title: undefined });
      title = held; // `Ketua KPK Mukti Rahardjo`: the title is his.
    } else add(part, {});
    at = end;
  }
  return found;
}

/** `Wali Kota Gelang Dra. Lina`: a title that is no word and no name begins another's name. */
const isDegree = (token: Token | undefined, { isWord, isPersonName }: Language): boolean =>
  token !== undefined && TITLES.has(token.lower) && !isWord(token.lower) && !isPersonName(token.lower);

const isHolder = ({ lower }: Token, { isPersonName }: Language): boolean => isPersonName(lower);

const goesOn = (behind: Token | undefined, isLast: boolean): boolean =>
  isLast &&
  behind?.gap === ' ' &&
  (GO_ON.has(behind.lower) || /^(?:me|di|ber|ter)\p{L}{3}/u.test(behind.lower));
