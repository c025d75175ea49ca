import { BODY_HEADS } from './name-words.ts';
import type { Token } from './name-tokens.ts';
import { isInitials } from './short-forms.ts';

/**
 * Where a series ends that goes on the name of a body from `at`: `Badan Meteorologi, Klimatologi, dan Geofisika`. Only of
 * ordinary words, or where an acronym in brackets holds all of it: what else stands in a row are bodies and people.
 * @param begun the body's name up to there
 */
export function seriesEnd(
  tokens: readonly Token[],
  at: number,
  begun: readonly Token[],
  isWord: (word: string) => boolean,
): number {
  let end = at;
  const isPart = (token: Token | undefined) =>
    token !== undefined && token.capital && !token.known && !token.acronym && !BODY_HEADS.has(token.lower);
  while (isPart(tokens[end]) && (tokens[end]?.gap === ', ' || (end > at && tokens[end]?.gap === ' '))) end++;
  const [and, last] = [tokens[end], tokens[end + 1]];
  if (end === at || and?.lower !== 'dan' || !isPart(last) || last?.gap !== ' ') return at;
  end += 2;
  const words = tokens.slice(at, end).filter(({ capital }) => capital);
  if (words.every(({ lower }) => isWord(lower))) return end;
  const bracketed = tokens[end];
  const all = [...begun, ...words].map(({ word }) => word);
  return bracketed?.gap === ' (' && isInitials(bracketed.word, all) ? end : at;
}
