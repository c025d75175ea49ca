import { ROLES, TITLES } from '../annotate/common-words.ts';
import { CALLED, ENGLISH_BODIES, NO_NAMES, OF_PLACES } from './name-words.ts';
import type { Token } from './name-tokens.ts';
import type { Language, Sighting } from './sighting.ts';

/** Whether the words from `at` to `next` stand in brackets alone, behind a word. */
export const inBrackets = (tokens: readonly Token[], at: number, next: number): boolean =>
  at > 0 && tokens[at]?.gap === ' (' && (tokens[next]?.gap.startsWith(')') ?? true);

/** Whether a name stands between commas behind an office or role: `koordinator JALA, Ucok, …`. */
export function isApposed(before: readonly Token[], gap: string, behind: Token | undefined): boolean {
  if (gap !== ', ' || !behind || !/^\s*[,(]/.test(behind.gap)) return false;
  for (const token of [...before].reverse()) {
    if (TITLES.has(token.lower) || ROLES.has(token.lower)) return true;
    if (token.gap !== ' ') return false;
  }
  return false;
}

/** Whether what follows is what somebody is called who was named before in the sentence: `Gita, yang akrab disapa Gigi`. */
export function isNicknameOf(long: Sighting, tokens: readonly Token[], at: number): boolean {
  const called = tokens[at - 1];
  if (!called || !CALLED.has(called.lower) || tokens[at]?.gap !== ' ') return false;
  // `Lie Beng alias Joko`.
  if (called.lower === 'alias' && called.gap === ' ' && tokens[at - 2]?.end === long.end) return !long.headed;
  if (long.kinds[0] !== 'person') return false;
  const between = tokens.slice(0, at).filter(({ start }) => start >= long.end);
  const inClause = between.slice(-3).some(({ lower }) => lower === 'yang');
  return between.length < (inClause ? 15 : 6) && between.every(({ opens, known }) => !opens && !known);
}

/** Where a body's name ends that begins with a known one: `Leiden Centre for Deep Time`, `TNI AU`; else 0. */
export function longerBodyEnd(run: readonly Token[], at: number): number {
  const [token, next] = run.slice(at, at + 2);
  if (!token || !next || next.known || NO_NAMES.has(next.lower)) return 0;
  if (token.acronym && next.acronym) return at + 2;
  if (!ENGLISH_BODIES.has(next.lower)) return 0;
  let end = at + 2;
  while (run[end] && !run[end]?.known) end++;
  return end;
}

/** Whether a person follows the acronym of a body, of which the office was told: `Prakirawan BMKG Siti Aminah`. */
export function isHeldBy(run: readonly Token[], at: number, { isWord, isPersonName }: Language): boolean {
  const [body, first, second] = run.slice(at, at + 3);
  if (!body?.acronym || !OF_PLACES.has(body.lower) || !first || !second) return false;
  return isPersonName(first.lower) && (!isWord(first.lower) || isPersonName(second.lower));
}

/** Without what a person is called before the name: `Sheikh Hamad`. */
export function withoutTitles(part: readonly Token[], { isWord }: Language): readonly Token[] {
  const begin = part.findIndex(({ lower }) => !TITLES.has(lower) || isWord(lower));
  return part.slice(begin < 0 ? -1 : begin);
}
