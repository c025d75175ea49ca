import { ROLES, TITLES } from '../annotate/common-words.ts';
import { CALLED } from './name-words.ts';
import type { Token } from './name-tokens.ts';
import type { Sighting } from './sighting.ts';

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
  if (long.kinds[0] !== 'person') return false;
  if (!CALLED.has(tokens[at - 1]?.lower ?? '') || tokens[at]?.gap !== ' ') return false;
  const between = tokens.slice(0, at).filter(({ start }) => start >= long.end);
  return between.length < 6 && between.every(({ opens, known }) => !opens && !known);
}
