import { editsBetween } from '../search/edits.ts';

/** The word of `known` that was probably meant by `word`: at most a third of its letters differ. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const small = word.toLowerCase();
  const limit = Math.max(1, Math.floor(small.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    const edits = editsBetween(small, candidate.toLowerCase(), limit);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best;
}
